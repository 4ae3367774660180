package org.rapporteur.web.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.kernel.Language;
import org.rapporteur.search.DeskResult;
import org.rapporteur.web.api.Given;

/**
 * Manuscripts that were found.
 *
 * @param total all of them, not only those of the page
 * @param page as it was asked for, brought into its bounds
 * @param stages how many in each, whatever stage was asked for
 * @param languages the same by language
 */
public record DeskSearchView(
        long total, int page, int size, Map<String, Long> stages, Map<String, Long> languages, List<FoundText> texts) {

    /**
     * @param snippet the words around what matched; empty where only the title does
     * @param heading under which these stand; left out where they stand under none
     * @param block the number of their block, from 1; left out where nothing is marked
     */
    public record FoundText(
            String symbol,
            String language,
            boolean original,
            String title,
            String stage,
            String standing,
            @Nullable Person holder,
            @Nullable LocalDate dueOn,
            Instant writtenAt,
            String snippet,
            String snippetHtml,
            @Nullable String heading,
            @Nullable Integer block) {}

    static DeskSearchView of(DeskResult result) {
        Map<String, Long> stages = new LinkedHashMap<>();
        result.stages().forEach((stage, count) -> stages.put(Given.word(stage), count));
        Map<String, Long> languages = new LinkedHashMap<>();
        result.languages().entrySet().stream()
                .sorted(Map.Entry.<Language, Long>comparingByKey())
                .forEach(each -> languages.put(each.getKey().tag(), each.getValue()));
        return new DeskSearchView(
                result.total(),
                result.request().page(),
                result.request().size(),
                stages,
                languages,
                result.hits().stream().map(DeskSearchView::text).toList());
    }

    private static FoundText text(DeskResult.Found found) {
        return new FoundText(
                found.key().symbol().value(),
                found.key().language().tag(),
                found.original(),
                found.title(),
                Given.word(found.stage()),
                Given.word(found.standing()),
                found.holder()
                        .map(holder -> new Person(holder.name(), holder.email()))
                        .orElse(null),
                found.dueOn().orElse(null),
                found.writtenAt(),
                found.snippet().text(),
                found.snippet().html(),
                found.spot()
                        .map(DeskResult.Spot::heading)
                        .filter(heading -> !heading.isEmpty())
                        .orElse(null),
                found.spot().map(DeskResult.Spot::block).orElse(null));
    }
}
