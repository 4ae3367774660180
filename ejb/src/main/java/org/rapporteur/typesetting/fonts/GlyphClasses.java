package org.rapporteur.typesetting.fonts;

import java.util.Arrays;

/** What a font's {@code GDEF} table says of its glyphs (OpenType 1.9, "GDEF — Glyph Definition Table"). Immutable. */
final class GlyphClasses {

    private static final int BASE = 1;
    private static final int LIGATURE = 2;
    private static final int MARK = 3;
    private static final int IGNORE_BASES = 2;
    private static final int IGNORE_LIGATURES = 4;
    private static final int IGNORE_MARKS = 8;
    private static final int MARKS_OF_SET = 16;

    private final char[] classOfGlyph;
    private final char[] attachmentClassOfGlyph;
    private final int[][] markSets;

    private GlyphClasses(char[] classOfGlyph, char[] attachmentClassOfGlyph, int[][] markSets) {
        this.classOfGlyph = classOfGlyph;
        this.attachmentClassOfGlyph = attachmentClassOfGlyph;
        this.markSets = markSets;
    }

    static GlyphClasses read(byte[] bytes, int glyphs) {
        FontData table = new FontData(bytes);
        char[] classes = new char[glyphs];
        char[] attachments = new char[glyphs];
        if (table.u16(4) != 0) {
            table.classes(table.offset(0, 4), classes);
        }
        if (table.u16(10) != 0) {
            table.classes(table.offset(0, 10), attachments);
        }
        boolean sets = table.u16(2) >= 2 && table.u16(12) != 0;
        return new GlyphClasses(classes, attachments, sets ? markSets(table, table.offset(0, 12)) : new int[0][]);
    }

    private static int[][] markSets(FontData table, int at) {
        int[][] sets = new int[table.u16(at + 2)][];
        for (int i = 0; i < sets.length; i++) {
            sets[i] = table.coverage(at + table.s32(at + 4 + 4 * i));
        }
        return sets;
    }

    boolean isMark(int glyph) {
        return classOfGlyph[glyph] == MARK;
    }

    /**
     * Whether a lookup passes over a glyph.
     *
     * @param flags the lookup's
     * @param markSet the lookup's set of marks, which counts when the flags say so
     */
    boolean ignores(int glyph, int flags, int markSet) {
        int is = classOfGlyph[glyph];
        if (is == BASE) {
            return (flags & IGNORE_BASES) != 0;
        }
        if (is == LIGATURE) {
            return (flags & IGNORE_LIGATURES) != 0;
        }
        if (is != MARK) {
            return false;
        }
        if ((flags & IGNORE_MARKS) != 0) {
            return true;
        }
        if ((flags & MARKS_OF_SET) != 0) {
            return Arrays.binarySearch(markSets[markSet], glyph) < 0;
        }
        int attachment = flags >> 8;
        return attachment != 0 && attachmentClassOfGlyph[glyph] != attachment;
    }
}
