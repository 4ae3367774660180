package org.rapporteur.typesetting.layout;

/**
 * How Chinese is broken into lines: between any two characters, but no mark that closes begins a line and none that
 * opens ends one (the classes of Unicode Standard Annex 14 that such text has, and the W3C's "Requirements for Chinese
 * Text Layout", 3.1.6). Marks of full width are drawn together where their white halves meet.
 */
final class Ideographs {

    private static final int FORBIDDEN = -1;
    /** Between a number and what it counts. */
    private static final int LOOSELY_BOUND = 500;

    private static final String CLOSING =
            "、。，．：；？！）］｝」』】〕〉》〗’”…·～‰％℃々〻" + "ー・ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶゝゞヽヾ" + "),.:;!?]}%»›";
    private static final String OPENING = "（［｛「『【〔〈《〖‘“￥＄([{«‹";
    /** Marks that leave the right half of their square white, and those that leave the left one. */
    private static final String WHITE_AFTER = "、。，．：；）］｝」』】〕〉》〗’”";

    private static final String WHITE_BEFORE = "（［｛「『【〔〈《〖‘“";
    private static final String NEVER_DIVIDED = "—…";
    private static final double HALF = 0.5;
    /** Less than a tenth of the size, or those who extract the text take it for a space. */
    private static final double BESIDE_LETTERS = 0.05;

    private static final double GLUE = 0.08;

    private final ShapedText text;

    Ideographs(ShapedText text) {
        this.text = text;
    }

    /** Characters that fill a square. */
    static boolean isWide(int c) {
        return c >= 0x2E80 && c <= 0x9FFF || c >= 0xF900 && c <= 0xFAFF || c >= 0xFF01 && c <= 0xFFE6 || c >= 0x20000;
    }

    /** Draws the marks of a text together, sets letters a little apart, and lets the rest give and take. */
    void space() {
        for (int i = 1; i < text.size; i++) {
            int before = text.seen(i - 1);
            int after = text.seen(i);
            boolean square = fills(i - 1) && fills(i);
            double size = text.run(i).style().size();
            if (square) {
                text.glue(i, GLUE * size);
                boolean meet = has(WHITE_AFTER, before) && (has(WHITE_AFTER, after) || has(WHITE_BEFORE, after))
                        || has(WHITE_BEFORE, before) && has(WHITE_BEFORE, after);
                if (meet) {
                    text.kerns[i] -= HALF * size;
                }
            } else if (isWide(before) && isNarrow(after) || isNarrow(before) && isWide(after)) {
                text.kerns[i] += BESIDE_LETTERS * size;
            }
        }
    }

    /** Whether a glyph fills a square, as a curved quotation mark does in a Chinese face only. */
    private boolean fills(int glyph) {
        return isWide(text.seen(glyph))
                || text.seen(glyph) > 0xB6
                        && !Character.isLetterOrDigit(text.seen(glyph))
                        && text.advances[glyph] > 0.9 * text.run(glyph).style().size();
    }

    private static boolean isNarrow(int c) {
        return Character.isLetterOrDigit(c) && !isWide(c);
    }

    /** What it costs to end a line before a glyph that follows another without a space; negative where none may. */
    int penaltyBefore(int glyph) {
        int before = text.seen(glyph - 1);
        int after = text.seen(glyph);
        if (!isWide(before) && !isWide(after)
                || has(CLOSING, after)
                || has(OPENING, before)
                || before == after && has(NEVER_DIVIDED, before)) {
            return FORBIDDEN;
        }
        return Character.isDigit(before) ? LOOSELY_BOUND : 0;
    }

    private static boolean has(String marks, int c) {
        return c <= 0xFFFF && marks.indexOf(c) >= 0;
    }
}
