package org.rapporteur.typesetting.fonts;

import java.util.Arrays;

/**
 * A word as the glyphs that show it, in the order of reading. A glyph stands for one character or, as the dots of a
 * letter, for none; a character that another one's glyph shows with it has no glyph. Immutable.
 */
public final class ShapedWord {

    private final int[] glyphs;
    private final int[] characters;
    private final int[] x;
    private final int[] y;
    private final double[] advances;

    ShapedWord(GlyphString word, int[] x, int[] y, double[] advances, int count) {
        this.glyphs = Arrays.copyOf(word.glyphs, word.size);
        this.characters = Arrays.copyOf(word.sources, word.size);
        this.x = x;
        this.y = y;
        this.advances = advances;
        this.merged = merged(count);
    }

    private final int[] merged;

    private int[] merged(int count) {
        boolean[] shown = new boolean[count];
        for (int character : characters) {
            if (character >= 0) {
                shown[character] = true;
            }
        }
        int[] hidden = new int[count];
        int size = 0;
        for (int i = 0; i < count; i++) {
            if (!shown[i]) {
                hidden[size++] = i;
            }
        }
        return Arrays.copyOf(hidden, size);
    }

    public int size() {
        return glyphs.length;
    }

    public int glyph(int i) {
        return glyphs[i];
    }

    /** The index in the word of the character that a glyph stands for; -1 for none. */
    public int character(int i) {
        return characters[i];
    }

    /** The indices of the characters that have no glyph of their own, in order. */
    public int[] merged() {
        return merged.clone();
    }

    /** How far to the right of the next free place a glyph stands, in font units. */
    public int x(int i) {
        return x[i];
    }

    /** How far above the baseline a glyph stands, in font units. */
    public int y(int i) {
        return y[i];
    }

    /** In points at one point's size; 0 for a mark. */
    public double advance(int i) {
        return advances[i];
    }
}
