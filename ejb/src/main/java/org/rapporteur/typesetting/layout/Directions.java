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
        for (int open = 0; open < partner.length; open++) {
            if (partner[open] <= open) {
                continue;
            }
            boolean own = false;
            boolean other = false;
            for (int i = open + 1; i < partner[open]; i++) {
                int strong = strong(characters[i]);
                own |= strong == (text.rightToLeft ? 1 : 0);
                other |= strong == (text.rightToLeft ? 0 : 1);
            }
            if (own || other) {
                boolean turned = !own && before(open) == (text.rightToLeft ? 0 : 1);
                characters[open] = turned ? against : around;
                characters[partner[open]] = turned ? against : around;
            }
        }
    }

    private int[] partners() {
        int[] partner = new int[characters.length];
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < characters.length; i++) {
            int closing = PAIRED_CLOSING.indexOf(characters[i]);
            if (PAIRED.indexOf(characters[i]) >= 0) {
                open.push(i);
            } else if (closing >= 0 && open.stream().anyMatch(at -> characters[at] == PAIRED.charAt(closing))) {
                while (characters[open.peek()] != PAIRED.charAt(closing)) {
                    open.pop();
                }
                partner[open.pop()] = i;
            }
        }
        return partner;
    }

    /** The direction of the text before a place. */
    private int before(int place) {
        for (int i = place - 1; i >= 0; i--) {
            int strong = strong(characters[i]);
            if (strong >= 0) {
                return strong;
            }
        }
        return text.rightToLeft ? 1 : 0;
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
