package org.rapporteur.web.archive;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.rapporteur.search.Facet;
import org.rapporteur.search.SearchRequest.Order;
import org.rapporteur.web.access.Site;

/**
 * A search as it stands in the address. Immutable; its text is the query part with its question mark, or empty. The
 * same search always has the same address.
 */
record SearchAddress(String query, Map<Facet, Set<String>> selected, Order order, int page) {

    static final SearchAddress EMPTY = new SearchAddress("", Map.of(), Order.RELEVANCE, 1);

    /** With a value of a facet selected, or no longer selected; from the first page. */
    SearchAddress toggled(Facet facet, String value) {
        Map<Facet, Set<String>> changed = new EnumMap<>(Facet.class);
        changed.putAll(selected);
        Set<String> values = new LinkedHashSet<>(selected.getOrDefault(facet, Set.of()));
        if (!values.remove(value)) {
            values.add(value);
        }
        if (values.isEmpty()) {
            changed.remove(facet);
        } else {
            changed.put(facet, values);
        }
        return new SearchAddress(query, changed, order, 1);
    }

    SearchAddress ordered(Order newOrder) {
        return new SearchAddress(query, selected, newOrder, 1);
    }

    SearchAddress paged(int number) {
        return new SearchAddress(query, selected, order, number);
    }

    /** Names and values of everything but the words and the page. */
    List<Map.Entry<String, String>> kept() {
        List<Map.Entry<String, String>> kept = new ArrayList<>();
        new TreeMap<>(selected)
                .forEach((facet, values) ->
                        values.stream().sorted().forEach(value -> kept.add(Map.entry(facet.key(), value))));
        if (order != Order.RELEVANCE) {
            kept.add(Map.entry("order", order.key()));
        }
        return kept;
    }

    @Override
    public String toString() {
        List<Map.Entry<String, String>> all = new ArrayList<>();
        if (!query.isEmpty()) {
            all.add(Map.entry("q", query));
        }
        all.addAll(kept());
        if (page > 1) {
            all.add(Map.entry("page", String.valueOf(page)));
        }
        return all.isEmpty()
                ? ""
                : all.stream()
                        .map(entry -> entry.getKey() + "=" + Site.encode(entry.getValue()))
                        .collect(Collectors.joining("&", "?", ""));
    }
}
