package org.rapporteur.typesetting.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One run of the total-fit method over a text. */
final class TotalFit {

    /** How much a word space may grow and shrink, as a share of its width, before a line counts as bad. */
    static final double GROWTH = 0.8;

    static final double SHRINKAGE = 0.3;

    private static final double TOLERANCE = 1.6;
    private static final int MOST_HYPHENS = 2;
    private static final int TIGHTNESSES = 4;
    private static final double LINE_COST = 10;
    private static final double TWO_HYPHENS = 6000;
    private static final double HYPHEN_BEFORE_LAST = 60000;
    private static final double UNEVEN = 3000;
    private static final double SHORT_LAST = 60000;

    private final ShapedText text;
    private final Breaks breaks;
    private final double measure;
    private final double firstIndent;
    private final boolean justified;
    private final double raggedness;
    /** At each break: the width up to the end of a line that it ends, and that of the elastic spaces in it. */
    private final double[] widthTo;

    private final double[] spaceTo;
    private boolean divides;
    /** Lifted for a text that has nothing but hyphens to be broken at. */
    private int mostHyphens = MOST_HYPHENS;

    TotalFit(ShapedText text, double measure, double firstIndent, boolean justified) {
        this.text = text;
        this.breaks = text.breaks;
        this.measure = measure;
        this.firstIndent = firstIndent;
        this.justified = justified;
        this.divides = justified;
        this.raggedness = Math.max(measure * 0.12, 12);
        widthTo = new double[breaks.size];
        spaceTo = new double[breaks.size];
        for (int at = 0; at < breaks.size; at++) {
            widthTo[at] = text.widthBefore[breaks.end[at]] + text.hyphenWidth(at);
            spaceTo[at] = text.spaceBefore[breaks.end[at]];
        }
    }

    /** A line's end, with the least demerits up to it, and where the line that follows starts. */
    private record Node(
            int at,
            int start,
            double widthBefore,
            double spaceBefore,
            double demerits,
            int tightness,
            int hyphens,
            @Nullable Node before) {}

    private Node node(int at, int start, double demerits, int tightness, int hyphens, @Nullable Node before) {
        double width = text.widthBefore[start] + (start < text.size ? text.kerns[start] : 0);
        return new Node(at, start, width, text.spaceUpTo(start), demerits, tightness, hyphens, before);
    }

