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
        return rows.stream().mapToDouble(row -> row.before() + row.height()).sum();
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
