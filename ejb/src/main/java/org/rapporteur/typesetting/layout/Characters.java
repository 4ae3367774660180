package org.rapporteur.typesetting.layout;

/** What the shaper and the finder of breaks know of single characters. */
final class Characters {

    static final int NO_BREAK_SPACE = 0xA0;
    static final int SOFT_HYPHEN = 0xAD;
    static final int ZERO_WIDTH_SPACE = 0x200B;
    static final int NON_BREAKING_HYPHEN = 0x2011;
    static final int EN_DASH = 0x2013;
    static final int EM_DASH = 0x2014;

    private static final int NARROW_NO_BREAK_SPACE = 0x202F;
    private static final int FIGURE_SPACE = 0x2007;
    private static final int RIGHT_SINGLE = 0x2019;

    private Characters() {}

    static boolean isBreakingSpace(int c) {
        return c == ' ' || c == '\t' || c == '\r' || c >= 0x2000 && c <= 0x200A && c != FIGURE_SPACE || c == 0x3000;
    }

    static boolean isFixedSpace(int c) {
        return c == NO_BREAK_SPACE || c == NARROW_NO_BREAK_SPACE || c == FIGURE_SPACE;
    }

    /** Characters without a shape of their own that only steer others: joiners, direction marks, variants. */
    static boolean isIgnorable(int c) {
        return c == 0x200C
                || c == 0x200D
                || c == 0x200E
                || c == 0x200F
                || c == 0x2060
                || c == 0xFEFF
                || c >= 0xFE00 && c <= 0xFE0F
                || c >= 0x202A && c <= 0x202E
                || c >= 0x2066 && c <= 0x2069;
    }

    /** The character whose glyph is shown: a plain hyphen for the non-breaking one. */
    static int shown(int c) {
        return c == NON_BREAKING_HYPHEN ? '-' : c;
    }

    static boolean isApostrophe(int c) {
        return c == '\'' || c == RIGHT_SINGLE;
    }
}
