package org.rapporteur.typesetting.tagging;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;

/**
 * A place in the structure tree for content: fixed in reading order when a block is composed, filled whenever a piece
 * of it is drawn, on one page or on several.
 */
public final class Slot implements Node {

    /** One sequence of marked content. @param top where it begins, in points from the page's lower edge */
    public record Piece(COSDictionary page, int contentId, double top) {}

    private final Tag tag;
    private final List<Piece> pieces = new ArrayList<>(2);

    Slot(Tag tag) {
        this.tag = tag;
    }

    /** The tag to which the content belongs. */
    public Tag tag() {
        return tag;
    }

    public void filled(COSDictionary page, int contentId, double top) {
        pieces.add(new Piece(page, contentId, top));
    }

    List<Piece> pieces() {
        return pieces;
    }
}
