package org.rapporteur.typesetting.composition;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.typesetting.layout.Note;
import org.rapporteur.typesetting.layout.Row;

/** The rows of a report in reading order. Space after a block and space before the next one do not add up. */
public final class Flow {

    private final List<Row> rows = new ArrayList<>();
    private double after;

    /** Adds a block that begins on the baseline grid. */
    public void add(List<Row> block, double before, double afterwards) {
        if (block.isEmpty()) {
            return;
        }
        rows.add(block.get(0)
                .before(rows.isEmpty() ? 0 : Math.max(after, before))
                .onGrid());
        rows.addAll(block.subList(1, block.size()));
        after = afterwards;
    }

    /** Adds a block directly below the last one. */
    void addClose(List<Row> block, double afterwards) {
        after = 0;
        add(block, 0, afterwards);
    }

    /** Puts rows that begin on the baseline grid between others. @param index of the row before which they come */
    void insert(int index, List<Row> block, double before, double afterwards) {
        List<Row> inserted = new ArrayList<>(block);
        inserted.set(0, block.get(0).before(before).onGrid());
        if (index < rows.size()) {
            Row next = rows.get(index);
            rows.set(index, next.before(Math.max(next.before(), afterwards)));
        }
        rows.addAll(index, inserted);
    }

    /** What all rows and their notes would take in one column, in points. */
    double height() {
        double height = 0;
        for (Row row : rows) {
            height += row.before() + row.height();
            for (Note note : row.notes()) {
                height += note.height();
            }
        }
        return height;
    }

    /** Makes the last row call notes that nothing else calls. */
    void callAtEnd(List<Note> notes) {
        if (rows.isEmpty()) {
            rows.add(Row.of(0, Leading.BODY, List.of()));
        }
        int last = rows.size() - 1;
        List<Note> all = new ArrayList<>(rows.get(last).notes());
        all.addAll(notes);
        rows.set(last, rows.get(last).calling(all));
    }

    public List<Row> rows() {
        return rows;
    }
}
