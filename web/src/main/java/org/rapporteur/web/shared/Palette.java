package org.rapporteur.web.shared;

import java.util.Locale;

/**
 * The brand's accent fitted to light and dark pages: moved towards black or white only as far as its contrast needs
 * (WCAG 2.2, 1.4.3: 4.5 : 1; links in running text get 7 : 1).
 */
final class Palette {

    private static final String LIGHT_PAPER = "#fdfcfa";
    private static final String DARK_PAPER = "#1e1c1b";

    private Palette() {}

    /** @param accent {@code #rrggbb} */
    static String css(String accent) {
        return ":root{--brand:" + darkened(accent, LIGHT_PAPER, 4.5) + ";--link:" + darkened(accent, LIGHT_PAPER, 7)
                + "}\n@media(prefers-color-scheme:dark){:root{--brand:" + lightened(accent, DARK_PAPER, 6)
                + ";--link:" + lightened(accent, DARK_PAPER, 8) + "}}\n@media print{:root{--brand:"
                + darkened(accent, "#ffffff", 4.5) + ";--link:" + darkened(accent, "#ffffff", 4.5) + "}}\n";
    }

    static String darkened(String colour, String on, double wanted) {
        return towards(0, colour, on, wanted);
    }

    static String lightened(String colour, String on, double wanted) {
        return towards(255, colour, on, wanted);
    }

    /** The contrast ratio of two colours, 1 to 21. */
    static double contrast(String one, String other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static String towards(int end, String colour, String on, double wanted) {
        String moved = colour;
        for (int step = 1; contrast(moved, on) < wanted && step <= 100; step++) {
            StringBuilder mixed = new StringBuilder("#");
            for (int at = 1; at < 7; at += 2) {
                int channel = Integer.parseInt(colour.substring(at, at + 2), 16);
                mixed.append(String.format(Locale.ROOT, "%02x", channel + (end - channel) * step / 100));
            }
            moved = mixed.toString();
        }
        return moved;
    }

    private static double luminance(String colour) {
        return 0.2126 * linear(colour, 1) + 0.7152 * linear(colour, 3) + 0.0722 * linear(colour, 5);
    }

    private static double linear(String colour, int at) {
        double value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
