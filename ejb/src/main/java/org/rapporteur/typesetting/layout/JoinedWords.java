package org.rapporteur.typesetting.layout;

import org.rapporteur.typesetting.fonts.EmbeddedFace;
import org.rapporteur.typesetting.fonts.Face;
import org.rapporteur.typesetting.fonts.Script;
import org.rapporteur.typesetting.fonts.ShapedWord;

/** Adds words whose letters join to a text: glyphs in the order of reading, each character read from one of them. */
final class JoinedWords {

    private static final int ZERO_WIDTH_SPACE = 0x200B;
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;

    private final ShapedText text;
    private final Face face;
    private final int run;
    private final double size;

    /** @param run the index of the run in which the words stand */
    JoinedWords(ShapedText text, Face face, int run) {
        this.text = text;
        this.face = face;
        this.run = run;
        this.size = text.runs.get(run).style().size();
    }

    static boolean begins(int c) {
        return Script.isArabic(c) && c > 0x2FF && !(c == ZERO_WIDTH_NON_JOINER || c == 0x200D);
    }

    /** Where the word that begins at a place ends. */
    static int end(String characters, int from) {
        int end = from;
        while (end < characters.length() && Script.isArabic(characters.charAt(end))) {
            end++;
        }
        return end;
    }

    void add(String word) {
        ShapedWord shaped = face.shape(word);
        int[] merged = shaped.merged();
        int next = 0;
        for (int i = 0; i < shaped.size(); i++) {
            int character = shaped.character(i);
            while (next < merged.length && character > merged[next]) {
                unseen(word.codePointAt(merged[next++]));
            }
            text.add(
                    character < 0 ? EmbeddedFace.NOTHING : word.codePointAt(character),
                    shaped.glyph(i),
                    face,
                    run,
                    shaped.advance(i) * size);
            text.shift(face.points(shaped.x(i)) * size, face.points(shaped.y(i)) * size);
        }
        while (next < merged.length) {
            unseen(word.codePointAt(merged[next++]));
        }
    }

    /** A character that the glyph before it shows too. */
    private void unseen(int codePoint) {
        text.add(codePoint, face.glyph(ZERO_WIDTH_SPACE), face, run, 0);
        text.shift(0, 0);
    }
}
