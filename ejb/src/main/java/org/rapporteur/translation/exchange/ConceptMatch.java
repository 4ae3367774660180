package org.rapporteur.translation.exchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.kernel.Language;
import org.rapporteur.translation.termbase.Concept;
import org.rapporteur.translation.termbase.Concept.Kind;
import org.rapporteur.translation.termbase.Description;
import org.rapporteur.translation.termbase.Term;

/**
 * Finds the concept that an entry of a file speaks of: one of its kind that has a term of the entry in the entry's first
 * language, which in glossaries is the one that tells concepts apart; or one with which it shares a term in every language
 * that both have. Among several the one that shares most. An entry that only shares its translation with a concept is
 * another concept: {@code hand rub} and {@code hand sanitiser} may be one word in French.
 */
final class ConceptMatch {

    private final Map<Slot, Set<Concept>> byTerm = new HashMap<>();

    private record Slot(Kind kind, Language language, String key) {}

    ConceptMatch(Collection<Concept> concepts) {
        concepts.forEach(this::add);
    }

    void add(Concept concept) {
        for (Term term : concept.allTerms()) {
            byTerm.computeIfAbsent(slot(concept.kind(), term), slot -> new LinkedHashSet<>())
                    .add(concept);
        }
    }

    Optional<Concept> of(Description entry) {
        Map<Concept, Set<Language>> shared = new HashMap<>();
        List<Concept> inOrder = new ArrayList<>();
        for (Term term : entry.terms()) {
            for (Concept concept : byTerm.getOrDefault(slot(entry.kind(), term), Set.of())) {
                shared.computeIfAbsent(concept, found -> {
                            inOrder.add(found);
                            return new LinkedHashSet<>();
                        })
                        .add(term.language());
            }
        }
        Language first = entry.terms().get(0).language();
        Optional<Concept> best = Optional.empty();
        int most = 0;
        for (Concept concept : inOrder) {
            Set<Language> languages = shared.getOrDefault(concept, Set.of());
            boolean meant = languages.contains(first) || languages.containsAll(both(entry, concept));
            if (meant && languages.size() > most) {
                best = Optional.of(concept);
                most = languages.size();
            }
        }
        return best;
    }

    private static Set<Language> both(Description entry, Concept concept) {
        Set<Language> languages = new LinkedHashSet<>();
        entry.terms().forEach(term -> languages.add(term.language()));
        Set<Language> its = new LinkedHashSet<>();
        concept.allTerms().forEach(term -> its.add(term.language()));
        languages.retainAll(its);
        return languages;
    }

    private static Slot slot(Kind kind, Term term) {
        return new Slot(kind, term.language(), term.key());
    }
}
