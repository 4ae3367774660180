package org.rapporteur.search;

import java.util.List;

/**
 * What else there is for somebody who has read a report.
 *
 * @param reports that are about the same, the nearest first; never the report itself
 * @param shared what the report is about that others are about too, by how many
 */
public record Similar(List<Hit> reports, List<Shared> shared) {

    static final Similar NOTHING = new Similar(List.of(), List.of());

    /**
     * @param key what a search selects
     * @param label in the reader's language where there is one
     * @param others how many other public reports have it
     */
    public record Shared(Facet facet, String key, String label, long others) {}
}
