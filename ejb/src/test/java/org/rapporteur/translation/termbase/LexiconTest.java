package org.rapporteur.translation.termbase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.kernel.Language;
import org.rapporteur.translation.termbase.Concept.Kind;
import org.rapporteur.translation.termbase.Lexicon.Reading;

class LexiconTest {

    private static final Language FR = Language.FRENCH;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fr | délégation          | Les délégations ont voyagé.                  | délégations
            fr | système éducatif    | Des systèmes éducatifs en crise.             | systèmes éducatifs
            fr | conseil municipal   | Les conseils municipaux votent.              | conseils municipaux
            fr | État                | Le chef de l’État parle.                     | État
            fr | droit de vote       | Le droit de vote des jeunes                  | droit de vote
            fr | vice-président      | La vice-présidente et les vice-présidents    | vice-présidente;vice-présidents
            en | political party     | Political parties' rules and a political party's | Political parties;political party
            en | trade union         | TRADE UNIONS met.                            | TRADE UNIONS
            en | rule of law         | the rule of law, first                       | rule of law
            es | sistema educativo   | los sistemas educativos de la región         | sistemas educativos
            es | elección            | Las elecciones y la eleccion de marzo        | elecciones;eleccion
            es | delegación          | la delegacion sin acentos                    | delegacion
            de | Gewerkschaft        | Die Gewerkschaften streiken.                 | Gewerkschaften
            de | politische Bildung  | in der politischen Bildung                   | politischen Bildung
            de | Landtag             | des Landtages und der Landtage               | Landtages;Landtage
            pt | eleição             | As eleições e a eleicao de março             | eleições;eleicao
            pt | partido político    | os partidos políticos do país                | partidos políticos
            pt | educação cívica     | a educacao civica                            | educacao civica
            ru | профсоюз            | Профсоюзы и профсоюзами                      | Профсоюзы;профсоюзами
            ru | политическая партия | политические партии страны                   | политические партии
            ru | отчёт               | в отчете                                     | отчете
            ar | حزب                 | الحزب والأحزاب                               | الحزب
            ar | نقابة               | النقابات العمالية                            | النقابات
            zh | 欧洲议会            | 他在欧洲议会工作                             | 欧洲议会
            """)
    void a_term_is_recognised_in_the_forms_of_its_language(String language, String term, String text, String expected) {
        Lexicon lexicon = lexicon(language, term);

        assertThat(found(lexicon, text, Language.of(language))).containsExactly(expected.split(";"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fr | système éducatif  | Quel système ! Éducatif, il ne l'est pas.
            fr | système éducatif  | le système (éducatif)
            fr | conseil           | une consigne
            en | trade union       | trade. Union
            en | trade union       | a union of trade
            en | WHO               | those who came
            """)
    void other_words_are_not_taken_for_it(String language, String term, String text) {
        assertThat(found(lexicon(language, term), text, Language.of(language))).isEmpty();
    }

    @Test
    void a_term_does_not_go_on_in_another_paragraph() {
        assertThat(found(lexicon("en", "trade union"), "trade\n\nunion", Language.ENGLISH))
                .isEmpty();
    }

    @Test
    void the_longer_of_two_overlapping_terms_is_meant() {
        Lexicon lexicon = lexicon("fr", "parti", "parti politique", "politique européenne commune", "droit");

        assertThat(found(lexicon, "Un parti politique de droit.", FR)).containsExactly("parti politique", "droit");
        assertThat(found(lexicon, "le parti politique européenne commune", FR))
                .containsExactly("parti", "politique européenne commune");
    }

    @Test
    void accents_tell_apart_what_was_written_with_them() {
        Lexicon lexicon = lexicon("fr", "pêche", "péché");

        assertThat(terms(lexicon, "La pêche.", FR)).containsExactly("pêche");
        assertThat(terms(lexicon, "Le PÉCHÉ.", FR)).containsExactly("péché");
        assertThat(terms(lexicon, "la peche", FR)).containsExactlyInAnyOrder("pêche", "péché");
    }

    @Test
    void an_abbreviation_stands_for_capitals_in_a_text_and_for_any_in_a_query() {
        Lexicon lexicon = lexicon("en", "WHO");

        assertThat(found(lexicon, "The WHO said who.", Language.ENGLISH)).containsExactly("WHO");
        assertThat(lexicon.occurrences("who", Language.ENGLISH, Reading.QUERY)).hasSize(1);
    }

    @Test
    void offsets_are_those_of_the_original_text_also_with_combining_marks() {
        String text = Normalizer.normalize("À l’été, des délégations à l'étranger", Normalizer.Form.NFD);
        Lexicon lexicon = lexicon("fr", "délégation", "étranger");

        assertThat(found(lexicon, text, FR))
                .containsExactly(
                        Normalizer.normalize("délégations", Normalizer.Form.NFD),
                        Normalizer.normalize("étranger", Normalizer.Form.NFD));
    }

    @Test
    void offsets_count_what_lies_outside_the_basic_plane_and_odd_spaces() {
        Lexicon lexicon = lexicon("fr", "conseil municipal");

        assertThat(found(lexicon, "😀😀 le conseil\u00A0municipal 😀", FR)).containsExactly("conseil\u00A0municipal");
        assertThat(found(lexicon, "le conseil\nmunicipal", FR)).containsExactly("conseil\nmunicipal");
    }

    @Test
    void a_name_with_a_comma_goes_on_behind_it_and_other_terms_do_not() {
        Lexicon lexicon = new Lexicon(List.of(
                new Known("1", Kind.PLACE, List.of(Term.preferred(Language.ENGLISH, "Washington, D.C."))),
                new Known("2", Kind.TERM, List.of(Term.preferred(Language.ENGLISH, "town council")))));

        assertThat(found(lexicon, "in Washington, D.C., today", Language.ENGLISH))
                .containsExactly("Washington, D.C");
        assertThat(found(lexicon, "the town, council of", Language.ENGLISH)).isEmpty();
    }

    @Test
    void a_form_of_two_concepts_means_both() {
        Lexicon lexicon = new Lexicon(List.of(
                new Known("1", Kind.TERM, List.of(Term.preferred(Language.ENGLISH, "chair"))),
                new Known("2", Kind.TERM, List.of(Term.admitted(Language.ENGLISH, "chair")))));

        List<Occurrence> found = lexicon.occurrences("Two chairs", Language.ENGLISH);
        assertThat(found).hasSize(1);
        assertThat(found.get(0).meanings())
                .extracting(meaning -> meaning.concept().reference())
                .containsExactly("1", "2");
    }

    @Test
    void terms_of_other_languages_are_not_looked_for_and_a_region_makes_no_difference() {
        Lexicon lexicon = lexicon("pt", "partido");

        assertThat(found(lexicon, "o partido", Language.of("pt-BR"))).containsExactly("partido");
        assertThat(found(lexicon, "el partido", Language.SPANISH)).isEmpty();
    }

    @Test
    void a_term_of_a_script_without_spaces_is_found_inside_a_sentence() {
        Lexicon lexicon = lexicon("zh", "议会", "工会");

        assertThat(found(lexicon, "欧洲议会与工会代表", Language.of("zh"))).containsExactly("议会", "工会");
    }

    @Test
    void any_text_is_read_without_fail() {
        Lexicon lexicon = lexicon("fr", "conseil municipal", "élu", "l'État", "O.N.U.", "!!!", "x");
        Random random = new Random(11);
        String signs = "é\u0301l'’ \n\u00AD.,;!x-conseil municipal\ud800\udc00😀\u0000\u202eéluÉtat";
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int c = random.nextInt(80); c > 0; c--) {
                text.append(
                        random.nextInt(5) == 0
                                ? (char) random.nextInt(0x10000)
                                : signs.charAt(random.nextInt(signs.length())));
            }
            assertThatCode(() -> assertThat(lexicon.occurrences(text.toString(), FR))
                            .allSatisfy(found ->
                                    assertThat(found.start()).isNotNegative().isLessThan(found.end()))
                            .allSatisfy(found -> assertThat(found.end()).isLessThanOrEqualTo(text.length())))
                    .doesNotThrowAnyException();
        }
    }

    private static Lexicon lexicon(String language, String... terms) {
        List<Known> known = new ArrayList<>();
        for (String term : terms) {
            known.add(new Known(term, Kind.TERM, List.of(Term.preferred(Language.of(language), term))));
        }
        return new Lexicon(known);
    }

    private static List<String> found(Lexicon lexicon, String text, Language language) {
        return lexicon.occurrences(text, language).stream()
                .map(each -> text.substring(each.start(), each.end()))
                .toList();
    }

    private static List<String> terms(Lexicon lexicon, String text, Language language) {
        return lexicon.occurrences(text, language).stream()
                .flatMap(each -> each.meanings().stream())
                .map(meaning -> meaning.term().text())
                .sorted()
                .toList();
    }
}
