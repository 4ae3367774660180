package org.rapporteur.typesetting.layout;

import java.util.ArrayDeque;
import java.util.Deque;
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
    private static final String OPENED_AFTER = "([{—–/¿¡«“„‘‚（「『《〈：，";

    private final ShapedText text;
    private final Faces faces;
    private final Deque<Open> open = new ArrayDeque<>();
    /** The mark that opened a quotation last, -1 before there is one. */
    private int opened = -1;

    private @Nullable Language language;
    private QuotationMarks marks = QuotationMarks.of(Language.ENGLISH);

    /** A quotation that was opened. @param written the mark with which it was opened and that closes it */
    private record Open(int written, QuotationMarks marks, boolean inner) {}

    Quotations(ShapedText text, Faces faces) {
        this.text = text;
        this.faces = faces;
    }

    void show() {
        for (int i = 0; i < text.size; i++) {
            int c = text.codePoints[i];
            if (c == '"' || c == '\'') {
                speak(i);
                if (!inAddress(i)) {
                    mark(i, c);
                }
            } else if (c == '-') {
                dash(i);
            } else if (c == '«' || c >= 0x2018 && c <= 0x201E) {
                speak(i);
                if (c == marks.open() || c == marks.innerOpen() && !open.isEmpty()) {
                    open.push(new Open(c, marks, c != marks.open()));
                }
            }
            if (!open.isEmpty() && open.peek().written() != c && c == closing(open.peek())) {
                open.pop();
            }
        }
    }

    /** The mark that closes what a curved or angled mark has opened; none where it was a straight one. */
    private static int closing(Open quotation) {
        boolean straight = quotation.written() == '"' || quotation.written() == '\'';
        return straight ? -1 : quotation.marks().close(quotation.inner());
    }

    private void mark(int i, int c) {
        boolean isDouble = c == '"';
        boolean isOpen = open.stream().anyMatch(quotation -> quotation.written() == c);
        int before = before(i);
        int after = after(i);
        if (!isDouble && Character.isLetter(after) && Character.isLetterOrDigit(before) && !wide(before)) {
            showIn(text.faces[i], i, APOSTROPHE);
        } else if (opens(isDouble, isOpen, i, before, after)) {
            open(i, c, !isDouble || !open.isEmpty() && !open.peek().inner());
        } else if (isOpen) {
            close(i, c);
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
        if (isSpace(after) || isDouble && !isOpen && Character.isDigit(before)) {
            return false;
        }
        boolean inPlace = i == 0 || isSpace(before) || OPENED_AFTER.indexOf(before) >= 0 || i - 1 == opened;
        if (isDouble) {
            return isOpen ? inPlace && !wide(before) : inPlace || Character.isLetterOrDigit(after);
        }
        return (inPlace || wide(before) && !isOpen) && !Character.isDigit(after) && closesLater(i);
    }

    /** Whether a later mark may close what a single one opens; it is an apostrophe that was put before a word else. */
    private boolean closesLater(int from) {
        for (int i = from + 2; i < text.size; i++) {
            if (text.codePoints[i] == '\''
                    && !isSpace(before(i))
                    && (!Character.isLetterOrDigit(after(i)) || wide(after(i)))) {
                return true;
            }
        }
        return false;
    }

    private void open(int i, int c, boolean inner) {
        open.push(new Open(c, marks, inner));
        opened = i;
        show(i, marks.open(inner));
        if (marks.spaced() && !inner) {
            text.kerns[i + 1] += APART * text.run(i).style().size();
        }
    }

    private void close(int i, int c) {
        Open closed = open.pop();
        while (closed.written() != c) {
            closed = open.pop();
        }
        show(i, closed.marks().close(closed.inner()));
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

    /** Whether a mark stands after the start of an address that no space has ended. */
    private boolean inAddress(int i) {
        for (int from = i - 1; from > 1 && !isSpace(text.codePoints[from]); from--) {
            if (text.codePoints[from] == '/' && text.codePoints[from - 1] == '/' && text.codePoints[from - 2] == ':') {
                return Character.isLetterOrDigit(after(i));
            }
        }
        return false;
    }

    private void speak(int i) {
        Language spoken = text.run(i).language();
        if (spoken != language) {
            language = spoken;
            marks = QuotationMarks.of(spoken);
        }
    }
}
