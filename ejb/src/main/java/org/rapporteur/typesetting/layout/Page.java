package org.rapporteur.typesetting.layout;

import java.util.List;

/**
 * A page, laid out.
 *
 * @param body in reading order
 * @param notes at the foot
 * @param repeated rows of a table's header, shown again
 */
public record Page(List<Placed> body, List<Placed> notes, List<Placed> repeated) {

    /** A row in its place. @param y of its top, from the page's upper edge */
    public record Placed(Row row, double y) {}

    public Page {
        body = List.copyOf(body);
        notes = List.copyOf(notes);
        repeated = List.copyOf(repeated);
    }

    /** Where the last row of the body ends, from the page's upper edge; 0 for an empty one. */
    public double bodyEnd() {
        return body.isEmpty()
                ? 0
                : body.get(body.size() - 1).y()
                        + body.get(body.size() - 1).row().height();
    }
}
