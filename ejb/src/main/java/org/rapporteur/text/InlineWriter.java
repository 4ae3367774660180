package org.rapporteur.text;

import java.util.List;
import org.rapporteur.text.Inline.Emphasis;
import org.rapporteur.text.Inline.Foreign;
import org.rapporteur.text.Inline.LineBreak;
import org.rapporteur.text.Inline.Link;
import org.rapporteur.text.Inline.NoteReference;
import org.rapporteur.text.Inline.Strong;
import org.rapporteur.text.Inline.Text;

/**
 * Writes a run in normal form as Markdown. Stars and underscores are used wherever CommonMark's flanking rules read
 * them back as meant; where they would not (a star between a letter and a quotation mark, say), the span
 * {@code [words]{.em}} or {@code [words]{.strong}} stands instead, which reads back anywhere.
 */
final class InlineWriter {

    /** Where the run will stand, which decides what must be escaped and how a line breaks. */
    enum Place {
        /** At the beginning of lines, where a number or a dash would begin a list. */
        BLOCK,
        /** In a block's own text apart from its block, or on the line of a heading: no line of it can begin a block. */
        LINE,
        /** In a cell of a table. */
        CELL
    }

    /** The edge of a run, as the flanking rules see it. */
    private static final int EDGE = '\n';

    /** The edge of a span, as they see it: like a letter. */
    private static final int SPAN = 'x';

    private static final String BOTH = "*_";

    private final Place place;

    InlineWriter(Place place) {
        this.place = place;
    }

    String write(List<Inline> run) {
        return write(run, EDGE, EDGE, BOTH, place == Place.BLOCK).source.toString();
    }

    /** Source, and its first and last character as the flanking rules see them. */
    private static final class Piece {
        private final StringBuilder source = new StringBuilder();
        private int first = EDGE;
        private int last = EDGE;

        Piece add(String more, int firstSeen, int lastSeen) {
            if (source.isEmpty()) {
                first = firstSeen;
            }
            source.append(more);
            last = lastSeen;
            return this;
        }
    }

    private Piece write(List<Inline> run, int before, int after, String delimiters, boolean lineStart) {
        Piece out = new Piece();
        out.last = before;
        boolean start = lineStart;
        for (int i = 0; i < run.size(); i++) {
            Inline inline = run.get(i);
            Inline next = i + 1 < run.size() ? run.get(i + 1) : null;
            if (inline instanceof Text text) {
                boolean afterNote = i > 0 && run.get(i - 1) instanceof NoteReference;
                boolean beforeBracket = next != null && !(next instanceof LineBreak);
                String source = Escapes.text(text.value(), start, afterNote, beforeBracket, place == Place.LINE);
                out.add(source, source.codePointAt(0), source.codePointBefore(source.length()));
            } else if (inline instanceof LineBreak) {
                out.add(
                        place == Place.CELL ? "<br>" : "\\\n",
                        place == Place.CELL ? '<' : '\\',
                        place == Place.CELL ? '>' : EDGE);
            } else if (inline instanceof NoteReference reference) {
                out.add("[^" + reference.label() + "]", '[', ']');
            } else if (inline instanceof Link link) {
                String content =
                        write(link.content(), '[', ']', BOTH, false).source.toString();
                out.add("[" + content + "](" + Escapes.address(link.href()) + ")", '[', ')');
            } else if (inline instanceof Foreign foreign) {
                span(out, foreign.content(), "lang=" + foreign.language(), delimiters);
            } else if (inline instanceof Emphasis emphasis) {
                emphasis(out, emphasis.content(), 1, delimiters, next == null ? after : seenFirst(next));
            } else if (inline instanceof Strong strong) {
                emphasis(out, strong.content(), 2, delimiters, next == null ? after : seenFirst(next));
            }
            start = place == Place.BLOCK && inline instanceof LineBreak;
        }
        return out;
    }

    /** The first character of what follows, or 0 where that is not settled yet. */
    private static int seenFirst(Inline next) {
        if (next instanceof Text text) {
            return text.value().codePointAt(0);
        }
        if (next instanceof LineBreak) {
            return '\\';
        }
        if (next instanceof Foreign) {
            return SPAN;
        }
        return next instanceof Link || next instanceof NoteReference ? '[' : 0;
    }

    private void span(Piece out, List<Inline> content, String attribute, String delimiters) {
        String words = write(content, SPAN, SPAN, delimiters, false).source.toString();
        out.add("[" + words + "]{" + attribute + "}", SPAN, SPAN);
    }

    private void emphasis(Piece out, List<Inline> content, int count, String delimiters, int after) {
        for (int i = 0; i < delimiters.length(); i++) {
            char delimiter = delimiters.charAt(i);
            if (out.last == delimiter || after == delimiter) {
                continue;
            }
            Piece inner =
                    write(content, delimiter, delimiter, delimiters.replace(String.valueOf(delimiter), ""), false);
            boolean clear = inner.first != delimiter && inner.last != delimiter;
            if (clear && opens(delimiter, out.last, inner.first) && closesBefore(delimiter, inner.last, after)) {
                String mark = String.valueOf(delimiter).repeat(count);
                out.add(mark + inner.source + mark, delimiter, delimiter);
                return;
            }
        }
        span(out, content, count == 1 ? ".em" : ".strong", delimiters);
    }

    private static boolean closesBefore(char delimiter, int last, int after) {
        if (after != 0) {
            return closes(delimiter, last, after);
        }
        return closes(delimiter, last, '*') && closes(delimiter, last, SPAN);
    }

    private static boolean opens(char delimiter, int before, int after) {
        boolean left = leftFlanking(before, after);
        return delimiter == '*' ? left : left && (!rightFlanking(before, after) || Characters.isPunctuation(before));
    }

    private static boolean closes(char delimiter, int before, int after) {
        boolean right = rightFlanking(before, after);
        return delimiter == '*' ? right : right && (!leftFlanking(before, after) || Characters.isPunctuation(after));
    }

    private static boolean leftFlanking(int before, int after) {
        return !Characters.isFlankingSpace(after)
                && (!Characters.isPunctuation(after)
                        || Characters.isFlankingSpace(before)
                        || Characters.isPunctuation(before));
    }

    private static boolean rightFlanking(int before, int after) {
        return !Characters.isFlankingSpace(before)
                && (!Characters.isPunctuation(before)
                        || Characters.isFlankingSpace(after)
                        || Characters.isPunctuation(after));
    }
}
