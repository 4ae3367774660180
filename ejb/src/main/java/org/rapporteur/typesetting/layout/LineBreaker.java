package org.rapporteur.typesetting.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks a text into lines by total fit (D. E. Knuth and M. F. Plass, "Breaking Paragraphs into Lines", 1981): the sum
 * of all lines' demerits is the least there is. Never more than two lines in a row end with a hyphen, and no line is
 * longer than the measure: what cannot be broken otherwise is broken anywhere.
 */
public final class LineBreaker {

    private static final int BALANCING_STEPS = 7;

    private LineBreaker() {}

    /**
     * @param measure the lines' length in points
     * @param firstIndent how much shorter the first line is, in points
     * @return at least one line, but none for an empty text
     */
    public static List<Line> lines(ShapedText text, double measure, double firstIndent, Setting setting) {
        if (text.isEmpty()) {
            return List.of();
        }
        text.sum();
        ShapedText whole = Emergency.splitTooLong(text, measure - Math.max(0, firstIndent));
        if (setting == Setting.JUSTIFIED) {
            int[] ends = new TotalFit(whole, measure, firstIndent, true).breaks();
            return build(whole, ends, measure, firstIndent, setting);
        }
        int[] ends = new TotalFit(whole, measure, firstIndent, false).breaks();
        if (setting == Setting.BALANCED && ends.length > 1) {
            ends = balanced(whole, ends, measure);
        }
        return build(whole, ends, measure, firstIndent, setting);
    }

    private static int[] balanced(ShapedText text, int[] ends, double measure) {
        int[] best = ends;
        double low = measure / 2;
        double high = measure;
        for (int step = 0; step < BALANCING_STEPS; step++) {
            double middle = (low + high) / 2;
            int[] tried = middle < text.longestPart() ? new int[0] : new TotalFit(text, middle, 0, false).breaks();
            if (tried.length > 0 && tried.length <= ends.length) {
                best = tried;
                high = middle;
            } else {
                low = middle;
            }
        }
        return best;
    }

    private static List<Line> build(ShapedText text, int[] ends, double measure, double firstIndent, Setting setting) {
        List<Line> lines = new ArrayList<>(ends.length);
        int from = 0;
        for (int i = 0; i < ends.length; i++) {
            int at = ends[i];
            double indent = i == 0 ? firstIndent : 0;
            lines.add(line(text, from, at, measure - indent, indent, setting));
            from = text.breaks.next[at];
        }
        text.forgetSums();
        return lines;
    }

    private static Line line(ShapedText text, int from, int at, double measure, double indent, Setting setting) {
        int to = text.breaks.end[at];
        double natural = natural(text, from, at);
        double stretch = 0;
        if (setting == Setting.JUSTIFIED) {
            boolean last = text.breaks.is(at, Breaks.FORCED);
            double spaces = text.spaceBefore[to] - text.spaceUpTo(from);
            if (spaces > 0 && (!last || natural > measure)) {
                stretch = (measure - natural) / spaces;
                natural = measure;
            }
        }
        double left = indent
                + switch (setting) {
                    case CENTERED -> (measure - natural) / 2;
                    case END -> measure - natural;
                    default -> 0;
                };
        boolean spaceAfter = to < text.size && text.breaks.next[at] > to;
        return new Line(text, from, to, text.breaks.is(at, Breaks.HYPHEN), spaceAfter, left, natural, stretch);
    }

    /** The width of a line with its word spaces as they are. */
    static double natural(ShapedText text, int from, int at) {
        int to = text.breaks.end[at];
        if (to <= from) {
            return 0;
        }
        return text.widthBefore[to] - text.widthBefore[from] - text.kerns[from] + text.hyphenWidth(at);
    }
}
