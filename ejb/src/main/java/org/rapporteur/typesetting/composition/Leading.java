package org.rapporteur.typesetting.composition;

/** Distances between baselines, in points; multiples of half the baseline grid where text stands beside text. */
final class Leading {

    static final double BODY = 15;
    static final double TITLE = 30;
    static final double SECTION = 22.5;
    static final double SMALL = 11.25;
    static final double TABLE = 12;
    static final double PARAGRAPH_SPACE = 7.5;

    private Leading() {}

    /** Where the baseline stands in a line of this leading: capitals are centred. */
    static double baseline(double leading, double size) {
        return (leading + 0.66 * size) / 2;
    }
}
