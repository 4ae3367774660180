package org.rapporteur.text.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.kernel.Language;

class WordLanguageTest {

    @ParameterizedTest
    @CsvSource({
        "en, worker's libraries, worker library",
        "fr, l’économie des coopératives, economie cooperative",
        "fr, Les élections présidentielles, election presidentielle",
        "es, las elecciones, elección",
        "de, die Häuser, haus",
        "de, Straße, Strasse",
        "pt, as eleições, eleicao",
        "ru, ёлка, елка",
        "ru, рабочие, рабочих",
        "ar, الكتاب, كتاب",
        "ar, مكتبة, مكتبه",
        "zh, 世界人权, 世界人权",
        "zh, ＡＢＣ, abc",
    })
    void texts_that_mean_the_same_words_have_the_same_stems(String language, String one, String other) {
        WordLanguage words = language(language);
        assertThat(words.stems().of(one)).isNotEmpty().isEqualTo(words.stems().of(other));
    }

    @ParameterizedTest
    @CsvSource({"fr, même meme où à", "es, más qué esta", "pt, não são à", "de, für über", "ru, её", "ar, إلى"})
    void a_stop_word_is_one_with_and_without_its_accents(String language, String stopWords) {
        assertThat(language(language).stems().of(stopWords)).isEmpty();
        assertThat(language(language).words().of(stopWords)).isNotEmpty();
        String bare = WordLanguage.ofNames().words().of(stopWords).stream().reduce("", (a, b) -> a + " " + b);
        assertThat(language(language).stems().of(bare)).isEmpty();
    }

    @Test
    void words_without_spaces_are_read_in_pairs_and_in_the_twin_sign_by_sign() {
        assertThat(language("zh").stems().of("世界人权宣言")).containsExactly("世界", "界人", "人权", "权宣", "宣言");
        assertThat(language("zh").words().of("世界人")).containsExactly("世", "界", "人");
        assertThat(language("zh").spaced()).isFalse();
        assertThat(language("de").spaced()).isTrue();
    }

    @Test
    void a_regional_form_is_read_as_its_language_and_an_unknown_language_not_at_all() {
        assertThat(WordLanguage.of(Language.of("pt-BR"))).contains(language("pt"));
        assertThat(WordLanguage.of(Language.of("zh-Hant-TW"))).contains(language("zh"));
        assertThat(WordLanguage.of(Language.of("is"))).isEmpty();
    }

    @Test
    void a_token_says_where_it_stands() {
        assertThat(language("fr").stems().tokens("de l’économie"))
                .containsExactly(
                        new Words.Token(language("fr").stems().of("économie").get(0), 3, 13));
    }

    @Test
    void names_are_folded_and_never_stemmed() {
        assertThat(WordLanguage.ofNames().words().of("São Paulo, Genève")).isEqualTo(List.of("sao", "paulo", "geneve"));
    }

    private static WordLanguage language(String tag) {
        return WordLanguage.of(Language.of(tag)).orElseThrow();
    }
}
