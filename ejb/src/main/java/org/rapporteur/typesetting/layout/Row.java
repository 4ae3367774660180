package org.rapporteur.typesetting.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A strip across the text area that is never divided: a line, a slice of a table's row, a picture.
 *
 * @param before space above it, dropped at the head of a page
 * @param height in points
 * @param keepWithNext whether the page must not end after it
 * @param snapped whether it begins on the baseline grid
 * @param notes the footnotes called in it
 * @param head what is repeated above it when it begins a page: a table's header
 */
public record Row(
        double before,
        double height,
        boolean keepWithNext,
        boolean snapped,
        List<Mark> marks,
        List<Note> notes,
        List<Row> head,
        Optional<Bookmark> bookmark) {

    public Row {
        marks = List.copyOf(marks);
        notes = List.copyOf(notes);
        head = List.copyOf(head);
    }

    public static Row of(double before, double height, List<Mark> marks) {
        return new Row(before, height, false, false, marks, List.of(), List.of(), Optional.empty());
    }

    /** A row with one line of text. */
    public static Row of(Line line, double x, double leading, double baseline) {
        return new Row(
                0,
                leading,
                false,
                false,
                List.of(new Mark.Text(line, x, baseline, false)),
                line.notes(),
                List.of(),
                Optional.empty());
    }

    /** Whether a line of the row ends inside a word: then a page should rather not end after it. */
    boolean endsWithHyphen() {
        for (Mark mark : marks) {
            if (mark instanceof Mark.Text text && text.line().hyphen()) {
                return true;
            }
        }
        return false;
    }

    public Row before(double space) {
        return new Row(space, height, keepWithNext, snapped, marks, notes, head, bookmark);
    }

    public Row keptWithNext(boolean keep) {
        return new Row(before, height, keep, snapped, marks, notes, head, bookmark);
    }

    public Row onGrid() {
        return new Row(before, height, keepWithNext, true, marks, notes, head, bookmark);
    }

    public Row under(List<Row> repeated) {
        return new Row(before, height, keepWithNext, snapped, marks, notes, repeated, bookmark);
    }

    public Row bookmarked(Bookmark entry) {
        return new Row(before, height, keepWithNext, snapped, marks, notes, head, Optional.of(entry));
    }

    public Row with(Mark mark) {
        List<Mark> more = new ArrayList<>(marks);
        more.add(mark);
        return new Row(before, height, keepWithNext, snapped, more, notes, head, bookmark);
    }

    public Row calling(List<Note> called) {
        return new Row(before, height, keepWithNext, snapped, marks, called, head, bookmark);
    }
}
