package org.rapporteur.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.search.QueryText.Atom;
import org.rapporteur.search.QueryText.Clause;
import org.rapporteur.search.QueryText.Phrase;
import org.rapporteur.search.QueryText.Prefix;
import org.rapporteur.search.QueryText.Word;
import org.rapporteur.search.QueryText.Years;

class QueryTextTest {

    @Test
    void words_phrases_beginnings_and_exclusions_are_told_apart() {
        assertThat(QueryText.of("paix \"cour de justice\" climat* -guerre -\"en retard\"")
                        .clauses())
                .containsExactly(
                        wanted(word("paix")),
                        wanted(new Phrase("cour de justice", QueryField.ANYWHERE)),
                        wanted(new Prefix("climat", QueryField.ANYWHERE)),
                        new Clause(List.of(word("guerre")), true),
                        new Clause(List.of(new Phrase("en retard", QueryField.ANYWHERE)), true));
    }

    @Test
    void or_joins_its_neighbours_in_the_readers_spelling() {
        assertThat(QueryText.of("paix OU peace OR paz").clauses())
                .containsExactly(wanted(word("paix"), word("peace"), word("paz")));
        assertThat(QueryText.of("OR paix OR").clauses()).containsExactly(wanted(word("paix")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"title:peace", "titre:peace", "TÍTULO:peace", "titulo:peace", "titre: peace"})
    void the_title_has_a_name_in_each_language(String typed) {
        assertThat(QueryText.of(typed).clauses()).containsExactly(wanted(new Word("peace", QueryField.TITLE)));
    }

    @Test
    void a_field_takes_a_phrase_and_can_be_excluded() {
        assertThat(QueryText.of("-lieu:\"New York\"").clauses())
                .containsExactly(new Clause(List.of(new Phrase("New York", QueryField.PLACE)), true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"year:2016-2018", "année:2018-2016", "annee:2016..2018", "año:2016–2018", "ANO:2016-2018"})
    void years_are_a_year_or_from_one_to_another(String typed) {
        assertThat(QueryText.of(typed).clauses()).containsExactly(wanted(new Years(2016, 2018)));
        assertThat(QueryText.of("year:2018").clauses()).containsExactly(wanted(new Years(2018, 2018)));
    }

    @Test
    void what_is_no_year_and_what_is_no_field_is_read_as_words() {
        assertThat(QueryText.of("year:soon").clauses()).containsExactly(wanted(word("soon")));
        assertThat(QueryText.of("author:x").clauses()).containsExactly(wanted(word("author:x")));
        assertThat(QueryText.of("title: ").clauses()).containsExactly(wanted(word("title:")));
    }

    @Test
    void an_unclosed_quotation_is_read_as_words() {
        assertThat(QueryText.of("\"paix et").clauses()).containsExactly(wanted(word("paix")), wanted(word("et")));
    }

    @Test
    void what_has_neither_letter_nor_digit_is_nothing() {
        assertThat(QueryText.of("\" - * 😀 \u0000 \ud800 :").clauses()).isEmpty();
    }

    @Test
    void the_work_is_bounded_and_what_is_left_out_is_said() {
        QueryText many = QueryText.of("a ".repeat(400));
        assertThat(many.clauses()).hasSize(QueryText.MAX_WORK);
        assertThat(many.cut()).isTrue();
        assertThat(QueryText.of("\"a b\" ".repeat(50)).clauses()).hasSize(QueryText.MAX_WORK / 2);
        assertThat(QueryText.of("x".repeat(QueryText.MAX_LENGTH + 1)).cut()).isTrue();
        assertThat(QueryText.of("a b c").cut()).isFalse();
    }

    @Test
    void what_is_looked_for_as_one_is_bounded_too() {
        QueryText phrase = QueryText.of("\"" + "of one and all ".repeat(60) + "\" peace");
        assertThat(phrase.work()).isLessThanOrEqualTo(QueryText.MAX_WORK);
        assertThat(phrase.cut()).isTrue();
        assertThat(phrase.clauses().get(0).anyOf().get(0))
                .isInstanceOfSatisfying(
                        QueryText.Phrase.class, cut -> assertThat(cut.text()).endsWith(" one and all"));
        QueryText signs = QueryText.of("安全".repeat(400));
        assertThat(signs.clauses()).hasSize(1);
        assertThat(signs.work()).isLessThanOrEqualTo(QueryText.MAX_WORK);
        assertThat(signs.cut()).isTrue();
        assertThat(QueryText.of("建築安全建築安全建築安全建築安全 安全").cut()).isFalse();
    }

    @Test
    void words_joined_by_signs_count_one_by_one_but_an_elided_article_does_not() {
        assertThat(QueryText.of("de-la-de-la-de-la").work()).isEqualTo(6);
        assertThat(QueryText.of("de/la,de;la ".repeat(20)).work()).isLessThanOrEqualTo(QueryText.MAX_WORK);
        assertThat(QueryText.of("l'économie d’accueil").work()).isEqualTo(2);
    }

    @Test
    void a_long_phrase_is_shortened_and_what_is_excluded_stays_so_however_much_was_typed() {
        QueryText phrase = QueryText.of("peace \"" + "short word ".repeat(13) + "\"");
        assertThat(phrase.cut()).isFalse();
        QueryText longer = QueryText.of("peace \"" + "a b ".repeat(20) + "\" -war");
        assertThat(longer.cut()).isTrue();
        assertThat(longer.clauses()).hasSize(3);
        assertThat(longer.clauses().get(1).anyOf().get(0)).isInstanceOf(QueryText.Phrase.class);
        assertThat(longer.clauses().get(2).excluded()).isTrue();
        assertThat(QueryText.of("a ".repeat(40) + "-war").clauses())
                .last()
                .satisfies(clause -> assertThat(clause.excluded()).isTrue());
    }

    @Test
    void every_text_is_a_query() {
        Random random = new Random(11);
        String syntax = "\"“”«»*-−+|:() ORyeartitle";
        for (int i = 0; i < 5_000; i++) {
            String typed = IntStream.range(0, random.nextInt(80))
                    .mapToObj(at -> String.valueOf((char)
                            (random.nextBoolean()
                                    ? syntax.charAt(random.nextInt(syntax.length()))
                                    : random.nextInt(0xffff))))
                    .collect(Collectors.joining());
            assertThat(QueryText.of(typed).work()).isLessThanOrEqualTo(QueryText.MAX_WORK + QueryText.MAX_EXCLUDED);
        }
    }

    private static Clause wanted(Atom... anyOf) {
        return new Clause(List.of(anyOf), false);
    }

    private static Word word(String text) {
        return new Word(text, QueryField.ANYWHERE);
    }
}
