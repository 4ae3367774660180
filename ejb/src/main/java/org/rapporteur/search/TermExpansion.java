package org.rapporteur.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.rapporteur.kernel.Language;
import org.rapporteur.translation.termbase.Lexicon;
import org.rapporteur.translation.termbase.Lexicons;
import org.rapporteur.translation.termbase.Occurrence;
import org.rapporteur.translation.termbase.Term;

/** Renders terms and names, of one word or several, by the termbase and the register of names. */
@ApplicationScoped
class TermExpansion implements Expansion {

    private static final float PREFERRED = 1f;
    private static final float ADMITTED = 0.8f;

    @Inject
    private Lexicons lexicons;

    @Override
    public List<Rendering> of(List<String> words, Language language, Collection<Language> wanted) {
        return renderings(lexicons.current(), words, language, wanted);
    }

    static List<Rendering> renderings(
            Lexicon lexicon, List<String> words, Language language, Collection<Language> wanted) {
        List<Rendering> renderings = new ArrayList<>();
        for (Occurrence found : lexicon.occurrences(String.join(" ", words), language, Lexicon.Reading.QUERY)) {
            int first = at(words, found.start());
            int count = at(words, found.end() - 1) - first + 1;
            for (Occurrence.Meaning meaning : found.meanings()) {
                for (Language other : wanted) {
                    for (Term term : meaning.concept().usable(other)) {
                        float weight = term.status() == Term.Status.PREFERRED ? PREFERRED : ADMITTED;
                        renderings.add(new Rendering(first, count, other, term.text(), weight));
                    }
                }
            }
        }
        return renderings;
    }

    /** The word in which a char of the words, joined by spaces, stands. */
    private static int at(List<String> words, int place) {
        int end = -1;
        for (int i = 0; i < words.size(); i++) {
            end += words.get(i).length() + 1;
            if (place < end) {
                return i;
            }
        }
        return words.size() - 1;
    }
}
