package org.rapporteur.translation.termbase;

import java.util.List;
import org.rapporteur.kernel.Language;

/**
 * A concept as recognition knows it: of the termbase, or an entry of the report's register that has no concept yet.
 *
 * @param reference names it for programs: {@code concept/1050}, {@code register/place/lisbon}
 * @param terms all of them, deprecated ones too
 */
public record Known(String reference, Concept.Kind kind, List<Term> terms) {

    public Known {
        terms = List.copyOf(terms);
    }

    /** The terms of a language that may be used, the preferred one first. */
    public List<Term> usable(Language language) {
        return terms.stream()
                .filter(term -> term.status() != Term.Status.DEPRECATED)
                .filter(term -> sameLanguage(term.language(), language))
                .sorted((a, b) -> a.status().compareTo(b.status()))
                .toList();
    }

    /** Whether two tags name the same language, region and script aside: {@code pt} and {@code pt-BR}. */
    static boolean sameLanguage(Language one, Language other) {
        return one.locale().getLanguage().equals(other.locale().getLanguage());
    }
}
