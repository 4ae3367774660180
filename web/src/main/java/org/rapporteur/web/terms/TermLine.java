package org.rapporteur.web.terms;

import java.util.List;
import org.rapporteur.kernel.Language;
import org.rapporteur.translation.termbase.Term;
import org.rapporteur.translation.termbase.Term.Status;

/**
 * A concept or a name in a list.
 *
 * @param address of its page
 * @param kind a word for messages
 * @param cells one for each language of the pages
 * @param others what it is called in further languages
 * @param registered whether reports carry it as a fact
 */
public record TermLine(String address, String kind, List<Cell> cells, List<Cell> others, boolean registered) {

    /**
     * What a concept is called in one language.
     *
     * @param tag of the language
     * @param first the preferred term, or the first that may be used; empty where there is none
     * @param rest the others that may be used
     * @param deprecated those that should not be used any more
     */
    public record Cell(String tag, String first, List<String> rest, List<String> deprecated) {

        public boolean empty() {
            return first.isEmpty() && deprecated.isEmpty();
        }

        static Cell of(Language language, List<Term> terms) {
            List<Term> its = terms.stream()
                    .filter(term -> term.language().equals(language))
                    .sorted((a, b) -> a.status().compareTo(b.status()))
                    .toList();
            List<String> usable = its.stream()
                    .filter(term -> term.status() != Status.DEPRECATED)
                    .map(Term::text)
                    .toList();
            List<String> deprecated = its.stream()
                    .filter(term -> term.status() == Status.DEPRECATED)
                    .map(Term::text)
                    .toList();
            return new Cell(
                    language.tag(),
                    usable.isEmpty() ? "" : usable.get(0),
                    usable.isEmpty() ? List.of() : usable.subList(1, usable.size()),
                    deprecated);
        }
    }

    static TermLine of(String address, String kind, List<Term> terms, boolean registered) {
        List<Cell> others = terms.stream()
                .map(Term::language)
                .filter(language -> !Language.OF_PAGES.contains(language))
                .distinct()
                .sorted()
                .map(language -> Cell.of(language, terms))
                .toList();
        return new TermLine(
                address,
                kind,
                Language.OF_PAGES.stream()
                        .map(language -> Cell.of(language, terms))
                        .toList(),
                others,
                registered);
    }
}
