package org.rapporteur.typesetting.layout;

import org.rapporteur.typesetting.fonts.Face;

/**
 * Glyphs of a line in one run and face.
 *
 * @param x from the start of the measure, in points
 * @param width in points, without a hyphen that follows
 * @param hyphen whether a soft hyphen follows
 * @param spaceAfter whether a space that is not seen follows
 */
public record Piece(Line line, int from, int to, double x, double width, boolean hyphen, boolean spaceAfter) {

    public Run run() {
        return line.text().run(from);
    }

    public Face face() {
        return line.text().faces[from];
    }

    public int size() {
        return to - from;
    }

    public int glyph(int i) {
        return line.text().glyphs[from + i];
    }

    public int codePoint(int i) {
        return line.text().codePoints[from + i];
    }

    /** From the start of a glyph to the start of the next one of the piece, in points. */
    public double step(int i) {
        double kern = i + 1 < size() ? line.text().kerns[from + i + 1] : 0;
        return line.advance(from + i) + kern;
    }
}
