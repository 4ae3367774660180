package org.rapporteur.typesetting.fonts;

/** Big-endian numbers of a font's table. */
record FontData(byte[] bytes) {

    int u16(int at) {
        return (bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF;
    }

    int s16(int at) {
        return (short) u16(at);
    }

    int s32(int at) {
        return u16(at) << 16 | u16(at + 2);
    }

    /** The place that a 16-bit offset names, counted from {@code base}. */
    int offset(int base, int at) {
        return base + u16(at);
    }

    /** The glyphs of a coverage table, in the order of their indices. */
    int[] coverage(int at) {
        int count = u16(at + 2);
        if (u16(at) == 1) {
            int[] glyphs = new int[count];
            for (int i = 0; i < count; i++) {
                glyphs[i] = u16(at + 4 + 2 * i);
            }
            return glyphs;
        }
        int last = at + 4 + 6 * (count - 1);
        int[] glyphs = new int[count == 0 ? 0 : u16(last + 4) + u16(last + 2) - u16(last) + 1];
        for (int i = 0; i < count; i++) {
            int range = at + 4 + 6 * i;
            int index = u16(range + 4);
            for (int glyph = u16(range); glyph <= u16(range + 2); glyph++) {
                glyphs[index++] = glyph;
            }
        }
        return glyphs;
    }

    /** Fills in the class of each glyph of a class definition table; glyphs that it does not name keep class 0. */
    void classes(int at, char[] classOfGlyph) {
        if (u16(at) == 1) {
            int first = u16(at + 2);
            int count = u16(at + 4);
            for (int i = 0; i < count && first + i < classOfGlyph.length; i++) {
                classOfGlyph[first + i] = (char) u16(at + 6 + 2 * i);
            }
            return;
        }
        int count = u16(at + 2);
        for (int i = 0; i < count; i++) {
            int range = at + 4 + 6 * i;
            for (int glyph = u16(range); glyph <= u16(range + 2) && glyph < classOfGlyph.length; glyph++) {
                classOfGlyph[glyph] = (char) u16(range + 4);
            }
        }
    }
}
