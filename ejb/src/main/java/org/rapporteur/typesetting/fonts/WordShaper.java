package org.rapporteur.typesetting.fonts;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Shapes words of a script whose letters change with their neighbours. Words come again and again, so they are
 * remembered; safe for all threads.
 */
final class WordShaper {

    private static final int SHADDA = 0x651;
    private static final int REMEMBERED = 8192;
    /** What is longer is no word that comes again; remembering it would let a text without spaces fill the memory. */
    static final int LONGEST_REMEMBERED = 64;

    /** Joiners do their work before and show nothing. */
    private static final int ZERO_WIDTH_SPACE = 0x200B;

    private final Substitutions substitutions;
    private final MarkPlacement placement;
    private final GlyphClasses classes;
    private final Map<String, ShapedWord> known = new ConcurrentHashMap<>();

    WordShaper(byte[] substitutions, byte[] positions, byte[] definitions, int glyphs, String script) {
        this.classes = GlyphClasses.read(definitions, glyphs);
        this.substitutions = new Substitutions(substitutions, classes, script);
        this.placement = new MarkPlacement(positions, classes, script);
    }

    /** @param face whose glyphs stand for the characters before they are shaped */
    ShapedWord shape(Face face, String word) {
        ShapedWord shaped = known.get(word);
        if (shaped == null) {
            shaped = shapeNew(face, word.codePoints().toArray());
            if (word.length() > LONGEST_REMEMBERED) {
                return shaped;
            }
            if (known.size() >= REMEMBERED) {
                known.clear();
            }
            known.put(word, shaped);
        }
        return shaped;
    }

    /**
     * The order in which a letter's marks are put on it, from the letter outwards: hamza and madda, shadda, vowels, as
     * readers expect it (Unicode Standard Annex 53), whatever their canonical order is.
     */
    private static int[] inOrder(int[] characters) {
        int[] order = new int[characters.length];
        for (int i = 0; i < order.length; i++) {
            int at = i;
            while (at > 0 && rank(characters[i]) > 0 && rank(characters[order[at - 1]]) > rank(characters[i])) {
                order[at] = order[at - 1];
                at--;
            }
            order[at] = i;
        }
        return order;
    }

    /** 0 for a letter. */
    private static int rank(int c) {
        if (Character.getType(c) != Character.NON_SPACING_MARK) {
            return 0;
        }
        return c >= 0x653 && c <= 0x655 ? 1 : c == SHADDA ? 2 : 3;
    }

    private ShapedWord shapeNew(Face face, int[] characters) {
        Joining.Form[] forms = Joining.forms(characters);
        GlyphString word = new GlyphString(characters.length);
        for (int i : inOrder(characters)) {
            word.add(face.glyph(characters[i]), i, forms[i]);
        }
        substitutions.apply(word);
        int[] x = new int[word.size];
        int[] y = new int[word.size];
        placement.place(word, x, y);
        for (int i = 0; i < word.size; i++) {
            int source = word.sources[i];
            if (source >= 0 && (characters[source] == 0x200C || characters[source] == 0x200D)) {
                word.glyphs[i] = face.glyph(ZERO_WIDTH_SPACE);
            }
        }
        double[] advances = new double[word.size];
        for (int i = 0; i < word.size; i++) {
            advances[i] = classes.isMark(word.glyphs[i]) ? 0 : face.advance(word.glyphs[i]);
        }
        return new ShapedWord(word, x, y, advances, characters.length);
    }
}
