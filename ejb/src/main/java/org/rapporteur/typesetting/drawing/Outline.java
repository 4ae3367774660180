package org.rapporteur.typesetting.drawing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.rapporteur.typesetting.layout.Bookmark;

/** The document's outline (ISO 32000-1, 12.3.3): the title and below it the headings. */
final class Outline {

    private final List<Entry> top = new ArrayList<>();
    private final Deque<Entry> open = new ArrayDeque<>();

    private record Entry(int level, COSDictionary item, List<Entry> below) {}

    void add(Bookmark bookmark, Destinations destinations) {
        COSDictionary item = new COSDictionary();
        item.setString(COSName.TITLE, bookmark.title());
        destinations.lead(item, bookmark.tag());
        Entry entry = new Entry(bookmark.level(), item, new ArrayList<>());
        while (!open.isEmpty() && open.peek().level() >= entry.level()) {
            open.pop();
        }
        (open.isEmpty() ? top : open.peek().below()).add(entry);
        open.push(entry);
    }

    void write(COSDictionary catalog) {
        if (top.isEmpty()) {
            return;
        }
        COSDictionary root = new COSDictionary();
        root.setItem(COSName.TYPE, COSName.OUTLINES);
        root.setInt(COSName.COUNT, link(root, top));
        catalog.setItem(COSName.OUTLINES, root);
        catalog.setName(COSName.PAGE_MODE, "UseOutlines");
    }

    /** @return how many entries are visible when all are open */
    private static int link(COSDictionary parent, List<Entry> entries) {
        int count = entries.size();
        for (int i = 0; i < entries.size(); i++) {
            COSDictionary item = entries.get(i).item();
            item.setItem(COSName.PARENT, parent);
            if (i > 0) {
                item.setItem(COSName.PREV, entries.get(i - 1).item());
            }
            if (i + 1 < entries.size()) {
                item.setItem(COSName.NEXT, entries.get(i + 1).item());
            }
            List<Entry> below = entries.get(i).below();
            if (!below.isEmpty()) {
                int inside = link(item, below);
                item.setInt(COSName.COUNT, inside);
                count += inside;
            }
        }
        parent.setItem(COSName.FIRST, entries.get(0).item());
        parent.setItem(COSName.LAST, entries.get(entries.size() - 1).item());
        return count;
    }
}
