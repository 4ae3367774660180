package org.rapporteur.typesetting.layout;

import org.jspecify.annotations.Nullable;
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
        return line.text().glyphs[index(i)];
    }

    public int codePoint(int i) {
        return line.text().codePoints[index(i)];
    }

    /** Takes the glyphs of a piece. */
    @FunctionalInterface
    public interface GlyphReader {

        /** @param step from the glyph's start to that of the next one, in points; for the last one its advance */
        void glyph(int glyph, int codePoint, double step);
    }

    /** Shows the glyphs of a piece that is read from left to right, in order. */
    public void glyphs(GlyphReader reader) {
        ShapedText text = line.text();
        int last = to - 1;
        for (int i = from; i <= last; i++) {
            double gap = i < last ? line.gapBefore(i + 1) : 0;
            reader.glyph(text.glyphs[i], text.codePoints[i], line.advance(i) + gap);
        }
    }

    /** From the start of a glyph to the start of the next one of the piece, in points. */
    public double step(int i) {
        if (isRightToLeft()) {
            return line.advance(index(i));
        }
        double gap = i + 1 < size() ? line.gapBefore(from + i + 1) : 0;
        return line.advance(from + i) + gap;
    }

    /** Whether the piece is read from right to left; its glyphs come from left to right all the same. */
    public boolean isRightToLeft() {
        return size() > 0 && line.text().isRightToLeft(from);
    }

    /** Whether the piece is a single mark, read from right to left, that looks or stands otherwise than from left. */
    public boolean isAlone() {
        return size() == 1 && isRightToLeft() && Directions.isAlone(codePoint(0));
    }

    /** Whether a glyph is a mark of the letter that is read before it. */
    public boolean isMark(int i) {
        return line.text().belongsToPrevious(index(i));
    }

    /** How far to the right of its place a glyph stands, in points. */
    public double shiftX(int i) {
        return shift(line.text().shiftX, i);
    }

    /** How far above the baseline a glyph stands, in points. */
    public double shiftY(int i) {
        return shift(line.text().shiftY, i);
    }

    private double shift(double @Nullable [] shifts, int i) {
        return shifts == null || index(i) >= shifts.length ? 0 : shifts[index(i)];
    }

    private int index(int i) {
        return isRightToLeft() ? to - 1 - i : from + i;
    }
}
