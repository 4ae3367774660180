package org.rapporteur.typesetting.composition;

import java.util.Arrays;
import java.util.List;
import org.rapporteur.text.Block.ColumnAlignment;
import org.rapporteur.typesetting.layout.Setting;
import org.rapporteur.typesetting.layout.ShapedText;

/** The columns of a table: between the width of their longest word and that of their longest text. */
final class Columns {

    private static final double WIDEST_GAP = 12;
    private static final double SLACK = 0.01;

    private final double[] x;
    private final double[] width;
    private final List<ColumnAlignment> alignments;

    private Columns(double[] x, double[] width, List<ColumnAlignment> alignments) {
        this.x = x;
        this.width = width;
        this.alignments = alignments;
    }

    static Columns of(List<List<ShapedText>> rows, List<ColumnAlignment> alignments, double left, double measure) {
        int count = alignments.size();
        double[] least = new double[count];
        double[] most = new double[count];
        for (List<ShapedText> row : rows) {
            for (int column = 0; column < Math.min(count, row.size()); column++) {
                least[column] = Math.max(least[column], row.get(column).longestWord());
                most[column] = Math.max(most[column], row.get(column).width());
            }
        }
        double gap = Math.min(WIDEST_GAP, measure / (4 * Math.max(1, count)));
        double available = measure - gap * Math.max(0, count - 1) - SLACK * count;
        double[] width = shares(least, most, available);
        double[] x = new double[count];
        double at = left;
        for (int column = 0; column < count; column++) {
            x[column] = at;
            at += width[column] + gap;
        }
        return new Columns(x, width, alignments);
    }

    private static double[] shares(double[] least, double[] most, double available) {
        double leastSum = sum(least);
        double even = leastSum <= available ? 0 : evenShare(least, available);
        double mostSum = sum(most);
        double[] width = new double[least.length];
        for (int i = 0; i < width.length; i++) {
            if (mostSum <= available) {
                width[i] = most[i] + (available - mostSum) * (mostSum == 0 ? 1.0 / width.length : most[i] / mostSum);
            } else if (leastSum <= available) {
                double room = mostSum - leastSum;
                width[i] = least[i] + (available - leastSum) * (room == 0 ? 0 : (most[i] - least[i]) / room);
            } else {
                width[i] = Math.min(least[i], even);
            }
            width[i] += SLACK;
        }
        return width;
    }

    /** Where not all words fit: the width of the columns that must break theirs; the others keep what they need. */
    private static double evenShare(double[] least, double available) {
        double[] sorted = least.clone();
        Arrays.sort(sorted);
        double left = available;
        for (int i = 0; i < sorted.length; i++) {
            double share = left / (sorted.length - i);
            if (sorted[i] > share) {
                return share;
            }
            left -= sorted[i];
        }
        return available;
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    double x(int column) {
        return x[column];
    }

    double width(int column) {
        return width[column];
    }

    Setting setting(int column) {
        return switch (alignments.get(column)) {
            case START -> Setting.RAGGED;
            case CENTER -> Setting.CENTERED;
            case END -> Setting.END;
        };
    }
}
