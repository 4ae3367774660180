package org.rapporteur.typesetting.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of a text.
 *
 * @param from first glyph
 * @param to glyph after the last shown one
 * @param hyphen whether a soft hyphen is shown at the end
 * @param spaceAfter whether the line was broken at a space or by force: a space is written for those who read the text
 * @param indent from the start of the measure, in points
 * @param width of what is shown, in points
 * @param stretch what is added to each point of word space; negative where the line is tight
 */
public record Line(
        ShapedText text,
        int from,
        int to,
        boolean hyphen,
        boolean spaceAfter,
        double indent,
        double width,
        double stretch) {

    /** The notes that are called in this line, in order. */
    public List<Note> notes() {
        List<Note> notes = new ArrayList<>(0);
        int last = -1;
        for (int i = from; i < to; i++) {
            if (text.runOf[i] != last) {
                last = text.runOf[i];
                text.runs.get(last).note().ifPresent(notes::add);
            }
        }
        return notes;
    }

    /**
     * Shows the line's pieces in order: stretches of glyphs of one run and face. The space at which the line was broken
     * is a piece without glyphs where it belongs elsewhere than the word before it: it is not part of a link's words.
     */
    public void pieces(PieceReader reader) {
        if (text.levels != null) {
            new VisualOrder(this).pieces(reader);
            return;
        }
        int start = from;
        double x = indent;
        boolean ownsSpace = spaceAfter
                && to > from
                && text.run(to).slot() == text.run(to - 1).slot();
        while (start < to) {
            int end = start;
            double width = 0;
            while (end < to && text.runOf[end] == text.runOf[start] && text.faces[end] == text.faces[start]) {
                width += (end == start ? 0 : gapBefore(end)) + advance(end);
                end++;
            }
            if (start > from) {
                x += gapBefore(start);
            }
            boolean last = end == to;
            reader.piece(new Piece(this, start, end, x, width, last && hyphen, last && ownsSpace));
            x += width;
            start = end;
        }
        if (spaceAfter && !ownsSpace) {
            reader.piece(new Piece(this, to, to, x, 0, false, true));
        }
    }

    /** The glyph's advance in this line, with its share of the line's stretch. */
    double advance(int glyph) {
        if (text.elastic[glyph]) {
            return text.advances[glyph] * (1 + stretch);
        }
        return text.advances[glyph];
    }

    /** What stands between a glyph and the one before it in this line. */
    double gapBefore(int glyph) {
        return text.gapBefore(glyph, stretch);
    }

    /** Whether parts of the line may be read from right to left. */
    public boolean isMixed() {
        return text.levels != null;
    }

    /** From where the pieces' places are counted, when the measure's start is at {@code x} of a page this wide. */
    public double origin(double x, double pageWidth) {
        return text.rightToLeft ? pageWidth - x - indent - width : x;
    }

    /** Takes the pieces of a line. */
    @FunctionalInterface
    public interface PieceReader {
        void piece(Piece piece);
    }
}
