package org.rapporteur.picture;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A PNG (W3C PNG, third edition) whose chunks have been read.
 *
 * @param columns as stored
 * @param rows as stored
 * @param depth bits of a sample: 1, 2, 4, 8 or 16
 * @param kind 0 grey, 2 colours, 3 palette, 4 grey with alpha, 6 colours with alpha
 * @param palette three bytes each; empty for other kinds
 * @param transparency the chunk tRNS; empty where there is none
 * @param calibration the chunks gAMA and cHRM where they say something else than sRGB
 */
public record Png(
        byte[] bytes,
        int columns,
        int rows,
        int depth,
        int kind,
        boolean interlaced,
        byte[] palette,
        byte[] transparency,
        Optional<ColourProfile> profile,
        Optional<Calibration> calibration,
        Orientation orientation,
        List<Part> data)
        implements Picture {

    static final int GREY = 0;
    static final int PALETTE = 3;
    static final int GREY_ALPHA = 4;
    static final int COLOURS_ALPHA = 6;

    /** Where compressed data lie in the file. */
    public record Part(int start, int length) {}

    /**
     * Colours measured without a profile.
     *
     * @param gamma exponent of the decoding, such as 2.2
     * @param chromaticities x and y of white, red, green and blue
     */
    public record Calibration(double gamma, List<Double> chromaticities) {}

    @Override
    public double width() {
        return orientation.swaps() ? rows : columns;
    }

    @Override
    public double height() {
        return orientation.swaps() ? columns : rows;
    }

    /** Of the colours, without alpha: 1 or 3. */
    public int channels() {
        return kind == GREY || kind == GREY_ALPHA ? 1 : 3;
    }

    public boolean hasAlpha() {
        return kind == GREY_ALPHA || kind == COLOURS_ALPHA || transparency.length > 0;
    }

    /** Whether the compressed data are what a PDF can hold as they are (ISO 32000-1, 7.4.4.4). */
    public boolean fitsPdf() {
        return !interlaced && !hasAlpha() && depth <= 8;
    }

    /** Samples of a pixel as stored. */
    int stored() {
        return switch (kind) {
            case GREY, PALETTE -> 1;
            case GREY_ALPHA -> 2;
            case COLOURS_ALPHA -> 4;
            default -> 3;
        };
    }

    /** Bytes of a stored row of so many pixels, without its filter's. */
    int rowBytes(int pixels) {
        return (int) (((long) pixels * stored() * depth + 7) / 8);
    }

    @Override
    public void check() throws UnusablePicture {
        new PngData(this).check();
    }

    /** A grey level or colour that is to be seen through, if there is one. */
    int @Nullable [] clear() {
        if (transparency.length == 0 || kind == PALETTE) {
            return null;
        }
        Octets octets = new Octets(transparency);
        int[] clear = new int[channels()];
        for (int i = 0; i < clear.length; i++) {
            clear[i] = octets.has(2 * i, 2) ? octets.u16(2 * i) : -1;
        }
        return clear;
    }
}
