package org.rapporteur.search;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.rapporteur.text.analysis.WordLanguage;

/**
 * How freely a query is read.
 *
 * @param some whether a part of its words is enough
 * @param near words of which others that differ by one letter are accepted too
 * @param renderings accepted beside the words
 */
record Wording(boolean some, Set<String> near, List<Rendering> renderings) {

    /** All words as they are. */
    static final Wording LITERAL = new Wording(false, Set.of(), List.of());

    Wording withSome() {
        return new Wording(true, near, renderings);
    }

    Wording withNear(Set<String> words) {
        return new Wording(some, words, renderings);
    }

    Wording with(List<Rendering> others) {
        return new Wording(some, near, others);
    }

    /** By the index of each word that they render: one that renders several is as good as each of them. */
    Map<Integer, List<Rendering>> in(WordLanguage language) {
        return renderings.stream()
                .filter(each -> WordLanguage.of(each.language())
                        .filter(language::equals)
                        .isPresent())
                .flatMap(each -> IntStream.range(each.first(), each.first() + each.count())
                        .mapToObj(at -> Map.entry(at, each)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
