package org.rapporteur.typesetting.fonts;

import java.util.Arrays;

/** The glyphs of a word on their way from characters to shapes, in the order of reading. Used by one thread. */
final class GlyphString {

    /** The source of a glyph that stands for no character of its own, such as the dots of a letter. */
    static final int NO_SOURCE = -1;

    int size;
    int[] glyphs;
    /** The index of the character that each glyph stands for. */
    int[] sources;

    private byte[] forms;

    GlyphString(int expected) {
        int capacity = Math.max(8, 2 * expected);
        glyphs = new int[capacity];
        sources = new int[capacity];
        forms = new byte[capacity];
    }

    void add(int glyph, int source, Joining.Form form) {
        room(1);
        glyphs[size] = glyph;
        sources[size] = source;
        forms[size] = (byte) form.ordinal();
        size++;
    }

    boolean has(int at, Joining.Form form) {
        return forms[at] == form.ordinal();
    }

    /** Puts several glyphs in the place of one; the first stands for its character. */
    void expand(int at, int[] with) {
        int more = with.length - 1;
        room(Math.max(0, more));
        int rest = size - at - 1;
        System.arraycopy(glyphs, at + 1, glyphs, at + with.length, rest);
        System.arraycopy(sources, at + 1, sources, at + with.length, rest);
        System.arraycopy(forms, at + 1, forms, at + with.length, rest);
        size += more;
        for (int i = 0; i < with.length; i++) {
            glyphs[at + i] = with[i];
            if (i > 0) {
                sources[at + i] = NO_SOURCE;
                forms[at + i] = forms[at];
            }
        }
    }

    /** Puts one glyph in the place of several; it stands for the first one's character. */
    void merge(int[] places, int count, int glyph) {
        glyphs[places[0]] = glyph;
        for (int i = count - 1; i > 0; i--) {
            int rest = size - places[i] - 1;
            System.arraycopy(glyphs, places[i] + 1, glyphs, places[i], rest);
            System.arraycopy(sources, places[i] + 1, sources, places[i], rest);
            System.arraycopy(forms, places[i] + 1, forms, places[i], rest);
            size--;
        }
    }

    private void room(int more) {
        if (size + more > glyphs.length) {
            int capacity = 2 * (size + more);
            glyphs = Arrays.copyOf(glyphs, capacity);
            sources = Arrays.copyOf(sources, capacity);
            forms = Arrays.copyOf(forms, capacity);
        }
    }
}
