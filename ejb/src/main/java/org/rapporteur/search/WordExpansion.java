package org.rapporteur.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import org.rapporteur.kernel.Language;
import org.rapporteur.text.analysis.WordLanguage;
import org.rapporteur.translation.learning.WordPairs;

/** Renders single words by what was learned from translations. */
final class WordExpansion implements Expansion {

    private final BiFunction<Language, Language, WordPairs> learned;

    /** @param learned from one language to another */
    WordExpansion(BiFunction<Language, Language, WordPairs> learned) {
        this.learned = learned;
    }

    @Override
    public List<Rendering> of(List<String> words, Language language, Collection<Language> wanted) {
        List<Rendering> renderings = new ArrayList<>();
        WordLanguage.of(language).ifPresent(own -> {
            for (Language other : wanted) {
                WordPairs pairs = learned.apply(own.language(), other);
                for (int i = 0; i < words.size(); i++) {
                    for (String stem : own.stems().of(words.get(i))) {
                        for (WordPairs.Translated translated : pairs.of(stem)) {
                            // How much it counts in the sum grows slower than how sure it is: measured.
                            float weight = (float) Math.sqrt(translated.weight());
                            renderings.add(new Rendering(i, 1, other, translated.word(), weight));
                        }
                    }
                }
            }
        });
        return renderings;
    }
}
