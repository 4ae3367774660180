package org.rapporteur.search;

import java.util.List;
import java.util.Map;

/**
 * What was found.
 *
 * @param total all hits, not only those of the page
 * @param hits those of the page
 * @param facets for each facet the values that the hits have, with counts; the counts of a facet disregard what is
 *     selected in it, so that another value can be added. Years from the earliest to the latest, the others by count
 * @param interpretation what the query was taken for
 */
public record SearchResult(
        SearchRequest request,
        long total,
        List<Hit> hits,
        Map<Facet, List<FacetValue>> facets,
        Interpretation interpretation) {

    /**
     * @param key what a request selects
     * @param label in the reader's language; the key itself for kinds, which pages name
     */
    public record FacetValue(String key, String label, long count, boolean selected) {}

    public List<FacetValue> facet(Facet facet) {
        return facets.getOrDefault(facet, List.of());
    }

    /** The last page that can be asked for; 1 when there is no hit. */
    public int pages() {
        long reachable = Math.min(total, SearchRequest.MAX_REACH);
        return (int) Math.max(1, (reachable + request.size() - 1) / request.size());
    }
}
