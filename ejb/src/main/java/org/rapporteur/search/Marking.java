package org.rapporteur.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.projection.SearchProjection;
import org.rapporteur.kernel.Language;
import org.rapporteur.search.IndexField.Part;
import org.rapporteur.text.analysis.WordLanguage;

/**
 * Finds the passages of the hits of a page, apart from the search. A highlighter reads the whole document for each of its
 * fields and takes the whole query apart for each of those, so it is asked for few fields, and with what the query looks
 * for in these fields alone: first for the texts in the reader's language; for the hits in which nothing is marked there,
 * for the languages that they have.
 */
final class Marking {

    private static final String HIGHLIGHTER = "passage";

    private final IndexSession index;
    private final Language reader;
    private final Sought sought;

    /** One snippet that there may be. */
    record Passage(WordLanguage language, Part part) {

        IndexField field() {
            return IndexField.stemmed(part, language);
        }
    }

    /** @param sought the words to be marked */
    Marking(IndexSession index, Language reader, Sought sought) {
        this.index = index;
        this.reader = reader;
        this.sought = sought;
    }

    /** @param hits the languages of each, by key; what there is of each: marked words, or how the part begins */
    Map<Long, Map<Passage, String>> of(Map<Long, ? extends Collection<Language>> hits) {
        Map<Long, Map<Passage, String>> all = new HashMap<>();
        Set<Long> open = new LinkedHashSet<>(hits.keySet());
        Set<Passage> asked = new HashSet<>();
        WordLanguage.of(reader).ifPresent(own -> {
            Set<Long> inOwn = new LinkedHashSet<>(open);
            inOwn.removeIf(key -> !words(hits, Set.of(key)).contains(own));
            Passage text = new Passage(own, Part.TEXT);
            asked.add(text);
            ask(inOwn, List.of(text)).forEach((key, found) -> {
                all.put(key, found);
                if (found.values().stream().anyMatch(words -> words.contains(Snippet.OPEN))) {
                    open.remove(key);
                }
            });
        });
        List<Passage> others = new ArrayList<>();
        Set<WordLanguage> languages = words(hits, open);
        for (Part part : List.of(Part.TEXT, Part.SUMMARY)) {
            WordLanguage.ALL.stream()
                    .filter(languages::contains)
                    .map(language -> new Passage(language, part))
                    .filter(passage -> !asked.contains(passage))
                    .forEach(others::add);
        }
        ask(open, others)
                .forEach((key, found) -> all.computeIfAbsent(key, unknown -> new LinkedHashMap<>())
                        .putAll(found));
        return all;
    }

    private static Set<WordLanguage> words(Map<Long, ? extends Collection<Language>> hits, Collection<Long> keys) {
        Set<WordLanguage> languages = new HashSet<>();
        keys.forEach(key -> Objects.requireNonNull(hits.get(key))
                .forEach(language -> WordLanguage.of(language).ifPresent(languages::add)));
        return languages;
    }

    private Map<Long, Map<Passage, String>> ask(Set<Long> keys, List<Passage> passages) {
        Map<Long, Map<Passage, String>> all = new HashMap<>();
        if (keys.isEmpty() || passages.isEmpty()) {
            return all;
        }
        List<SearchProjection<?>> projections = new ArrayList<>();
        // Unlike the field of the same value it is read without the document, which may be long.
        projections.add(index.projection().id(Long.class).toProjection());
        passages.forEach(passage -> projections.add(index.projection()
                .highlight(passage.field().name())
                .highlighter(HIGHLIGHTER)
                .toProjection()));
        List<List<?>> rows = index.search()
                .select(index.projection()
                        .composite()
                        .from(projections.toArray(SearchProjection<?>[]::new))
                        .asList()
                        .toProjection())
                .where(these(keys, passages))
                .highlighter(
                        HIGHLIGHTER,
                        h -> h.fastVector()
                                .fragmentSize(Searching.FRAGMENT)
                                .numberOfFragments(1)
                                .orderByScore(true)
                                .noMatchSize(Searching.FRAGMENT)
                                .tag(Snippet.OPEN, Snippet.CLOSE))
                .fetchHits(keys.size());
        for (List<?> row : rows) {
            Map<Passage, String> found = new LinkedHashMap<>();
            for (int i = 0; i < passages.size(); i++) {
                List<String> fragments = HitProjection.strings(row.get(1 + i));
                // Of a part without words one engine gives nothing, the other its beginning, which is nothing too.
                if (!fragments.isEmpty() && !fragments.get(0).isBlank()) {
                    found.put(passages.get(i), fragments.get(0));
                }
            }
            all.put((Long) Objects.requireNonNull(row.get(0)), found);
        }
        return all;
    }

    /** The hits, whether or not there is something to mark in them. */
    private SearchPredicate these(Set<Long> keys, List<Passage> passages) {
        BooleanPredicateClausesStep<?> these = index.predicate()
                .bool()
                .filter(index.predicate().terms().field(IndexField.KEY).matchingAny(keys));
        Set<IndexField> fields = new HashSet<>();
        passages.forEach(passage -> fields.add(passage.field()));
        List<Sought> words = sought.in(fields);
        if (!words.isEmpty()) {
            these.should(Searching.predicate(index.predicate(), new Sought.Best(words)));
        }
        return these.toPredicate();
    }
}
