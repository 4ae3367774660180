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
import org.hibernate.search.engine.search.projection.SearchProjection;
import org.hibernate.search.engine.search.projection.dsl.SearchProjectionFactory;
import org.rapporteur.kernel.Language;
import org.rapporteur.search.IndexField.Part;
import org.rapporteur.text.analysis.WordLanguage;

/** What is read of each document that is shown, and how a {@link Hit} is made of it. */
final class HitProjection {

    static final String HIGHLIGHTER = "passage";

    private final Language reader;
    private final List<SearchProjection<?>> projections = new ArrayList<>();

    /** One snippet that there may be. */
    private record Passage(WordLanguage language, Part part) {}

    private final List<Passage> passages = new ArrayList<>();

    /** @param highlight whether there are words to mark */
    HitProjection(SearchProjectionFactory<?, ?> f, Language reader, boolean highlight) {
        this.reader = reader;
        projections.add(f.field(IndexField.SYMBOL, String.class).toProjection());
        projections.add(f.field(IndexField.SLUG, String.class).toProjection());
        projections.add(f.field(IndexField.TITLES, String.class).multi().toProjection());
        projections.add(f.field(Facet.KIND.field(), String.class).multi().toProjection());
        projections.add(f.field(IndexField.STARTS, LocalDate.class).toProjection());
        projections.add(f.field(IndexField.ENDS, LocalDate.class).toProjection());
        projections.add(f.field(Facet.PLACE.field(), String.class).multi().toProjection());
        projections.add(f.field(IndexField.PUBLISHED, Instant.class).toProjection());
        for (Part part : List.of(Part.TEXT, Part.SUMMARY)) {
            for (WordLanguage each : WordLanguage.ALL) {
                String field = IndexField.stemmed(part, each).name();
                if (highlight) {
                    projections.add(f.highlight(field).highlighter(HIGHLIGHTER).toProjection());
                    passages.add(new Passage(each, part));
                } else if (part == Part.SUMMARY) {
                    projections.add(f.field(field, String.class).multi().toProjection());
                    passages.add(new Passage(each, part));
                }
            }
        }
    }

    SearchProjection<?>[] projections() {
        return projections.toArray(SearchProjection<?>[]::new);
    }

    /** @param places labels by key */
    Hit hit(List<?> values, Map<String, String> places) {
        Map<Language, String> titles = titles(values);
        Map<Passage, String> found = found(values);
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

    private Map<Passage, String> found(List<?> values) {
        Map<Passage, String> found = new LinkedHashMap<>();
        int first = projections.size() - passages.size();
        for (int i = 0; i < passages.size(); i++) {
            List<String> fragments = strings(values.get(first + i));
            if (!fragments.isEmpty()) {
                found.put(passages.get(i), fragments.get(0));
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

    private static List<String> strings(Object value) {
        return value instanceof List<?> list
                ? list.stream().filter(Objects::nonNull).map(String::valueOf).toList()
                : List.of();
    }
}
