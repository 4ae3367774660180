package org.rapporteur.translation.learning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** What the words of one language are in another, as far as it was learned. Immutable. */
public final class WordPairs {

    /** So many translations of a word are kept. */
    static final int MOST = 5;

    /** Knows no word. */
    public static final WordPairs NONE = new WordPairs(Map.of());

    private final Map<String, List<Translated>> words;

    private WordPairs(Map<String, List<Translated>> words) {
        this.words = words;
    }

    /**
     * @param word as it is usually written
     * @param weight how sure it is, above 0 and at most 1
     */
    public record Translated(String word, float weight) {}

    /** Takes pairs in any order, by number; of each word the best are kept. */
    static final class Builder {

        private static final Comparator<Numbered> SUREST =
                Comparator.comparing(Numbered::weight).reversed().thenComparing(Numbered::number);

        private final Map<Integer, List<Numbered>> words = new HashMap<>();
        private final IntFunction<String> stems;
        private final IntFunction<String> forms;

        private record Numbered(int number, float weight) {}

        /**
         * @param stems of the one language by number
         * @param forms of the other by number
         */
        Builder(IntFunction<String> stems, IntFunction<String> forms) {
            this.stems = stems;
            this.forms = forms;
        }

        void add(int word, int translation, float weight) {
            words.computeIfAbsent(word, unknown -> new ArrayList<>(2)).add(new Numbered(translation, weight));
        }

        WordPairs build() {
            Map<String, List<Translated>> built = new HashMap<>();
            words.forEach((word, all) -> built.put(
                    stems.apply(word),
                    all.stream()
                            .sorted(SUREST)
                            .limit(MOST)
                            .map(each -> new Translated(forms.apply(each.number()), each.weight()))
                            .toList()));
            return new WordPairs(built);
        }
    }

    /**
     * @param stem as {@link org.rapporteur.text.analysis.WordLanguage#stems} makes it
     * @return the surest first; empty for a word that was not learned
     */
    public List<Translated> of(String stem) {
        return words.getOrDefault(stem, List.of());
    }

    /** How many words it knows. */
    public int size() {
        return words.size();
    }

    Map<String, List<Translated>> all() {
        return words;
    }
}
