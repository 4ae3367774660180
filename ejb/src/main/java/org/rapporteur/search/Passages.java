package org.rapporteur.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hibernate.search.engine.search.projection.SearchProjection;
import org.hibernate.search.engine.search.projection.dsl.SearchProjectionFactory;
import org.rapporteur.kernel.Language;
import org.rapporteur.search.IndexField.Part;
import org.rapporteur.text.analysis.WordLanguage;

/** The marked passages of a document that is in one language. */
record Passages(List<SearchProjection<?>> projections) {

    static final String HIGHLIGHTER = "passage";

    /** @param highlight whether there are words to mark; otherwise there are no passages */
    static Passages of(SearchProjectionFactory<?, ?> f, boolean highlight) {
        List<SearchProjection<?>> projections = new ArrayList<>();
        if (highlight) {
            for (Part part : List.of(Part.TEXT, Part.SUMMARY)) {
                for (WordLanguage each : WordLanguage.ALL) {
                    projections.add(f.highlight(IndexField.stemmed(part, each).name())
                            .highlighter(HIGHLIGHTER)
                            .toProjection());
                }
            }
            projections.add(f.highlight(IndexField.NAMES.name())
                    .highlighter(HIGHLIGHTER)
                    .toProjection());
        }
        return new Passages(List.copyOf(projections));
    }

    /** The first that is marked; empty where none is. */
    Snippet snippet(List<?> values, Language language) {
        return values.stream()
                .filter(List.class::isInstance)
                .flatMap(value -> ((List<?>) value).stream())
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .filter(words -> words.contains(Snippet.OPEN))
                .findFirst()
                .map(words -> Snippet.of(language, words))
                .orElseGet(() -> new Snippet(language, List.of()));
    }
}