    /** The chosen breaks, as indices into the text's breaks; the last is the text's end. */
    int[] breaks() {
        // Where lines need not be full, a word is divided only when it does not fit at all.
        Node end = justified ? search(TOLERANCE) : search(Double.POSITIVE_INFINITY);
        divides = true;
        if (end == null) {
            end = search(Double.POSITIVE_INFINITY);
        }
        if (end == null) {
            mostHyphens = Integer.MAX_VALUE;
            end = search(Double.POSITIVE_INFINITY);
        }
        if (end == null) {
            return firstFit();
        }
        List<Integer> chosen = new ArrayList<>();
        for (Node node = end; node.before() != null; node = node.before()) {
            chosen.add(0, node.at());
        }
        return chosen.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The last resort, where even one glyph is wider than the measure: at least one part on each line. */
    private int[] firstFit() {
        List<Integer> chosen = new ArrayList<>();
        int from = 0;
        int last = -1;
        for (int at = 0; at < breaks.size; at++) {
            if (last >= 0 && LineBreaker.natural(text, from, at) > measure) {
                chosen.add(last);
                from = breaks.next[last];
            }
            last = at;
            if (breaks.is(at, Breaks.FORCED)) {
                chosen.add(at);
                from = breaks.next[at];
                last = -1;
            }
        }
        return chosen.stream().mapToInt(Integer::intValue).toArray();
    }

    private @Nullable Node search(double tolerance) {
        Node[] active = new Node[32];
        active[0] = node(-1, 0, 0, 1, 0, null);
        int count = 1;
        @Nullable Node[] best = new Node[TIGHTNESSES * (MOST_HYPHENS + 1)];
        for (int at = 0; at < breaks.size; at++) {
            if (!divides && breaks.is(at, Breaks.HYPHEN)) {
                continue;
            }
            boolean forced = breaks.is(at, Breaks.FORCED);
            boolean any = false;
            int first = 0;
            // From the first node to the last the line to this break gets shorter and its spaces wider.
            for (int i = 0; i < count; i++) {
                Node node = active[i];
                double length = node.before() == null ? measure - firstIndent : measure;
                boolean empty = breaks.end[at] <= node.start();
                double natural = empty ? 0 : widthTo[at] - node.widthBefore();
                double spaces = empty ? 0 : spaceTo[at] - node.spaceBefore();
                double ratio = ratio(natural, spaces, length, forced);
                if (ratio > tolerance) {
                    break;
                }
                if (ratio < -1.000001) {
                    // A line that is too long now will not get shorter.
                    first = i + 1;
                } else {
                    any |= consider(node, at, ratio, natural, best);
                }
            }
            int dropped = forced ? count : first;
            if (dropped > 0) {
                System.arraycopy(active, dropped, active, 0, count - dropped);
                count -= dropped;
            }
            if (any) {
                if (count + best.length > active.length) {
                    active = Arrays.copyOf(active, 2 * (count + best.length));
                }
                for (int i = 0; i < best.length; i++) {
                    if (best[i] != null) {
                        active[count++] = best[i];
                        best[i] = null;
                    }
                }
            }
            if (count == 0) {
                return null;
            }
        }
        Node end = null;
        for (int i = 0; i < count; i++) {
            if (end == null || active[i].demerits() < end.demerits()) {
                end = active[i];
            }
        }
        return end;
    }

    private double ratio(double natural, double spaces, double length, boolean forced) {
        double missing = length - natural;
        if (justified) {
            if (missing < 0) {
                double give = spaces * SHRINKAGE;
                return give > 0 ? missing / give : missing < -0.001 ? Double.NEGATIVE_INFINITY : 0;
            }
            if (forced || missing < 0.001) {
                return 0;
            }
            double give = spaces * GROWTH;
            return give > 0 ? missing / give : Double.MAX_VALUE;
        }
        if (missing < -0.001) {
            return Double.NEGATIVE_INFINITY;
        }
        return forced ? 0 : missing / raggedness;
    }

    /** @return whether a line from the node to the break may be */
    private boolean consider(Node node, int at, double ratio, double natural, @Nullable Node[] best) {
        int hyphens = breaks.is(at, Breaks.FLAGGED) ? node.hyphens() + 1 : 0;
        if (hyphens > mostHyphens) {
            return false;
        }
        boolean end = at == breaks.size - 1;
        int tightness = ratio < -0.5 ? 0 : ratio <= 0.5 ? 1 : ratio <= 1 ? 2 : 3;
        double size = Math.min(Math.abs(ratio), 1000);
        double badness = 100 * size * size * size;
        double demerits = (LINE_COST + badness) * (LINE_COST + badness);
        double penalty = breaks.penalty[at];
        demerits += penalty * penalty;
        if (hyphens == 2) {
            demerits += TWO_HYPHENS;
        }
        if (end && node.hyphens() > 0) {
            demerits += HYPHEN_BEFORE_LAST;
        }
        if (Math.abs(tightness - node.tightness()) > 1) {
            demerits += UNEVEN;
        }
        if (end && node.before() != null && natural < measure * 0.12) {
            demerits += SHORT_LAST;
        }
        double total = node.demerits() + demerits;
        int state = tightness * (MOST_HYPHENS + 1) + Math.min(hyphens, MOST_HYPHENS);
        Node known = best[state];
        if (known == null || total < known.demerits()) {
            best[state] = node(at, breaks.next[at], total, tightness, hyphens, node);
        }
        return true;
    }
}
