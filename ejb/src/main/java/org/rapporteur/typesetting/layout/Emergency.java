package org.rapporteur.typesetting.layout;

/** Breaks what no rule breaks: a part that is longer than the measure may end after any of its glyphs. */
final class Emergency {

    private static final int PENALTY = 5000;

    private Emergency() {}

    static ShapedText splitTooLong(ShapedText text, double measure) {
        if (text.longestPart() <= measure) {
            return text;
        }
        Breaks old = text.breaks;
        ShapedText split = text.withoutBreaks();
        int from = 0;
        for (int i = 0; i < old.size; i++) {
            if (LineBreaker.natural(text, from, i) > measure) {
                for (int glyph = from + 1; glyph < old.end[i]; glyph++) {
                    if (!text.belongsToPrevious(glyph)) {
                        split.breaks.add(glyph, glyph, PENALTY, 0);
                    }
                }
            }
            split.breaks.add(old.end[i], old.next[i], old.penalty[i], old.flags[i]);
            from = old.next[i];
        }
        return split;
    }
}
