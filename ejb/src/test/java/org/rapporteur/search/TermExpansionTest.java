package org.rapporteur.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.kernel.Language;
import org.rapporteur.translation.termbase.Concept;
import org.rapporteur.translation.termbase.Known;
import org.rapporteur.translation.termbase.Lexicon;
import org.rapporteur.translation.termbase.Term;

class TermExpansionTest {

    private static final Lexicon LEXICON = new Lexicon(List.of(
            new Known(
                    "concept/1",
                    Concept.Kind.TERM,
                    List.of(
                            Term.preferred(Language.ENGLISH, "trade union"),
                            new Term(Language.ENGLISH, "labour union", Term.Status.ADMITTED, ""),
                            new Term(Language.ENGLISH, "combination", Term.Status.DEPRECATED, ""),
                            Term.preferred(Language.FRENCH, "syndicat"),
                            Term.preferred(Language.SPANISH, "sindicato"))),
            new Known(
                    "register/place/geneva",
                    Concept.Kind.PLACE,
                    List.of(Term.preferred(Language.FRENCH, "Genève"), Term.preferred(Language.ENGLISH, "Geneva")))));

    @Test
    void a_term_of_several_words_is_rendered_as_one_in_every_language_that_has_it() {
        assertThat(TermExpansion.renderings(
                        LEXICON,
                        List.of("young", "trade", "unions", "now"),
                        Language.ENGLISH,
                        List.of(Language.FRENCH, Language.SPANISH)))
                .containsExactly(
                        new Rendering(1, 2, Language.FRENCH, "syndicat", 1f),
                        new Rendering(1, 2, Language.SPANISH, "sindicato", 1f));
    }

    @Test
    void terms_that_are_not_to_be_used_are_recognised_and_not_looked_for() {
        assertThat(TermExpansion.renderings(
                        LEXICON, List.of("combination"), Language.ENGLISH, List.of(Language.FRENCH)))
                .extracting(Rendering::text)
                .containsExactly("syndicat");
        assertThat(TermExpansion.renderings(LEXICON, List.of("syndicats"), Language.FRENCH, List.of(Language.ENGLISH)))
                .extracting(Rendering::text)
                .containsExactly("trade union", "labour union");
    }

    @Test
    void a_name_is_rendered_without_its_accents_and_capitals_being_typed() {
        assertThat(TermExpansion.renderings(
                        LEXICON, List.of("accord", "geneve"), Language.FRENCH, List.of(Language.ENGLISH)))
                .containsExactly(new Rendering(1, 1, Language.ENGLISH, "Geneva", 1f));
    }

    @Test
    void words_that_are_no_terms_have_no_rendering() {
        assertThat(TermExpansion.renderings(LEXICON, List.of("xylophone"), Language.FRENCH, List.of(Language.ENGLISH)))
                .isEmpty();
        assertThat(TermExpansion.renderings(LEXICON, List.of(), Language.FRENCH, List.of(Language.ENGLISH)))
                .isEmpty();
    }
}
