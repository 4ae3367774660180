package org.rapporteur.picture;

import java.util.Arrays;

/**
 * Makes a picture smaller while its rows pass: each pixel of the result is the mean of the area that it covers, colours
 * weighed by how much of them is seen. Counts in whole numbers, so that the result is the same everywhere; holds the
 * result and two rows of sums. Used by one thread, once.
 */
final class AreaAverage implements Rows {

    private final int columns;
    private final int rows;
    private final int toColumns;
    private final int toRows;
    private final int channels;
    private final byte[] colours;
    private final byte[] alphas;
    private final long[] sums;
    private final long[] line;
    private int row;
    private int target;
    private boolean clear;

    /** @param toColumns at most {@code columns}, and so for the rows */
    AreaAverage(int columns, int rows, int channels, int toColumns, int toRows) {
        this.columns = columns;
        this.rows = rows;
        this.channels = channels;
        this.toColumns = toColumns;
        this.toRows = toRows;
        this.colours = new byte[Math.multiplyExact(Math.multiplyExact(toColumns, toRows), channels)];
        this.alphas = new byte[toColumns * toRows];
        boolean copies = columns == toColumns && rows == toRows;
        this.sums = new long[copies ? 0 : toColumns * (channels + 1)];
        this.line = new long[copies ? 0 : toColumns * (channels + 1)];
    }

    @Override
    public void row(byte[] samples, byte[] alpha) {
        if (sums.length == 0) {
            System.arraycopy(samples, 0, colours, row * columns * channels, columns * channels);
            for (int x = 0; x < columns; x++) {
                clear |= alpha[x] != -1;
            }
            System.arraycopy(alpha, 0, alphas, row * columns, columns);
            row++;
            return;
        }
        Arrays.fill(line, 0);
        across(samples, alpha);
        // Counted in parts of which a row has toRows and a row of the result has rows.
        long start = (long) row * toRows;
        long room = (long) (target + 1) * rows - start;
        long here = Math.min(room, toRows);
        add(here);
        if (here == room) {
            emit();
            if (here < toRows) {
                add(toRows - here);
            }
        }
        row++;
    }

    private void across(byte[] samples, byte[] alpha) {
        for (int x = 0; x < columns; x++) {
            long start = (long) x * toColumns;
            int cell = (int) (start / columns);
            long room = (long) (cell + 1) * columns - start;
            long here = Math.min(room, toColumns);
            pixel(samples, alpha, x, cell, here);
            if (here < toColumns) {
                pixel(samples, alpha, x, cell + 1, toColumns - here);
            }
        }
    }

    private void pixel(byte[] samples, byte[] alpha, int x, int cell, long share) {
        long seen = share * (alpha[x] & 0xFF);
        int at = cell * (channels + 1);
        for (int channel = 0; channel < channels; channel++) {
            line[at + channel] += seen * (samples[x * channels + channel] & 0xFF);
        }
        line[at + channels] += seen;
    }

    private void add(long share) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += share * line[i];
        }
    }

    private void emit() {
        long whole = (long) columns * rows;
        for (int x = 0; x < toColumns; x++) {
            int at = x * (channels + 1);
            long seen = sums[at + channels];
            int pixel = target * toColumns + x;
            for (int channel = 0; channel < channels; channel++) {
                colours[pixel * channels + channel] = (byte) (seen == 0 ? 255 : (sums[at + channel] + seen / 2) / seen);
            }
            long alpha = (seen + whole / 2) / whole;
            clear |= alpha < 255;
            alphas[pixel] = (byte) alpha;
        }
        Arrays.fill(sums, 0);
        target++;
    }

    /** What came of the rows, when all have passed. */
    Samples samples() {
        return new Samples(toColumns, toRows, channels, colours, clear ? alphas : new byte[0]);
    }
}
