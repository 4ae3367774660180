package org.rapporteur.board;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.kernel.Language;

/**
 * One page of the board.
 *
 * @param languages the columns: those of the masthead in its order, then any other that some report has
 * @param total rows that the filter lets through, on all pages
 * @param counts rows for each filter, with the same text and language
 */
public record BoardPage(
        BoardFilter filter, List<Language> languages, List<Row> rows, int total, Map<Which, Integer> counts) {

    public BoardPage {
        languages = List.copyOf(languages);
        rows = List.copyOf(rows);
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
    }

    /** At least 1. */
    public int pages() {
        return Math.max(1, (total + filter.size() - 1) / filter.size());
    }
}
