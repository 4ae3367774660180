package org.rapporteur.web.archive;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.kernel.Language;
import org.rapporteur.search.Facet;
import org.rapporteur.search.SearchRequest;
import org.rapporteur.search.SearchRequest.Order;
import org.rapporteur.web.access.Site;

/**
 * A search as it stands in the address. Immutable; its text is the query part with its question mark, or empty. The
 * same search always has the same address.
 *
 * @param literal whether nothing but what was typed is looked for
 */
record SearchAddress(String query, Map<Facet, Set<String>> selected, Order order, int page, boolean literal) {

    private static final String LITERALLY = "literally";

    /** Hits on a page. */
    static final int SIZE = 10;

    static final SearchAddress EMPTY = new SearchAddress("", Map.of(), Order.RELEVANCE, 1, false);

    /** Reads what a request asks for; what it gives that is no search is left out, and what is out of bounds brought into them. */
    static SearchAddress of(HttpServletRequest request) {
        Map<Facet, Set<String>> selected = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            String[] values = request.getParameterValues(facet.key());
            if (values != null) {
                selected.put(facet, new LinkedHashSet<>(Arrays.asList(values)));
            }
        }
        Order order = Stream.of(Order.values())
                .filter(each -> each.key().equals(request.getParameter("order")))
                .findFirst()
                .orElse(Order.RELEVANCE);
        String query = request.getParameter("q");
        String page = request.getParameter("page");
        SearchRequest bounded = new SearchRequest(
                query == null ? "" : query.strip(),
                Language.ENGLISH,
                selected,
                order,
                page != null && page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 1,
                SIZE);
        return new SearchAddress(
                bounded.query(),
                bounded.selected(),
                bounded.order(),
                bounded.page(),
                "true".equals(request.getParameter(LITERALLY)));
    }

    /** The page of results, without query, within the site. */
    static String page(Language language) {
        return "/" + language + "/search";
    }

    /** Its feed, without query, within the site. */
    static String feed(Language language) {
        return "/" + language + "/search.atom";
    }

    SearchRequest request(Language reader) {
        return new SearchRequest(query, reader, selected, order, page, SIZE, literal);
    }

    /** The search alone, in no order and from its beginning: what a feed follows. */
    SearchAddress unordered() {
        return new SearchAddress(query, selected, Order.RELEVANCE, 1, false);
    }

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
        return new SearchAddress(query, changed, order, 1, literal);
    }

    SearchAddress ordered(Order newOrder) {
        return new SearchAddress(query, selected, newOrder, 1, literal);
    }

    SearchAddress paged(int number) {
        return new SearchAddress(query, selected, order, number, literal);
    }

    /** From the first page, and nothing but what was typed, or whatever is meant by it. */
    SearchAddress literally(boolean only) {
        return new SearchAddress(query, selected, order, 1, only);
    }

    /** Names and values of what stays when other words are typed. */
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
        if (literal) {
            all.add(Map.entry(LITERALLY, "true"));
        }
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
