package org.rapporteur.search;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.rapporteur.kernel.Language;

/**
 * What a reader looks for. Any text is a valid query; what is out of bounds is brought into them.
 *
 * @param query as typed; blank for everything. Cut off after {@value QueryText#MAX_LENGTH} characters
 * @param reader the language that is preferred in finding and in showing
 * @param selected values by facet, at most 20 each: a report has to have one of the values of every facet that has any
 * @param page from 1
 * @param size hits on a page, 1 to {@value #MAX_SIZE}
 * @param literal whether nothing but what was typed is looked for, even where it finds nothing
 */
public record SearchRequest(
        String query,
        Language reader,
        Map<Facet, Set<String>> selected,
        Order order,
        int page,
        int size,
        boolean literal) {

    public static final int MAX_SIZE = 50;

    /** Hits beyond this many are counted, but not shown. */
    public static final int MAX_REACH = 10_000;

    private static final int MAX_SELECTED = 20;

    /** In what order hits come. */
    public enum Order {
        /** The best match first; without a query the latest event first. */
        RELEVANCE,
        /** The latest event first. */
        DATE,
        /** What was published last first. */
        PUBLISHED;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public SearchRequest {
        query = query.length() > QueryText.MAX_LENGTH ? query.substring(0, QueryText.MAX_LENGTH) : query;
        Map<Facet, Set<String>> kept = new EnumMap<>(Facet.class);
        selected.forEach((facet, values) -> {
            Set<String> some = new LinkedHashSet<>(values.stream()
                    .filter(value -> !value.isBlank())
                    .limit(MAX_SELECTED)
                    .toList());
            if (!some.isEmpty()) {
                kept.put(facet, some);
            }
        });
        selected = Map.copyOf(kept);
        size = Math.max(1, Math.min(size, MAX_SIZE));
        page = Math.max(1, Math.min(page, MAX_REACH / size));
    }

    public SearchRequest(
            String query, Language reader, Map<Facet, Set<String>> selected, Order order, int page, int size) {
        this(query, reader, selected, order, page, size, false);
    }

    public static SearchRequest of(String query, Language reader) {
        return new SearchRequest(query, reader, Map.of(), Order.RELEVANCE, 1, 10);
    }

    public boolean blank() {
        return query.isBlank();
    }

    int offset() {
        return (page - 1) * size;
    }
}
