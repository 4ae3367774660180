package org.rapporteur.brand;

import java.util.Locale;

/** Colours beside each other, as WCAG 2.2 measures them (relative luminance; 1.4.3). Colours are {@code #rrggbb}. */
public final class Contrast {

    /** What words need on their ground to be read by most people. */
    public static final double OF_WORDS = 4.5;

    static final String PAPER = "#ffffff";

    private static final int STEPS = 255;

    private Contrast() {}

    public static boolean isColour(String text) {
        return text.matches("#[0-9a-fA-F]{6}");
    }

    /** The ratio of two colours, 1 to 21. */
    public static double of(String colour, String ground) {
        double one = luminance(colour);
        double other = luminance(ground);
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    /**
     * The colour itself where it can be read on white paper, or the lightest of its darker shades that can: its
     * channels keep their proportions, so that the hue stays.
     */
    public static String readable(String colour) {
        for (int step = STEPS; step > 0; step--) {
            String shade = shade(colour, step);
            if (of(shade, PAPER) >= OF_WORDS) {
                return shade;
            }
        }
        return "#000000";
    }

    private static String shade(String colour, int step) {
        int red = channel(colour, 1) * step / STEPS;
        int green = channel(colour, 3) * step / STEPS;
        int blue = channel(colour, 5) * step / STEPS;
        return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
    }

    private static double luminance(String colour) {
        return 0.2126 * linear(colour, 1) + 0.7152 * linear(colour, 3) + 0.0722 * linear(colour, 5);
    }

    private static double linear(String colour, int at) {
        double value = channel(colour, at) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static int channel(String colour, int at) {
        return Integer.parseInt(colour.substring(at, at + 2), 16);
    }
}
