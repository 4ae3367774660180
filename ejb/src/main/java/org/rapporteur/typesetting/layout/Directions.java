package org.rapporteur.typesetting.layout;

import java.text.Bidi;
import java.util.ArrayDeque;
import java.util.Deque;
import org.rapporteur.typesetting.fonts.EmbeddedFace;

/**
 * Finds which glyphs of a text are read from right to left (Unicode Bidirectional Algorithm, Unicode Standard Annex 9).
 * The runtime knows the algorithm without its rule N0 for pairs of brackets, which is applied here before.
 */
final class Directions {

    private static final String OPENING = "([{«‹（「『【《〈";
    private static final String CLOSING = ")]}»›）」』】》〉";
    private static final String PAIRED = "([{";
    private static final String PAIRED_CLOSING = ")]}";
    private static final char LEFT_TO_RIGHT_MARK = 0x200E;
    private static final char RIGHT_TO_LEFT_MARK = 0x200F;
    private static final char LINE_SEPARATOR = 0x2028;
    private static final char MARK = 0x300;

    private final ShapedText text;
    private final char[] characters;

    Directions(ShapedText text) {
        this.text = text;
        this.characters = new char[text.size];
        for (int i = 0; i < characters.length; i++) {
            int c = text.codePoints[i];
            // One for each glyph: what adds to another one goes with it, and beyond the basic plane are ideographs.
            characters[i] = c == EmbeddedFace.NOTHING
                    ? MARK
                    : c == ShapedText.FORCED ? LINE_SEPARATOR : c > 0xFFFF ? '\u4E00' : (char) c;
        }
    }

    /** Writes the levels into the text and turns the brackets in what is read from right to left. */
    void find() {
        int base = text.rightToLeft ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT;
        pairBrackets();
        Bidi bidi = new Bidi(new String(characters), base);
        byte[] levels = new byte[text.size];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = (byte) bidi.getLevelAt(i);
            if ((levels[i] & 1) == 1) {
                mirror(i);
            }
        }
        text.levels = levels;
    }

    /** Rule N0: a pair of brackets takes one direction, that of the text around it where that is inside it. */
    private void pairBrackets() {
        char around = text.rightToLeft ? RIGHT_TO_LEFT_MARK : LEFT_TO_RIGHT_MARK;
        char against = text.rightToLeft ? LEFT_TO_RIGHT_MARK : RIGHT_TO_LEFT_MARK;
        int[] partner = partners();
        int[] own = strongBefore(text.rightToLeft ? 1 : 0);
        int[] other = strongBefore(text.rightToLeft ? 0 : 1);
        int before = text.rightToLeft ? 1 : 0;
        for (int open = 0; open < partner.length; open++) {
            int close = partner[open];
            if (close > open) {
                // Nothing inside has been changed yet, so what was counted at first still holds.
                boolean hasOwn = own[close] > own[open + 1];
                if (hasOwn || other[close] > other[open + 1]) {
                    boolean turned = !hasOwn && before == (text.rightToLeft ? 0 : 1);
                    characters[open] = turned ? against : around;
                    characters[close] = turned ? against : around;
                }
            }
            int strong = strong(characters[open]);
            before = strong >= 0 ? strong : before;
        }
    }

    /** How many characters of a direction stand before each place. */
    private int[] strongBefore(int direction) {
        int[] counts = new int[characters.length + 1];
        for (int i = 0; i < characters.length; i++) {
            counts[i + 1] = counts[i] + (strong(characters[i]) == direction ? 1 : 0);
        }
        return counts;
    }

    private int[] partners() {
        int[] partner = new int[characters.length];
        Deque<Integer> open = new ArrayDeque<>();
        int[] openOf = new int[PAIRED.length()];
        for (int i = 0; i < characters.length; i++) {
            int closing = PAIRED_CLOSING.indexOf(characters[i]);
            int opening = PAIRED.indexOf(characters[i]);
            if (opening >= 0) {
                open.push(i);
                openOf[opening]++;
            } else if (closing >= 0 && openOf[closing] > 0) {
                int closed;
                do {
                    closed = open.pop();
                    openOf[PAIRED.indexOf(characters[closed])]--;
                } while (characters[closed] != PAIRED.charAt(closing));
                partner[closed] = i;
            }
        }
        return partner;
    }

    /** 0 for left to right, 1 for right to left and for numbers, which count so here, -1 for what has no direction. */
    private static int strong(char c) {
        return switch (Character.getDirectionality(c)) {
            case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> 0;
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC,
                    Character.DIRECTIONALITY_EUROPEAN_NUMBER,
                    Character.DIRECTIONALITY_ARABIC_NUMBER -> 1;
            default -> -1;
        };
    }

    private void mirror(int glyph) {
        int c = text.codePoints[glyph];
        if (turns(c)) {
            int turned = text.faces[glyph].glyph(turned(c));
            text.glyphs[glyph] = turned == 0 ? text.glyphs[glyph] : turned;
        }
    }

    /** What a character is shown as from right to left: the other one of its pair; itself where it has none. */
    static int turned(int c) {
        if (!turns(c)) {
            return c;
        }
        int opening = OPENING.indexOf(c);
        return opening >= 0 ? CLOSING.charAt(opening) : OPENING.charAt(CLOSING.indexOf(c));
    }

    /** Whether a character takes its direction from its neighbours in ways that not all programs know of. */
    static boolean isAlone(int c) {
        return turns(c)
                || switch (Character.getDirectionality(c)) {
                    case Character.DIRECTIONALITY_EUROPEAN_NUMBER_SEPARATOR,
                            Character.DIRECTIONALITY_EUROPEAN_NUMBER_TERMINATOR,
                            Character.DIRECTIONALITY_COMMON_NUMBER_SEPARATOR -> c != ' ' && c != 0xA0 && c != 0x202F;
                    default -> false;
                };
    }

    /** Whether a character is a bracket or quotation mark that is shown turned from right to left. */
    static boolean turns(int c) {
        return c <= 0xFFFF && (OPENING.indexOf(c) >= 0 || CLOSING.indexOf(c) >= 0);
    }
}
