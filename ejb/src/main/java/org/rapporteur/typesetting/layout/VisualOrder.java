package org.rapporteur.typesetting.layout;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import org.rapporteur.typesetting.fonts.Face;

/**
 * Puts the pieces of a line from left to right as they are seen (Unicode Bidirectional Algorithm, rules L1 and L2).
 * Each piece is read in one direction only.
 */
final class VisualOrder {

    private final Line line;
    private final ShapedText text;

    VisualOrder(Line line) {
        this.line = line;
        this.text = line.text();
    }

    private record Stretch(int from, int to, double width) {}

    void pieces(Line.PieceReader reader) {
        List<Stretch> stretches = stretches();
        Stretch[] seen = stretches.toArray(Stretch[]::new);
        byte[] levels = new byte[seen.length];
        for (int i = 0; i < seen.length; i++) {
            levels[i] = level(seen[i].from());
        }
        if (seen.length > 1) {
            Bidi.reorderVisually(levels, 0, seen, 0, seen.length);
        }
        double x = text.rightToLeft ? 0 : line.indent();
        if (line.spaceAfter() && text.rightToLeft) {
            Face face = text.faces[line.to()];
            double space =
                    face.advance(face.glyph(' ')) * text.run(line.to()).style().size();
            reader.piece(new Piece(line, line.to(), line.to(), x - space, 0, false, true));
        }
        for (Stretch stretch : seen) {
            boolean last = stretch.to() == line.to();
            boolean hyphen = last && line.hyphen();
            reader.piece(new Piece(line, stretch.from(), stretch.to(), x, stretch.width(), hyphen, false));
            x += stretch.width() + (hyphen ? hyphenWidth() : 0);
        }
        if (line.spaceAfter() && !text.rightToLeft) {
            reader.piece(new Piece(line, line.to(), line.to(), x, 0, false, true));
        }
    }

    private double hyphenWidth() {
        double shown = 0;
        for (Stretch stretch : stretches()) {
            shown += stretch.width();
        }
        return line.width() - shown;
    }

    private List<Stretch> stretches() {
        List<Stretch> stretches = new ArrayList<>();
        int start = line.from();
        while (start < line.to()) {
            int end = start;
            double width = 0;
            while (end < line.to()
                    && text.runOf[end] == text.runOf[start]
                    && text.faces[end] == text.faces[start]
                    && level(end) == level(start)
                    && (end == start || !isAlone(start) && !isAlone(end))) {
                width += (end == line.from() ? 0 : line.gapBefore(end)) + line.advance(end);
                end++;
            }
            stretches.add(new Stretch(start, end, width));
            start = end;
        }
        return stretches;
    }

    /** Whether a glyph is a piece of its own. */
    private boolean isAlone(int glyph) {
        return text.rightToLeft && text.isRightToLeft(glyph) && Directions.isAlone(text.codePoints[glyph]);
    }

    private byte level(int glyph) {
        byte[] levels = text.levels;
        return levels == null ? 0 : levels[glyph];
    }
}
