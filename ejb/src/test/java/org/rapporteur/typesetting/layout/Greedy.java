package org.rapporteur.typesetting.layout;

import java.util.ArrayList;
import java.util.List;

/** First fit: as many words on each line as it holds, no hyphenation. The measure of the total fit. */
final class Greedy {

    private Greedy() {}

    static List<Line> lines(ShapedText text, double measure) {
        List<Line> lines = new ArrayList<>();
        int from = 0;
        int last = -1;
        for (int at = 0; at < text.breaks.size; at++) {
            if (text.breaks.is(at, Breaks.FLAGGED)) {
                continue;
            }
            if (last >= 0 && LineBreaker.natural(text, from, at) > measure) {
                lines.add(line(text, from, last, measure));
                from = text.breaks.next[last];
            }
            last = at;
        }
        lines.add(line(text, from, last, measure));
        return lines;
    }

    private static Line line(ShapedText text, int from, int at, double measure) {
        int to = text.breaks.end[at];
        double natural = LineBreaker.natural(text, from, at);
        double spaces = text.spaceBefore[to] - text.spaceBefore[from];
        double stretch = spaces == 0 ? 1000 : (measure - natural) / spaces;
        return new Line(text, from, to, false, true, 0, measure, stretch);
    }
}
