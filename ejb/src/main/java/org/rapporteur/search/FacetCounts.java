package org.rapporteur.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.query.dsl.SearchQueryOptionsStep;
import org.jspecify.annotations.Nullable;

/** Narrows by what is selected, and counts by what is not. */
final class FacetCounts {

    private static final int MOST_VALUES = 100;
    private static final int MOST_YEARS = 500;

    private static final AggregationKey<Map<Integer, Long>> YEARS = AggregationKey.of(Facet.YEAR.key());
    private static final Map<Facet, AggregationKey<Map<String, Long>>> KEYS = keys();

    private final SearchRequest request;

    FacetCounts(SearchRequest request) {
        this.request = request;
    }

    private static Map<Facet, AggregationKey<Map<String, Long>>> keys() {
        Map<Facet, AggregationKey<Map<String, Long>>> keys = new EnumMap<>(Facet.class);
        for (Facet facet : EnumSet.complementOf(EnumSet.of(Facet.YEAR))) {
            keys.put(facet, AggregationKey.of(facet.key()));
        }
        return keys;
    }

    /** Facets in which nothing is selected: one query counts them all. */
    Set<Facet> open() {
        Set<Facet> open = EnumSet.allOf(Facet.class);
        open.removeAll(request.selected().keySet());
        return open;
    }

    /**
     * @param words what the text finds
     * @param but a facet whose selection is disregarded, or null
     */
    SearchPredicate narrowed(SearchPredicateFactory f, SearchPredicate words, @Nullable Facet but) {
        BooleanPredicateClausesStep<?> all = f.bool().must(words);
        request.selected().forEach((facet, values) -> {
            if (facet != but) {
                all.filter(anyOf(f, facet, values));
            }
        });
        return all.toPredicate();
    }

    private static SearchPredicate anyOf(SearchPredicateFactory f, Facet facet, Set<String> values) {
        if (facet != Facet.YEAR) {
            return f.terms().field(facet.field()).matchingAny(values).toPredicate();
        }
        List<Integer> years = new ArrayList<>();
        for (String value : values) {
            if (value.matches("\\d{1,4}")) {
                years.add(Integer.valueOf(value));
            }
        }
        return years.isEmpty()
                ? f.matchNone().toPredicate()
                : f.terms().field(facet.field()).matchingAny(years).toPredicate();
    }

    static void ask(SearchQueryOptionsStep<?, ?, ?, ?, ?> query, Facet facet) {
        ask(query, facet, MOST_VALUES);
    }

    /** @param most values that are counted, those of most reports */
    static void ask(SearchQueryOptionsStep<?, ?, ?, ?, ?> query, Facet facet, int most) {
        AggregationKey<Map<String, Long>> key = KEYS.get(facet);
        if (key == null) {
            query.aggregation(
                    YEARS,
                    f -> f.terms()
                            .field(Facet.YEAR.field(), Integer.class)
                            .orderByTermAscending()
                            .maxTermCount(MOST_YEARS));
        } else {
            query.aggregation(
                    key, f -> f.terms().field(facet.field(), String.class).maxTermCount(most));
        }
    }

    /** Values with their counts, in the order in which they are shown. */
    static Map<String, Long> read(org.hibernate.search.engine.search.query.SearchResult<?> found, Facet facet) {
        AggregationKey<Map<String, Long>> key = KEYS.get(facet);
        if (key != null) {
            return found.aggregation(key);
        }
        Map<String, Long> years = new LinkedHashMap<>();
        found.aggregation(YEARS).forEach((year, count) -> years.put(String.valueOf(year), count));
        return years;
    }
}
