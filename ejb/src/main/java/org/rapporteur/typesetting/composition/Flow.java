package org.rapporteur.typesetting.composition;

import java.util.ArrayList;
import java.util.List;
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

    /** Makes the last row call notes that nothing else calls. */
    void callAtEnd(List<org.rapporteur.typesetting.layout.Note> notes) {
        if (rows.isEmpty()) {
            rows.add(Row.of(0, Leading.BODY, List.of()));
        }
        int last = rows.size() - 1;
        List<org.rapporteur.typesetting.layout.Note> all =
                new ArrayList<>(rows.get(last).notes());
        all.addAll(notes);
        rows.set(last, rows.get(last).calling(all));
    }

    public List<Row> rows() {
        return rows;
    }
}
