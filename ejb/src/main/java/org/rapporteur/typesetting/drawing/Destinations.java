package org.rapporteur.typesetting.drawing;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.rapporteur.typesetting.tagging.Slot;
import org.rapporteur.typesetting.tagging.Tag;

/**
 * Where links and bookmarks inside the document lead: known when all pages have been drawn, so they are collected
 * before and written then.
 */
final class Destinations {

    private static final COSName XYZ = COSName.getPDFName("XYZ");
    /** What is seen above the goal. */
    private static final float ABOVE = 12;

    private final boolean structural;
    private final List<Awaited> awaited = new ArrayList<>();

    private record Awaited(COSDictionary from, Tag goal) {}

    /** @param structural whether destinations name the structure element too (ISO 32000-2, 12.3.2.3) */
    Destinations(boolean structural) {
        this.structural = structural;
    }

    /** @param from an annotation or an item of the outline */
    void lead(COSDictionary from, Tag goal) {
        awaited.add(new Awaited(from, goal));
    }

    void write() {
        for (Awaited each : awaited) {
            each.goal().firstDrawn().ifPresent(drawn -> write(each, drawn));
        }
    }

    private void write(Awaited each, Slot.Piece drawn) {
        COSArray onPage = destination(drawn.page(), drawn);
        if (!structural) {
            each.from().setItem(COSName.DEST, onPage);
            return;
        }
        COSDictionary action = new COSDictionary();
        action.setDirect(true);
        action.setName(COSName.S, "GoTo");
        action.setItem(COSName.D, onPage);
        action.setItem(COSName.getPDFName("SD"), destination(each.goal().dictionary(), drawn));
        each.from().setItem(COSName.A, action);
    }

    private static COSArray destination(COSBase target, Slot.Piece drawn) {
        COSArray destination = new COSArray();
        destination.setDirect(true);
        destination.add(target);
        destination.add(XYZ);
        destination.add(COSInteger.get(0));
        destination.add(new COSFloat((float) drawn.top() + ABOVE));
        destination.add(COSInteger.ZERO);
        return destination;
    }
}
