package org.rapporteur.translation.termbase;

import java.util.List;

/**
 * A page of concepts.
 *
 * @param total how many there are on all pages
 * @param page from 1
 */
public record ConceptPage(List<Concept> concepts, long total, int page, int size) {

    public ConceptPage {
        concepts = List.copyOf(concepts);
    }

    /** At least 1. */
    public int pages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }
}
