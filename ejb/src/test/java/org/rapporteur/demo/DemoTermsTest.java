package org.rapporteur.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rapporteur.kernel.Language;
import org.rapporteur.translation.termbase.Concept.Kind;
import org.rapporteur.translation.termbase.Description;
import org.rapporteur.translation.termbase.Known;
import org.rapporteur.translation.termbase.Lexicon;
import org.rapporteur.translation.termbase.Term;

class DemoTermsTest {

    private static final List<Description> CONCEPTS = DemoTerms.read();

    @Test
    void every_concept_has_a_term_in_each_of_five_languages_and_shares_none_with_another() {
        Set<List<Object>> seen = new HashSet<>();
        assertThat(CONCEPTS).hasSizeBetween(55, 70);
        for (Description concept : CONCEPTS) {
            assertThat(concept.terms().stream().map(Term::language).distinct().map(Language::tag))
                    .as("%s", concept)
                    .containsExactlyInAnyOrder("en", "fr", "es", "de", "pt");
            for (Term term : concept.terms()) {
                boolean abbreviation = concept.kind() != Kind.TERM;
                assertThat(abbreviation || seen.add(List.of(term.language(), term.key())))
                        .as("%s", term)
                        .isTrue();
            }
        }
    }

    @Test
    void every_term_is_recognised_in_a_text_that_is_that_term_alone() {
        List<Known> known = new ArrayList<>();
        for (Description concept : CONCEPTS) {
            known.add(new Known("concept/" + known.size(), concept.kind(), concept.terms()));
        }
        Lexicon lexicon = new Lexicon(known);
        for (Description concept : CONCEPTS) {
            for (Term term : concept.terms()) {
                assertThat(lexicon.occurrences(term.text(), term.language()))
                        .as("%s", term)
                        .hasSize(1)
                        .allMatch(found -> found.end() == term.text().length());
            }
        }
    }
}
