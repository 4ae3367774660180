package org.rapporteur.typesetting.layout;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.kernel.Language;
import org.rapporteur.typesetting.fonts.Face;
import org.rapporteur.typesetting.fonts.Faces;
import org.rapporteur.typesetting.fonts.Script;

/**
 * Shows straight quotation marks as the language's own, outer and inner ones by how they are nested, apostrophes
 * curved and a hyphen between spaces as a dash. What is read stays as it was written. A mark after a figure that closes
 * nothing is one of feet or minutes and stays straight, and so do those in addresses. Used by one thread, for one text.
 */
final class Quotations {

    /** Less than a tenth of the size, or those who extract the text take it for a space. */
    private static final double APART = 0.09;

    private static final int APOSTROPHE = 0x2019;
    /** Marks that stand before a word. */
    private static final String OPENING = "([{¿¡«“„‘‚（［｛「『【〔《〈〖";

    private static final String OPENED_AFTER = OPENING + "：，";
    /** What may stand before a quotation as well as inside one. */
    private static final String DASHES = "—–/";
    /** English words that have lost their beginning. */
    private static final Set<String> ELIDED =
            Set.of("n", "em", "tis", "tisn", "twas", "twasn", "twere", "twould", "til");

    private static final int LONGEST_ELIDED = 6;

    private final ShapedText text;
    private final Faces faces;
    private final Deque<Open> open = new ArrayDeque<>();
    private int openDoubles;
    private int openSingles;
    /** The mark that opened a quotation last, -1 before there is one. */
    private int opened = -1;
    /** The last mark that may close what a single one opens; -1 where there is none. */
    private int lastSingle = -1;
    /** The last mark that was found to be an apostrophe because of the one before it, as the second of 'n'. */
    private int apostrophe = -1;

    private @Nullable Language language;
    private QuotationMarks marks = QuotationMarks.of(Language.ENGLISH);

    /** A quotation that was opened. @param written the mark with which it was opened */
    private record Open(int written, boolean isDouble, QuotationMarks marks, boolean inner) {

        /** The mark that closes it where the mark is not a straight one. */
        int closing() {
            return marks.close(inner);
        }
    }

    Quotations(ShapedText text, Faces faces) {
        this.text = text;
        this.faces = faces;
    }

    void show() {
        boolean inAddress = false;
        for (int i = 0; i < text.size; i++) {
            int c = text.codePoints[i];
            if (c == '"' || c == '\'') {
                speak(i);
                if (!(inAddress && Character.isLetterOrDigit(after(i)) && !wide(after(i)))) {
                    mark(i, c);
                }
            } else if (c == '-') {
                dash(i);
            } else if (c == '«' || c == '»' || c >= 0x2018 && c <= 0x201E) {
                speak(i);
                curved(i, c);
            }
            inAddress = inAddress ? !isSpace(c) && !wide(c) : endsScheme(i);
        }
    }

    /** Whether an address begins with what ends here; it ends at a space or a character that fills a square. */
    private boolean endsScheme(int i) {
        return i > 1 && text.codePoints[i] == '/' && text.codePoints[i - 1] == '/' && text.codePoints[i - 2] == ':';
    }

    /** Marks that are right already open and close as straight ones do. */
    private void curved(int i, int c) {
        if (c == marks.open() || c == marks.innerOpen() && !open.isEmpty()) {
            push(new Open(c, c != 0x2018 && c != 0x201A, marks, c != marks.open()));
        } else if (!open.isEmpty() && c == open.peek().closing() && !(c == APOSTROPHE && insideWord(i))) {
            pop();
        }
    }

    private void mark(int i, int c) {
        boolean isDouble = c == '"';
        boolean isOpen = (isDouble ? openDoubles : openSingles) > 0;
        int before = before(i);
        int after = after(i);
        if (isDouble ? endsFeetAndInches(i) : Character.isDigit(before) && Character.isDigit(after)) {
            return;
        }
        if (!isDouble && (insideWord(i) || isElision(i, before, after))) {
            showIn(text.faces[i], i, APOSTROPHE);
        } else if (opens(isDouble, isOpen, i, before, after)) {
            open(i, c, !isDouble || !open.isEmpty() && !open.peek().inner());
        } else if (isOpen) {
            close(i, isDouble);
        } else if (Character.isDigit(before) || isSpace(before) && isSpace(after)) {
            // A prime, or a mark that belongs to nothing.
            return;
        } else if (isDouble) {
            show(i, marks.close());
        } else {
            showIn(text.faces[i], i, APOSTROPHE);
        }
    }

    private boolean opens(boolean isDouble, boolean isOpen, int i, int before, int after) {
        if (isSpace(after) || isDouble && !isOpen && Character.isDigit(before) && !wide(after)) {
            return false;
        }
        boolean atWord = Character.isLetterOrDigit(after) || OPENING.indexOf(after) >= 0;
        boolean apart = i == 0 || isSpace(before) || OPENED_AFTER.indexOf(before) >= 0 || i - 1 == opened;
        boolean inPlace = apart || DASHES.indexOf(before) >= 0;
        if (isDouble) {
            boolean nested = atWord && (inPlace || followsElision(i)) || apart && isStraight(after);
            return isOpen ? nested && !wide(before) : inPlace || atWord;
        }
        return (isOpen ? inPlace && (atWord || isStraight(after)) : inPlace || wide(before))
                && !Character.isDigit(after)
                && closesLater(i);
    }

