package org.rapporteur.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.hibernate.search.engine.search.projection.SearchProjection;
import org.hibernate.search.engine.search.projection.dsl.SearchProjectionFactory;
import org.rapporteur.kernel.Language;
import org.rapporteur.search.IndexField.Part;
import org.rapporteur.search.Marking.Passage;
import org.rapporteur.text.analysis.WordLanguage;

/** What is read of each document that is shown, and how a {@link Hit} is made of it. */
final class HitProjection {

    private final Language reader;
    private final List<SearchProjection<?>> projections = new ArrayList<>();

    private final List<Passage> summaries = new ArrayList<>();

    /** @param marked whether there are words to mark; without them a report's summary is shown */
    HitProjection(SearchProjectionFactory<?, ?> f, Language reader, boolean marked) {
        this.reader = reader;
        projections.add(f.field(IndexField.SYMBOL, String.class).toProjection());
        projections.add(f.field(IndexField.SLUG, String.class).toProjection());
        projections.add(f.field(IndexField.TITLES, String.class).multi().toProjection());
        projections.add(f.field(Facet.KIND.field(), String.class).multi().toProjection());
        projections.add(f.field(IndexField.STARTS, LocalDate.class).toProjection());
        projections.add(f.field(IndexField.ENDS, LocalDate.class).toProjection());
        projections.add(f.field(Facet.PLACE.field(), String.class).multi().toProjection());
        projections.add(f.field(IndexField.PUBLISHED, Instant.class).toProjection());
        projections.add(f.field(IndexField.KEY, Long.class).toProjection());
        if (!marked) {
            for (WordLanguage each : WordLanguage.ALL) {
                Passage summary = new Passage(each, Part.SUMMARY);
                projections.add(
                        f.field(summary.field().name(), String.class).multi().toProjection());
                summaries.add(summary);
            }
        }
    }

    SearchProjection<?>[] projections() {
        return projections.toArray(SearchProjection<?>[]::new);
    }

    /** @param places labels by key */
    Hit hit(List<?> values, Map<String, String> places) {
        return hit(values, summaries(values), places);
    }

    /**
     * @param found of this hit, in the order in which they are preferred where they are worth the same
     * @param places labels by key
     */
    Hit hit(List<?> values, Map<Passage, String> found, Map<String, String> places) {
        Map<Language, String> titles = titles(values);
        Snippet snippet = snippet(titles, found);
        Language shown = titles.containsKey(reader) ? reader : shownInstead(titles, snippet);
        return new Hit(
                (String) values.get(0),
                (String) values.get(1),
                shown,
                Objects.requireNonNullElse(titles.get(shown), ""),
                titles.keySet().stream().sorted().toList(),
                strings(values.get(3)).get(0),
                Optional.ofNullable((LocalDate) values.get(4)),
                Optional.ofNullable((LocalDate) values.get(5)),
                placeKeys(values).stream()
                        .map(key -> places.getOrDefault(key, key))
                        .toList(),
                (Instant) values.get(7),
                snippet);
    }

    static List<String> placeKeys(List<?> values) {
        return strings(values.get(6));
    }

    static Long key(List<?> values) {
        return (Long) Objects.requireNonNull(values.get(8));
    }

    static Set<Language> languages(List<?> values) {
        return titles(values).keySet();
    }

    private static Map<Language, String> titles(List<?> values) {
        return titlesOf(strings(values.get(2)));
    }

    /** @param stored as in {@link IndexField#TITLES} */
    static Map<Language, String> titlesOf(List<String> stored) {
        Map<Language, String> titles = new LinkedHashMap<>();
        for (String title : stored) {
            int space = title.indexOf(' ');
            titles.put(Language.of(title.substring(0, space)), title.substring(space + 1));
        }
        return titles;
    }

    private Map<Passage, String> summaries(List<?> values) {
        Map<Passage, String> found = new LinkedHashMap<>();
        int first = projections.size() - summaries.size();
        for (int i = 0; i < summaries.size(); i++) {
            List<String> texts = strings(values.get(first + i));
            if (!texts.isEmpty()) {
                found.put(summaries.get(i), texts.get(0));
            }
        }
        return found;
    }

    /** A marked passage in the reader's language, else in another; else how the report begins. */
    private Snippet snippet(Map<Language, String> titles, Map<Passage, String> found) {
        Passage best = null;
        Language shown = reader;
        int most = -1;
        for (Map.Entry<Passage, String> entry : found.entrySet()) {
            Optional<Language> language = ofThese(titles, entry.getKey().language());
            int worth = worth(entry.getKey(), entry.getValue());
            if (worth > most && language.isPresent()) {
                most = worth;
                best = entry.getKey();
                shown = language.get();
            }
        }
        return best == null
                ? new Snippet(reader, List.of())
                : Snippet.of(shown, Objects.requireNonNull(found.get(best)));
    }

    /** The language of the report whose words these are: the reader's, or any regional form of it. */
    private Optional<Language> ofThese(Map<Language, String> titles, WordLanguage language) {
        return titles.keySet().stream()
                .filter(each -> WordLanguage.of(each).filter(language::equals).isPresent())
                .min(Comparator.comparing((Language each) -> !each.equals(reader))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private int worth(Passage passage, String words) {
        boolean marked = words.contains(Snippet.OPEN);
        int worth = marked ? 4 : 0;
        worth += WordLanguage.of(reader).filter(passage.language()::equals).isPresent() ? 2 : 0;
        // What the text says of the words is closer than its summary; without words the summary says it best.
        return worth + (marked == (passage.part() == Part.TEXT) ? 1 : 0);
    }

    private static Language shownInstead(Map<Language, String> titles, Snippet snippet) {
        return titles.containsKey(snippet.language())
                ? snippet.language()
                : titles.keySet().stream().sorted().findFirst().orElse(snippet.language());
    }

    static List<String> strings(Object value) {
        return value instanceof List<?> list
                ? list.stream().filter(Objects::nonNull).map(String::valueOf).toList()
                : List.of();
    }
}
