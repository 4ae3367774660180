package org.rapporteur.web.archive;

import java.util.List;
import java.util.stream.IntStream;

/** A facet as the page shows it: the first values, and the rest to unfold. */
public record FacetList(String name, List<Value> values) {

    private static final int FIRST = 8;

    /** @param address of the same search with the value selected, or no longer selected when it is */
    public record Value(String label, long count, boolean selected, String address) {}

    /** Those that are seen at once: the first ones, and whatever is selected. */
    public List<Value> first() {
        return IntStream.range(0, values.size())
                .filter(i -> i < FIRST || values.get(i).selected())
                .mapToObj(values::get)
                .toList();
    }

    public List<Value> rest() {
        return IntStream.range(FIRST, values.size())
                .mapToObj(values::get)
                .filter(value -> !value.selected())
                .toList();
    }
}
