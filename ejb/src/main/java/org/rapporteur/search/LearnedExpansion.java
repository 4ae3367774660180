package org.rapporteur.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.rapporteur.kernel.Language;
import org.rapporteur.translation.learning.LearnedWords;

/** Renders single words by what was learned from the translation memory. */
@ApplicationScoped
class LearnedExpansion implements Expansion {

    @Inject
    private LearnedWords learned;

    @Override
    public List<Rendering> of(List<String> words, Language language, Collection<Language> wanted) {
        return new WordExpansion(learned::of).of(words, language, wanted);
    }
}
