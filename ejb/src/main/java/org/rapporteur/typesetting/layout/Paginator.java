package org.rapporteur.typesetting.layout;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Puts rows on pages: as many as fit, ending only where a row is not kept with the next, with the footnotes that the
 * page calls at its foot. A long footnote continues on the next page. Rows that are all kept together and are more than
 * a page are divided where the page is full.
 */
public final class Paginator {

    /** The space between the body and the notes, with the rule in it. */
    public static final double ABOVE_NOTES = 15;

    private static final double LONG_NOTE = 0.2;
    private static final double MOST_NOTES = 0.7;
    private static final double SHORT_LAST_PAGE = 75;
    /** A header that is taller is not repeated, or nothing else would fit. */
    private static final double TALLEST_HEAD = 0.33;

    private final PageGeometry geometry;

    public Paginator(PageGeometry geometry) {
        this.geometry = geometry;
    }

    /** @return at least one page */
    public List<Page> paginate(List<Row> rows) {
        List<Page> pages = fill(rows, -1, 0);
        int last = pages.size() - 1;
        for (double give = 15; isShort(pages) && give <= 60; give += 15) {
            List<Page> other = fill(rows, last - 1, give);
            if (other.size() == pages.size() && !isShort(other)) {
                return other;
            }
        }
        return pages;
    }

    private boolean isShort(List<Page> pages) {
        Page last = pages.get(pages.size() - 1);
        return pages.size() > 1
                && last.notes().isEmpty()
                && last.bodyEnd() - geometry.top(pages.size() - 1) < SHORT_LAST_PAGE;
    }

    private List<Page> fill(List<Row> rows, int shortened, double by) {
        List<Page> pages = new ArrayList<>();
        Deque<Row> carried = new ArrayDeque<>();
        int next = 0;
        do {
            double capacity = geometry.bottom() - geometry.top(pages.size()) - (pages.size() == shortened ? by : 0);
            Filling filling = new Filling(rows, next, capacity, carried);
            next = filling.fill();
            pages.add(filling.page(geometry.top(pages.size())));
        } while (next < rows.size() || !carried.isEmpty());
        return pages;
    }

    /** One page on its way. */
    private final class Filling {

        private final List<Row> rows;
        private final int first;
        private final double capacity;
        private final Deque<Row> carried;
        private final List<Page.Placed> body = new ArrayList<>();
        private final List<Page.Placed> repeated = new ArrayList<>();
        private final List<Row> notes = new ArrayList<>();
        private double y;
        private double notesHeight;

        Filling(List<Row> rows, int first, double capacity, Deque<Row> carried) {
            this.rows = rows;
            this.first = first;
            this.capacity = capacity;
            this.carried = carried;
        }

        /** @return the first row of the next page */
        int fill() {
            double room = first < rows.size() ? capacity * MOST_NOTES : capacity;
            takeNotes(carried, room);
            repeatHead();
            if (!carried.isEmpty()) {
                return first;
            }
            int next = first;
            int end = first;
            int before = first;
            while (next < rows.size()) {
                Row row = rows.get(next);
                double top = topOf(row);
                double needed = height(row.notes());
                double free = capacity - top - row.height() - notesHeight(needed);
                if (free < -0.01) {
                    if (!divides(row, top, needed)) {
                        break;
                    }
                    place(row, top);
                    Deque<Row> rest = new ArrayDeque<>();
                    row.notes().forEach(note -> rest.addAll(note.rows()));
                    takeNotes(rest, capacity - y);
                    carried.addAll(rest);
                    return next + 1;
                }
                place(row, top);
                row.notes().forEach(note -> note.rows().forEach(this::addNote));
                next++;
                if (!row.keepWithNext() || next == rows.size()) {
                    before = end;
                    end = next;
                }
            }
            boolean divided = end > first && rows.get(end - 1).endsWithHyphen();
            boolean better =
                    end - before <= 2 && before > first && !rows.get(before - 1).endsWithHyphen();
            return next == rows.size() ? next : cut(divided && better ? before : end, next);
        }

        /** Gives back the rows after the last place where the page may end. */
        private int cut(int end, int next) {
            if (end > first) {
                for (int i = next - 1; i >= end; i--) {
                    body.remove(body.size() - 1);
                    for (Note note : rows.get(i).notes()) {
                        for (int k = 0; k < note.rows().size(); k++) {
                            notes.remove(notes.size() - 1);
                        }
                    }
                }
                return end;
            }
            if (next == first) {
                Row row = rows.get(first);
                place(row, topOf(row));
                row.notes().forEach(note -> carried.addAll(note.rows()));
                return first + 1;
            }
            return next;
        }

        /** Whether a row whose notes do not fit may stay while its notes continue on the next page. */
        private boolean divides(Row row, double top, double needed) {
            if (row.notes().isEmpty() || row.keepWithNext()) {
                return false;
            }
            double firstLines = row.notes().get(0).rows().stream()
                    .limit(2)
                    .mapToDouble(line -> line.before() + line.height())
                    .sum();
            return needed > capacity * LONG_NOTE && top + row.height() + notesHeight(firstLines) <= capacity;
        }

        private void repeatHead() {
            if (first >= rows.size() || first == 0) {
                return;
            }
            List<Row> head = rows.get(first).head();
            if (head.stream().mapToDouble(Row::height).sum() > capacity * TALLEST_HEAD) {
                return;
            }
            for (Row row : head) {
                repeated.add(new Page.Placed(row, y));
                y += row.height();
            }
        }

        private double topOf(Row row) {
            double top = body.isEmpty() ? y : y + row.before();
            return row.snapped() ? geometry.snap(top) : top;
        }

        private void place(Row row, double top) {
            body.add(new Page.Placed(row, top));
            y = top + row.height();
        }

        private void takeNotes(Deque<Row> from, double room) {
            while (!from.isEmpty()) {
                Row row = from.peekFirst();
                if (notesHeight(row.before() + row.height()) > room && !notes.isEmpty()) {
                    return;
                }
                addNote(from.removeFirst());
            }
        }

        private void addNote(Row row) {
            notes.add(row);
            notesHeight += row.before() + row.height();
        }

        private double notesHeight(double more) {
            double height = notesHeight + more;
            return height > 0 ? height + ABOVE_NOTES : 0;
        }

        private double height(List<Note> of) {
            double height = 0;
            for (Note note : of) {
                height += note.height();
            }
            return height;
        }

        Page page(double top) {
            List<Page.Placed> placed = new ArrayList<>(body.size());
            body.forEach(row -> placed.add(new Page.Placed(row.row(), top + row.y())));
            List<Page.Placed> heads = new ArrayList<>();
            repeated.forEach(row -> heads.add(new Page.Placed(row.row(), top + row.y())));
            List<Page.Placed> foot = new ArrayList<>();
            double height = notes.stream()
                    .mapToDouble(row -> row.before() + row.height())
                    .sum();
            double at = geometry.bottom() - height;
            for (Row row : notes) {
                foot.add(new Page.Placed(row, at + row.before()));
                at += row.before() + row.height();
            }
            return new Page(placed, foot, heads);
        }
    }
}
