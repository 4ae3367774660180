package org.rapporteur.web.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.kernel.Language;
import org.rapporteur.search.Hit;
import org.rapporteur.search.Interpretation;
import org.rapporteur.search.SearchResult;

/**
 * What was found.
 *
 * @param total all hits, not only those of the page
 * @param page as it was asked for, brought into its bounds
 * @param readAs what the query was taken for
 * @param facets values by facet: year, language, country, place, topic, kind and partner
 */
public record SearchView(
        long total, int page, int size, ReadAs readAs, Map<String, List<FacetValue>> facets, List<Found> hits) {

    /**
     * @param query what was looked for
     * @param literal whether that is just what was typed; everything below is empty or false then
     * @param corrected words that stand nowhere, and what was looked for instead
     * @param tolerant words of which others that differ by one letter were accepted
     * @param expanded what was looked for in other languages beside the words
     * @param some whether some of the words are enough
     * @param whole how many reports have all of the words
     * @param cut whether the query was too long and only its beginning was looked for
     */
    public record ReadAs(
            String query,
            boolean literal,
            Map<String, String> corrected,
            List<String> tolerant,
            List<OtherWord> expanded,
            boolean some,
            long whole,
            boolean cut) {

        static ReadAs of(Interpretation interpretation) {
            Map<String, String> corrected = new LinkedHashMap<>();
            interpretation.corrections().forEach(each -> corrected.put(each.typed(), each.meant()));
            return new ReadAs(
                    interpretation.query(),
                    interpretation.isLiteral(),
                    corrected,
                    interpretation.tolerant(),
                    interpretation.renderings().stream()
                            .map(each -> new OtherWord(each.language().tag(), each.text()))
                            .distinct()
                            .toList(),
                    interpretation.some(),
                    interpretation.whole(),
                    interpretation.cut());
        }
    }

    /** @param language its tag */
    public record OtherWord(String language, String text) {}

    /**
     * @param key what a request gives to narrow by it
     * @param label in the language of the request
     */
    public record FacetValue(String key, String label, long count, boolean selected) {}

    /**
     * A report that was found, once whatever its languages.
     *
     * @param language in which it is shown
     * @param languages in which it is public
     * @param snippet the words around what was found; {@code snippetHtml} has them with {@code mark} elements
     * @param snippetLanguage of these words
     * @param address of its page
     */
    public record Found(
            String symbol,
            String language,
            String title,
            String snippet,
            String snippetHtml,
            String snippetLanguage,
            String address,
            List<String> languages,
            String kind,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            List<String> places,
            Instant publishedAt) {

        static Found of(Hit hit, String site) {
            return new Found(
                    hit.symbol(),
                    hit.language().tag(),
                    hit.title(),
                    hit.snippet().text(),
                    hit.snippet().html(),
                    hit.snippet().language().tag(),
                    site + "/" + hit.language() + "/reports/" + hit.slug(),
                    hit.languages().stream().map(Language::tag).toList(),
                    hit.kind(),
                    hit.startsOn().orElse(null),
                    hit.endsOn().orElse(null),
                    hit.places(),
                    hit.publishedAt());
        }
    }

    static SearchView of(SearchResult result, String site) {
        Map<String, List<FacetValue>> facets = new LinkedHashMap<>();
        result.facets()
                .forEach((facet, values) -> facets.put(
                        facet.key(),
                        values.stream()
                                .map(value ->
                                        new FacetValue(value.key(), value.label(), value.count(), value.selected()))
                                .toList()));
        return new SearchView(
                result.total(),
                result.request().page(),
                result.request().size(),
                ReadAs.of(result.interpretation()),
                facets,
                result.hits().stream().map(hit -> Found.of(hit, site)).toList());
    }
}
