package org.rapporteur.typesetting.layout;

import java.util.BitSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.kernel.Language;
import org.rapporteur.typesetting.hyphenation.Hyphenator;

/**
 * Finds where lines may end: at spaces that are not bound, after hyphens and dashes, inside words by the language's
 * patterns, inside addresses after their separators.
 */
final class BreakFinder {

    private static final int HYPHENATION = 110;
    /** Names and parts of compounds are divided only to save a bad line. */
    private static final int SPARED_HYPHENATION = 350;

    private static final int AFTER_HYPHEN = 40;
    private static final int AFTER_DASH = 30;
    private static final int INSIDE_ADDRESS = 150;
    private static final int LOOSELY_BOUND = 500;
    private static final Set<String> BOUND_TO_NEXT = Set.of(
            "M.", "MM.", "Mme", "Mlle", "Dr", "Dr.", "Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Sr.", "Sra.", "D.", "p.",
            "pp.", "n°", "N°", "nº", "n.º", "No.", "no.", "art.", "Art.", "§", "vol.", "Vol.", "Nr.", "S.", "Bd.",
            "Abs.", "Ziff.", "Prof.", "z.", "d.", "u.", "pág.", "№", "гл.", "стр.", "ст.", "см.", "т.", "в", "к", "с",
            "о", "у", "и", "а", "В", "К", "С", "О", "У", "И", "А");
    private static final BitSet ENDS_OF_BOUND = new BitSet();

    static {
        BOUND_TO_NEXT.forEach(word -> ENDS_OF_BOUND.set(word.charAt(word.length() - 1)));
    }

    private final ShapedText text;
    private final SoftBreaks soft;
    private final Ideographs ideographs;
    /** The language of the run that was asked last, and what is known of it. */
    private @Nullable Language language;

    private final char[] letters = new char[Hyphenator.LONGEST];
    private Speech speech = Speech.of(Language.ENGLISH);

    BreakFinder(ShapedText text, SoftBreaks soft) {
        this.text = text;
        this.soft = soft;
        this.ideographs = new Ideographs(text);
    }

    void find() {
        int i = 0;
        while (i < text.size) {
            int c = text.codePoints[i];
            if (c == ShapedText.FORCED) {
                text.breaks.add(i, i + 1, 0, Breaks.FORCED);
                i++;
            } else if (c == ' ') {
                space(i);
                i++;
            } else {
                int end = i;
                while (end < text.size && text.codePoints[end] != ' ' && text.codePoints[end] != ShapedText.FORCED) {
                    end++;
                }
                token(i, end);
                i = end;
            }
        }
        text.breaks.add(text.size, text.size, 0, Breaks.FORCED);
    }

    private void space(int i) {
        text.elastic[i] = true;
        if (i == 0 || i + 1 >= text.size) {
            return;
        }
        int before = text.codePoints[i - 1];
        int after = text.codePoints[i + 1];
        if (french(i) && (";!?:»%€".indexOf(after) >= 0 || before == '«')) {
            text.elastic[i] = false;
            if (";!?".indexOf(after) >= 0) {
                text.advances[i] *= 0.6;
            }
            return;
        }
        boolean figureBefore = Character.isDigit(before);
        if (figureBefore && (Character.isDigit(after) || after == '%' || after == '€') || bound(i)) {
            return;
        }
        int shown = text.seen(i + 1);
        if (shown == Characters.EM_DASH && russian(i)) {
            return;
        }
        if (speech.quantities().bind(text, i)) {
            return;
        }
        int penalty = figureBefore && Character.isLetter(after) ? LOOSELY_BOUND : 0;
        if (shown == Characters.EN_DASH || shown == Characters.EM_DASH) {
            penalty = AFTER_DASH;
        }
        text.breaks.add(i, i + 1, penalty, 0);
    }

    /** Whether a line must not begin with a dash. */
    private boolean russian(int i) {
        speak(i);
        return speech.isRussian();
    }

    private boolean french(int i) {
        speak(i);
        return speech.isFrench();
    }

    private Hyphenator hyphenator(int i) {
        speak(i);
        return speech.hyphenator();
    }

    private void speak(int i) {
        Language spoken = text.run(i).language();
        if (spoken != language) {
            language = spoken;
            speech = Speech.of(spoken);
        }
    }

