package org.rapporteur.typesetting.fonts;

import java.util.List;

/**
 * Where marks stand above and below their letters (OpenType 1.9, "GPOS — Glyph Positioning Table": attachment of marks
 * to bases, ligatures and other marks). Safe for all threads.
 */
final class MarkPlacement {

    private static final int EXTENSION = 9;
    private static final int TO_BASE = 4;
    private static final int TO_LIGATURE = 5;
    private static final int TO_MARK = 6;

    private final LayoutTable table;
    private final FontData data;
    private final GlyphClasses classes;
    private final int[] lookups;

    MarkPlacement(byte[] bytes, GlyphClasses classes, String script) {
        this.table = new LayoutTable(bytes, EXTENSION);
        this.data = table.data();
        this.classes = classes;
        this.lookups = table.lookups(script, List.of("mark", "mkmk"));
    }

    /** Fills in how far each mark stands from its letter's origin, in font units. */
    void place(GlyphString word, int[] x, int[] y) {
        int[] to = new int[word.size];
        int[] ownX = new int[word.size];
        int[] ownY = new int[word.size];
        for (int index : lookups) {
            LayoutTable.Lookup lookup = table.lookup(index);
            for (int i = 1; i < word.size; i++) {
                boolean passed = !classes.isMark(word.glyphs[i])
                        || classes.ignores(word.glyphs[i], lookup.flags(), lookup.markSet());
                int anchor = passed ? -1 : anchor(lookup, word, i);
                if (anchor >= 0) {
                    attach(lookup, word, i, anchor, to, ownX, ownY);
                }
            }
        }
        for (int i = 0; i < word.size; i++) {
            int depth = 0;
            for (int mark = i; classes.isMark(word.glyphs[mark]) && mark > 0 && depth++ < word.size; mark = to[mark]) {
                x[i] += ownX[mark];
                y[i] += ownY[mark];
            }
        }
    }

    /** The glyph before a mark to which it may be attached; -1 where there is none. */
    private int anchor(LayoutTable.Lookup lookup, GlyphString word, int mark) {
        for (int i = mark - 1; i >= 0; i--) {
            boolean isMark = classes.isMark(word.glyphs[i]);
            if (lookup.type() == TO_MARK) {
                if (!classes.ignores(word.glyphs[i], lookup.flags(), lookup.markSet())) {
                    return isMark ? i : -1;
                }
            } else if (!isMark) {
                return i;
            }
        }
        return -1;
    }

    private void attach(
            LayoutTable.Lookup lookup, GlyphString word, int mark, int anchor, int[] to, int[] ownX, int[] ownY) {
        for (int at : lookup.subtables()) {
            int markIndex = table.covered(data.offset(at, at + 2), word.glyphs[mark]);
            int baseIndex = table.covered(data.offset(at, at + 4), word.glyphs[anchor]);
            if (markIndex < 0 || baseIndex < 0) {
                continue;
            }
            int classCount = data.u16(at + 6);
            int marks = data.offset(at, at + 8);
            int markClass = data.u16(marks + 2 + 4 * markIndex);
            int markAnchor = data.offset(marks, marks + 4 + 4 * markIndex);
            int bases = data.offset(at, at + 10);
            int row = bases + 2 + 2 * classCount * baseIndex;
            if (lookup.type() == TO_LIGATURE) {
                bases = data.offset(bases, bases + 2 + 2 * baseIndex);
                row = bases + 2 + 2 * classCount * (data.u16(bases) - 1);
            } else if (lookup.type() != TO_BASE && lookup.type() != TO_MARK) {
                continue;
            }
            if (data.u16(row + 2 * markClass) == 0) {
                continue;
            }
            int baseAnchor = data.offset(bases, row + 2 * markClass);
            to[mark] = anchor;
            ownX[mark] = data.s16(baseAnchor + 2) - data.s16(markAnchor + 2);
            ownY[mark] = data.s16(baseAnchor + 4) - data.s16(markAnchor + 4);
            return;
        }
    }
}
