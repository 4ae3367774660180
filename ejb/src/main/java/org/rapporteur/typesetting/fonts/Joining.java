package org.rapporteur.typesetting.fonts;

/** How Arabic letters join their neighbours (Unicode 15, 9.2, and its data file ArabicShaping). */
final class Joining {

    /** The shape that a letter has by what it is joined to. */
    enum Form {
        NONE,
        ISOLATED,
        FINAL,
        MEDIAL,
        INITIAL
    }

    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int TATWEEL = 0x640;

    private enum Type {
        ALONE,
        TO_RIGHT,
        BOTH,
        CAUSING,
        TRANSPARENT
    }

    /** First and last letters of ranges that join only the letter before them. */
    private static final int[] RIGHT = {
        0x622, 0x625, 0x627, 0x627, 0x629, 0x629, 0x62F, 0x632, 0x648, 0x648, 0x671, 0x673, 0x675, 0x677, 0x688, 0x699,
        0x6C0, 0x6C0, 0x6C3, 0x6CB, 0x6CD, 0x6CD, 0x6CF, 0x6CF, 0x6D2, 0x6D3, 0x6D5, 0x6D5, 0x6EE, 0x6EF, 0x759, 0x75B,
        0x76B, 0x76C, 0x771, 0x771, 0x773, 0x774, 0x778, 0x779, 0x870, 0x882, 0x88E, 0x88E, 0x8AA, 0x8AC, 0x8AE, 0x8AE,
        0x8B1, 0x8B2, 0x8B9, 0x8B9
    };

    /** Ranges of letters that join both neighbours, but for those in {@link #RIGHT} and {@link #NEITHER}. */
    private static final int[] BOTH = {
        0x620, 0x64A, 0x66E, 0x66F, 0x678, 0x6D3, 0x6FA, 0x6FC, 0x6FF, 0x6FF, 0x750, 0x77F, 0x883, 0x88D, 0x8A0, 0x8C8
    };

    private static final int[] NEITHER = {0x621, 0x674, 0x887, 0x888, 0x8AD};

    private Joining() {}

    /** The form of each character of a word. */
    static Form[] forms(int[] characters) {
        Form[] forms = new Form[characters.length];
        for (int i = 0; i < characters.length; i++) {
            Type type = type(characters[i]);
            if (type != Type.TO_RIGHT && type != Type.BOTH) {
                forms[i] = type == Type.ALONE ? Form.ISOLATED : Form.NONE;
                continue;
            }
            boolean before = joins(characters, i, -1);
            boolean after = type == Type.BOTH && joins(characters, i, 1);
            forms[i] = before ? after ? Form.MEDIAL : Form.FINAL : after ? Form.INITIAL : Form.ISOLATED;
        }
        return forms;
    }

    /** Whether the nearest character that is not a mark reaches out to the one at a place. */
    private static boolean joins(int[] characters, int at, int step) {
        for (int i = at + step; i >= 0 && i < characters.length; i += step) {
            Type type = type(characters[i]);
            if (type != Type.TRANSPARENT) {
                return type == Type.BOTH || type == Type.CAUSING || step > 0 && type == Type.TO_RIGHT;
            }
        }
        return false;
    }

    private static Type type(int c) {
        if (c == TATWEEL || c == ZERO_WIDTH_JOINER) {
            return Type.CAUSING;
        }
        int category = Character.getType(c);
        if (category == Character.NON_SPACING_MARK || category == Character.ENCLOSING_MARK) {
            return Type.TRANSPARENT;
        }
        for (int alone : NEITHER) {
            if (c == alone) {
                return Type.ALONE;
            }
        }
        if (within(RIGHT, c)) {
            return Type.TO_RIGHT;
        }
        return within(BOTH, c) ? Type.BOTH : Type.ALONE;
    }

    private static boolean within(int[] ranges, int c) {
        for (int i = 0; i < ranges.length; i += 2) {
            if (c >= ranges[i] && c <= ranges[i + 1]) {
                return true;
            }
        }
        return false;
    }
}