    /** Whether the word before a space belongs to the next one: a title, an abbreviation before a number. */
    private boolean bound(int space) {
        if (!ENDS_OF_BOUND.get(text.codePoints[space - 1])) {
            return false;
        }
        int from = space;
        while (from > 0 && space - from < 5 && text.codePoints[from - 1] > ' ') {
            from--;
        }
        if (from > 0 && text.codePoints[from - 1] > ' ' && text.codePoints[from - 1] != '(') {
            return false;
        }
        return BOUND_TO_NEXT.contains(new String(text.codePoints, from, space - from));
    }

    private void token(int from, int to) {
        if (isAddress(from, to)) {
            for (int i = from + 3; i < to - 2; i++) {
                if ("/-?&=_#.@".indexOf(text.codePoints[i - 1]) >= 0 && Character.isLetterOrDigit(text.codePoints[i])) {
                    text.breaks.add(i, i, INSIDE_ADDRESS, 0);
                }
            }
            return;
        }
        int i = from;
        while (i < to) {
            if (text.hasIdeographs && i > from && ideographs.penaltyBefore(i) >= 0) {
                text.breaks.add(i, i, ideographs.penaltyBefore(i), 0);
            }
            if (isLetter(i)) {
                int end = i;
                while (end < to && (isLetter(end) || innerApostrophe(end, to))) {
                    end++;
                }
                word(i, end);
                i = end;
            } else {
                mark(i, from, to);
                i++;
            }
        }
    }

    /** Whether a glyph is of a word that is divided as a whole, not of a script that needs no spaces. */
    private boolean isLetter(int i) {
        return Character.isLetter(text.codePoints[i]) && !(text.hasIdeographs && Ideographs.isWide(text.codePoints[i]));
    }

    private boolean innerApostrophe(int i, int to) {
        return Characters.isApostrophe(text.codePoints[i]) && i + 1 < to && Character.isLetter(text.codePoints[i + 1]);
    }

    private void mark(int i, int from, int to) {
        int c = text.codePoints[i];
        if (i == from || i + 1 >= to) {
            return;
        }
        int after = text.codePoints[i + 1];
        if (c == '-' && Character.isLetter(after) && i - from > 1) {
            text.breaks.add(i + 1, i + 1, AFTER_HYPHEN, Breaks.FLAGGED);
        } else if ((c == Characters.EN_DASH || c == Characters.EM_DASH || c == '/')
                && Character.isLetterOrDigit(after)) {
            text.breaks.add(i + 1, i + 1, AFTER_DASH, 0);
        } else if (soft.kindBefore(i + 1) == 0) {
            text.breaks.add(i + 1, i + 1, 0, 0);
        }
    }

    private void word(int from, int to) {
        if (!soft.isEmpty() && marked(from, to)) {
            return;
        }
        if (!hyphenator(from).dividesWordsOf(to - from)) {
            return;
        }
        boolean compound = from > 0 && text.codePoints[from - 1] == '-' || to < text.size && text.codePoints[to] == '-';
        boolean spared = compound || Character.isUpperCase(text.codePoints[from]);
        for (int i = from; i < to; i++) {
            int c = text.codePoints[i];
            if (c > 0xFFFF || i > from && Character.isUpperCase(c)) {
                return;
            }
            letters[i - from] = Characters.isApostrophe(c) ? '\'' : (char) Character.toLowerCase(c);
        }
        boolean[] places = speech.hyphenator().divide(letters, to - from);
        for (int i = 0; i < places.length; i++) {
            if (places[i]) {
                text.breaks.add(
                        from + i, from + i, spared ? SPARED_HYPHENATION : HYPHENATION, Breaks.HYPHEN | Breaks.FLAGGED);
            }
        }
    }

    private boolean marked(int from, int to) {
        boolean any = false;
        for (int i = from + 1; i < to; i++) {
            int kind = soft.kindBefore(i);
            if (kind >= 0) {
                text.breaks.add(i, i, kind == 0 ? 0 : HYPHENATION, kind == 0 ? 0 : Breaks.HYPHEN | Breaks.FLAGGED);
                any = true;
            }
        }
        return any;
    }

    private boolean isAddress(int from, int to) {
        boolean scheme = false;
        for (int i = from; i < to; i++) {
            int c = text.codePoints[i];
            if (text.hasIdeographs && Ideographs.isWide(c)) {
                return false;
            }
            scheme |= c == '@'
                    || c == ':' && i + 2 < to && text.codePoints[i + 1] == '/' && text.codePoints[i + 2] == '/';
        }
        return scheme
                || to - from > 5
                        && text.codePoints[from] == 'w'
                        && text.codePoints[from + 1] == 'w'
                        && text.codePoints[from + 2] == 'w'
                        && text.codePoints[from + 3] == '.';
    }
}