    private static boolean isStraight(int c) {
        return c == '"' || c == '\'';
    }

    /** Whether a single mark stands between letters that are parted by no more than it. */
    private boolean insideWord(int i) {
        int before = before(i);
        return Character.isLetter(after(i)) && Character.isLetterOrDigit(before) && !wide(before);
    }

    /** Whether a mark comes after a word that has lost its end before it, as the French article does. */
    private boolean followsElision(int i) {
        return i > 1
                && Characters.isApostrophe(text.codePoints[i - 1])
                && i - 1 != opened
                && Character.isLetter(text.codePoints[i - 2]);
    }

    /** Whether a single mark stands for the beginning of a word or of a year. */
    private boolean isElision(int i, int before, int after) {
        if (i == apostrophe) {
            return true;
        }
        boolean first = i == 0 || isSpace(before) || OPENED_AFTER.indexOf(before) >= 0 || i - 1 == opened;
        if (!first || !text.run(i).language().primary().equals("en")) {
            return false;
        }
        if (Character.isDigit(after)) {
            return isSpace(before);
        }
        int end = i + 1;
        StringBuilder word = new StringBuilder();
        while (end < text.size && Character.isLetter(text.codePoints[end]) && word.length() < LONGEST_ELIDED) {
            word.appendCodePoint(Character.toLowerCase(text.codePoints[end++]));
        }
        int next = end < text.size ? text.codePoints[end] : ShapedText.FORCED;
        if (Character.isLetter(next) || !ELIDED.contains(word.toString())) {
            return false;
        }
        if (word.length() == 1 && next == '\'') {
            apostrophe = end;
        }
        return true;
    }

    /** Whether a mark is that of the inches after feet: 5'10". */
    private boolean endsFeetAndInches(int i) {
        int from = i;
        while (from > 0 && i - from < 3 && Character.isDigit(text.codePoints[from - 1])) {
            from--;
        }
        return from < i
                && from > 1
                && text.codePoints[from - 1] == '\''
                && Character.isDigit(text.codePoints[from - 2]);
    }

    /** Whether a later mark may close what a single one opens; it is an apostrophe that was put before a word else. */
    private boolean closesLater(int from) {
        if (lastSingle < 0) {
            lastSingle = text.size - 1;
            while (lastSingle > from && !maySingleClose(lastSingle)) {
                lastSingle--;
            }
        }
        return lastSingle >= from + 2;
    }

    private boolean maySingleClose(int i) {
        return text.codePoints[i] == '\''
                && !isSpace(before(i))
                && (!Character.isLetterOrDigit(after(i)) || wide(after(i)));
    }

    private void push(Open quotation) {
        open.push(quotation);
        count(quotation, 1);
    }

    private Open pop() {
        Open quotation = open.pop();
        count(quotation, -1);
        return quotation;
    }

    private void count(Open quotation, int more) {
        if (quotation.isDouble()) {
            openDoubles += more;
        } else {
            openSingles += more;
        }
    }

    private void open(int i, int c, boolean inner) {
        push(new Open(c, c == '"', marks, inner));
        opened = i;
        show(i, marks.open(inner));
        if (marks.spaced() && !inner) {
            text.kerns[i + 1] += APART * text.run(i).style().size();
        }
    }

    private void close(int i, boolean isDouble) {
        Open closed = pop();
        while (closed.isDouble() != isDouble) {
            closed = pop();
        }
        show(i, closed.closing());
        if (closed.marks().spaced() && !closed.inner()) {
            text.kerns[i] += APART * text.run(i).style().size();
        }
    }

    private void dash(int i) {
        if (i > 1 && text.codePoints[i - 1] == ' ' && after(i) == ' ' && text.codePoints[i - 2] != ShapedText.FORCED) {
            speak(i);
            boolean range = i + 2 < text.size
                    && Character.isDigit(text.codePoints[i - 2])
                    && Character.isDigit(text.codePoints[i + 2]);
            int dash = range && marks.dash() != '-' ? Characters.EN_DASH : marks.dash();
            if (dash != '-') {
                show(i, dash);
            }
        }
    }

    private void show(int i, int shown) {
        int seen = text.isRightToLeft(i) ? Directions.turned(shown) : shown;
        Run run = text.run(i);
        text.showAs(i, shown);
        showIn(faces.showing(seen, Shaper.cut(run), Script.of(run.language())), i, seen);
    }

    /** What the face lacks stays as it was written. */
    private void showIn(Face face, int i, int shown) {
        int glyph = face.glyph(shown);
        if (glyph != 0) {
            TextStyle style = text.run(i).style();
            text.show(i, glyph, face, face.advance(glyph) * style.size() + style.tracking());
        }
    }

    private int before(int i) {
        int before = i - 1;
        while (before > 0 && text.belongsToPrevious(before)) {
            before--;
        }
        return before < 0 ? ShapedText.FORCED : text.codePoints[before];
    }

    private int after(int i) {
        return i + 1 < text.size ? text.codePoints[i + 1] : ShapedText.FORCED;
    }

    private static boolean isSpace(int c) {
        return c == ShapedText.FORCED || Characters.isBreakingSpace(c) || Characters.isFixedSpace(c);
    }

    private static boolean wide(int c) {
        return Ideographs.isWide(c);
    }

    private void speak(int i) {
        Language spoken = text.run(i).language();
        if (spoken != language) {
            language = spoken;
            marks = QuotationMarks.of(spoken);
        }
    }
}
