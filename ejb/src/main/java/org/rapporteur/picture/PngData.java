package org.rapporteur.picture;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Unpacks the data of a PNG row by row. Used by one thread, once. */
final class PngData {

    private static final int FILTERS = 5;
    /** Adam7: first column and row of each pass, and the steps between them (W3C PNG, 8.1). */
    private static final int[][] PASSES = {
        {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
    };

    private final Png png;
    private final Inflater inflater = new Inflater();
    private int next;

    PngData(Png png) {
        this.png = png;
    }

    /** Unpacks everything into nothing. */
    void check() throws UnusablePicture {
        try {
            byte[] row = new byte[1 + png.rowBytes(png.columns())];
            if (png.interlaced()) {
                for (int[] pass : PASSES) {
                    int columns = extent(png.columns(), pass[0], pass[2]);
                    int rows = columns == 0 ? 0 : extent(png.rows(), pass[1], pass[3]);
                    for (int y = 0; y < rows; y++) {
                        fill(row, 1 + png.rowBytes(columns));
                    }
                }
            } else {
                for (int y = 0; y < png.rows(); y++) {
                    fill(row, row.length);
                }
            }
            requireEnd();
        } finally {
            inflater.end();
        }
    }

    /** Hands all rows on, from above. */
    void unpack(Rows rows) throws UnusablePicture {
        PngPixels pixels = new PngPixels(png);
        try {
            if (png.interlaced()) {
                interlaced(pixels, rows);
            } else {
                byte[] row = new byte[1 + png.rowBytes(png.columns())];
                byte[] above = new byte[row.length];
                for (int y = 0; y < png.rows(); y++) {
                    fill(row, row.length);
                    unfilter(row, above, row.length);
                    pixels.read(row, png.columns());
                    rows.row(pixels.colours(), pixels.alpha());
                    byte[] spare = above;
                    above = row;
                    row = spare;
                }
            }
            requireEnd();
        } finally {
            inflater.end();
        }
    }

    private void interlaced(PngPixels pixels, Rows rows) throws UnusablePicture {
        int channels = png.channels();
        int size = png.columns() * png.rows();
        byte[] colours = new byte[size * channels];
        byte[] alpha = new byte[size];
        for (int[] pass : PASSES) {
            int columns = extent(png.columns(), pass[0], pass[2]);
            int height = columns == 0 ? 0 : extent(png.rows(), pass[1], pass[3]);
            int length = 1 + png.rowBytes(columns);
            byte[] row = new byte[length];
            byte[] above = new byte[length];
            for (int y = 0; y < height; y++) {
                fill(row, length);
                unfilter(row, above, length);
                pixels.read(row, columns);
                int line = (pass[1] + y * pass[3]) * png.columns() + pass[0];
                for (int x = 0; x < columns; x++) {
                    int at = line + x * pass[2];
                    alpha[at] = pixels.alpha()[x];
                    System.arraycopy(pixels.colours(), x * channels, colours, at * channels, channels);
                }
                byte[] spare = above;
                above = row;
                row = spare;
            }
        }
        byte[] lineColours = new byte[png.columns() * channels];
        byte[] lineAlpha = new byte[png.columns()];
        for (int y = 0; y < png.rows(); y++) {
            System.arraycopy(colours, y * lineColours.length, lineColours, 0, lineColours.length);
            System.arraycopy(alpha, y * lineAlpha.length, lineAlpha, 0, lineAlpha.length);
            rows.row(lineColours, lineAlpha);
        }
    }

    private static int extent(int whole, int first, int step) {
        return Math.max(0, (whole - first + step - 1) / step);
    }

    /** The next row with its filter's byte. */
    private void fill(byte[] row, int length) throws UnusablePicture {
        int at = 0;
        try {
            while (at < length) {
                int more = inflater.inflate(row, at, length - at);
                at += more;
                if (more == 0 && at < length) {
                    feed();
                }
            }
        } catch (DataFormatException e) {
            throw UnusablePicture.damaged("IDAT");
        }
        if ((row[0] & 0xFF) >= FILTERS) {
            throw UnusablePicture.damaged("filter");
        }
    }

    private void feed() throws UnusablePicture {
        if (inflater.finished()
                || inflater.needsDictionary()
                || next == png.data().size()) {
            throw UnusablePicture.damaged("IDAT");
        }
        Png.Part part = png.data().get(next++);
        inflater.setInput(png.bytes(), part.start(), part.length());
    }

    /** A picture that goes on after its last row is no picture: the one byte more is enough to know. */
    private void requireEnd() throws UnusablePicture {
        byte[] more = new byte[1];
        try {
            while (!inflater.finished()) {
                if (inflater.inflate(more) > 0) {
                    throw UnusablePicture.damaged("IDAT");
                }
                if (inflater.needsInput() && !inflater.finished()) {
                    feed();
                }
            }
        } catch (DataFormatException e) {
            throw UnusablePicture.damaged("IDAT");
        }
    }

    private void unfilter(byte[] row, byte[] above, int length) {
        int step = Math.max(1, png.stored() * png.depth() / 8);
        switch (row[0]) {
            case 1 -> {
                for (int i = 1 + step; i < length; i++) {
                    row[i] += row[i - step];
                }
            }
            case 2 -> {
                for (int i = 1; i < length; i++) {
                    row[i] += above[i];
                }
            }
            case 3 -> {
                for (int i = 1; i < length; i++) {
                    int left = i > step ? row[i - step] & 0xFF : 0;
                    row[i] += (byte) ((left + (above[i] & 0xFF)) / 2);
                }
            }
            case 4 -> {
                for (int i = 1; i < length; i++) {
                    int left = i > step ? row[i - step] & 0xFF : 0;
                    int corner = i > step ? above[i - step] & 0xFF : 0;
                    row[i] += (byte) Predictor.paeth(left, above[i] & 0xFF, corner);
                }
            }
            default -> {
                // as it is
            }
        }
    }
}
