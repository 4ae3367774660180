package org.rapporteur.translation.termbase;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.kernel.Language;
import org.rapporteur.text.PlainText;

/**
 * What is said of a concept, checked: no term twice in a language, and at most one preferred term in each.
 *
 * @param terms in the order in which they are shown
 * @param definitions by language; blank ones are left out
 * @param note for terminologists; may be empty
 */
public record Description(Concept.Kind kind, List<Term> terms, Map<Language, String> definitions, String note) {

    /**
     * @throws DomainException {@code concept.terms} for too many, {@code concept.term-twice},
     *     {@code concept.two-preferred} or {@code concept.prose-length}
     */
    public Description {
        terms = List.copyOf(terms);
        note = PlainText.clean(note).strip();
        Map<Language, String> defined = new LinkedHashMap<>();
        definitions.forEach((language, text) -> {
            requireShort(text);
            if (!text.isBlank()) {
                defined.put(language, PlainText.clean(text).strip());
            }
        });
        definitions = Map.copyOf(defined);
        requireShort(note);
        if (terms.size() > Concept.MAX_TERMS) {
            throw DomainException.invalid("concept.terms", "limit", Concept.MAX_TERMS);
        }
        Set<List<Object>> seen = new HashSet<>();
        Set<Language> preferred = new HashSet<>();
        for (Term term : terms) {
            if (!seen.add(List.of(term.language(), term.key()))) {
                throw DomainException.invalid(
                        "concept.term-twice",
                        "term",
                        term.text(),
                        "language",
                        term.language().tag());
            }
            if (term.status() == Term.Status.PREFERRED && !preferred.add(term.language())) {
                throw DomainException.invalid(
                        "concept.two-preferred",
                        "term",
                        term.text(),
                        "language",
                        term.language().tag());
            }
        }
    }

    private static void requireShort(String prose) {
        if (prose.length() > Concept.MAX_PROSE) {
            throw DomainException.invalid("concept.prose-length", "limit", Concept.MAX_PROSE);
        }
    }

    public static Description of(Concept.Kind kind, Term... terms) {
        return new Description(kind, List.of(terms), Map.of(), "");
    }
}
