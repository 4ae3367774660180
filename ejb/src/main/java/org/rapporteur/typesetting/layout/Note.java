package org.rapporteur.typesetting.layout;

import java.util.List;

/**
 * A footnote, composed.
 *
 * @param rows its lines, in order
 */
public record Note(List<Row> rows) {

    public Note {
        rows = List.copyOf(rows);
    }

    public double height() {
        double height = 0;
        for (Row row : rows) {
            height += row.before() + row.height();
        }
        return height;
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
