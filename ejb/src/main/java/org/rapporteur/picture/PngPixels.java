package org.rapporteur.picture;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Stored samples of a PNG's rows as bytes: palettes looked up, few bits widened, sixteen rounded to eight. */
final class PngPixels {

    private final Png png;
    private final byte[] colours;
    private final byte[] alpha;
    private final int @Nullable [] clear;

    PngPixels(Png png) {
        this.png = png;
        this.colours = new byte[png.columns() * png.channels()];
        this.alpha = new byte[png.columns()];
        this.clear = png.clear();
    }

    byte[] colours() {
        return colours;
    }

    byte[] alpha() {
        return alpha;
    }

    /** @param row unfiltered, after its filter's byte */
    void read(byte[] row, int count) {
        Arrays.fill(alpha, (byte) 255);
        if (png.kind() == Png.PALETTE) {
            palette(row, count);
            return;
        }
        int channels = png.channels();
        int stored = png.stored();
        if (png.depth() == 8 && stored == channels && clear == null) {
            System.arraycopy(row, 1, colours, 0, count * channels);
            return;
        }
        int most = (1 << png.depth()) - 1;
        for (int x = 0; x < count; x++) {
            boolean same = clear != null;
            for (int channel = 0; channel < channels; channel++) {
                int sample = sample(row, x * stored + channel);
                same = same && clear != null && clear[channel] == sample;
                colours[x * channels + channel] = eight(sample, most);
            }
            if (stored > channels) {
                alpha[x] = eight(sample(row, x * stored + channels), most);
            } else if (same) {
                alpha[x] = 0;
            }
        }
    }

    private static byte eight(int sample, int most) {
        return (byte) (most == 255 ? sample : (sample * 255 + most / 2) / most);
    }

    private void palette(byte[] row, int count) {
        int entries = png.palette().length / 3;
        for (int x = 0; x < count; x++) {
            int entry = Math.min(sample(row, x), entries - 1);
            System.arraycopy(png.palette(), 3 * entry, colours, 3 * x, 3);
            if (entry < png.transparency().length) {
                alpha[x] = png.transparency()[entry];
            }
        }
    }

    private int sample(byte[] row, int index) {
        int depth = png.depth();
        if (depth == 8) {
            return row[1 + index] & 0xFF;
        }
        if (depth == 16) {
            return (row[1 + 2 * index] & 0xFF) << 8 | row[2 + 2 * index] & 0xFF;
        }
        int bit = index * depth;
        return row[1 + bit / 8] >> 8 - depth - bit % 8 & (1 << depth) - 1;
    }
}
