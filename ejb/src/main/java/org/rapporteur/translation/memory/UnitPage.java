package org.rapporteur.translation.memory;

import java.util.List;

/**
 * A page of units.
 *
 * @param total how many there are on all pages
 * @param page from 1
 */
public record UnitPage(List<TranslationUnit> units, long total, int page, int size) {

    public UnitPage {
        units = List.copyOf(units);
    }

    /** At least 1. */
    public int pages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }
}
