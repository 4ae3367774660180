package org.rapporteur.web.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.kernel.Language;

class PhraseTest {

    @Test
    void data_stands_where_its_name_stands() {
        assertThat(Phrase.format("{a} before {b}", Language.ENGLISH, Map.of("a", "x", "b", "y")))
                .isEqualTo("x before y");
    }

    @Test
    void a_place_without_data_stays_visible() {
        assertThat(Phrase.format("{a} is missing", Language.ENGLISH, Map.of())).isEqualTo("{a} is missing");
    }

    @ParameterizedTest
    @CsvSource({
        "en,0,0 reports",
        "en,1,1 report",
        "en,2,2 reports",
        "fr,0,0 report",
        "fr,1,1 report",
        "fr,2,2 reports",
        "es,0,0 reports"
    })
    void the_plural_is_that_of_the_language(String language, int count, String expected) {
        String pattern = "{n, plural, one {# report} other {# reports}}";
        assertThat(Phrase.format(pattern, Language.of(language), Map.of("n", count)))
                .isEqualTo(expected);
    }

    @Test
    void an_exact_number_wins_over_its_category() {
        String pattern = "{n, plural, =0 {no report} one {# report} other {# reports}} found";
        assertThat(Phrase.format(pattern, Language.FRENCH, Map.of("n", 0))).isEqualTo("no report found");
    }

    @Test
    void a_word_selects_its_text_and_may_hold_places() {
        String pattern = "{kind, select, pdf {the PDF {name}} other {something}}";
        assertThat(Phrase.format(pattern, Language.ENGLISH, Map.of("kind", "pdf", "name", "A")))
                .isEqualTo("the PDF A");
        assertThat(Phrase.format(pattern, Language.ENGLISH, Map.of("kind", "csv")))
                .isEqualTo("something");
    }

    @Test
    void an_empty_word_selects_none() {
        String pattern = "{holder, select, none {} other {With {holder}. }}Claim it.";
        assertThat(Phrase.format(pattern, Language.ENGLISH, Map.of("holder", "")))
                .isEqualTo("Claim it.");
        assertThat(Phrase.format(pattern, Language.ENGLISH, Map.of("holder", "A")))
                .isEqualTo("With A. Claim it.");
    }

    @Test
    void numbers_dates_languages_and_lists_are_written_as_the_language_writes_them() {
        assertThat(Phrase.format("{n}", Language.FRENCH, Map.of("n", 4.5))).isEqualTo("4,5");
        assertThat(Phrase.format("{d}", Language.SPANISH, Map.of("d", LocalDate.of(2018, 3, 5))))
                .isEqualTo("5 de marzo de 2018");
        assertThat(Phrase.format("{l}", Language.FRENCH, Map.of("l", List.of(Language.ENGLISH, Language.SPANISH))))
                .isEqualTo("anglais, espagnol");
    }

    @Test
    void braces_that_do_not_balance_are_refused() {
        assertThatThrownBy(() -> Phrase.format("{a", Language.ENGLISH, Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Phrase.format("a}", Language.ENGLISH, Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Phrase.format("{n, plural, one {x}}", Language.ENGLISH, Map.of("n", 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
