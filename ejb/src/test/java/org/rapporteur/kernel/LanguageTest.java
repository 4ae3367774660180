package org.rapporteur.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource({"fr, Français", "pt, Português", "pt-BR, Português (Brasil)", "uk, Українська", "ja, 日本語", "zh, 中文"})
    void aLanguageHasANameInItself(String tag, String name) {
        assertThat(Language.of(tag).ownName()).isEqualTo(name);
    }

    @Test
    void aLanguageHasANameInAnother() {
        assertThat(Language.FRENCH.nameIn(Language.SPANISH)).isEqualTo("francés");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x-foo", "und-Latn", "und-x-foo", "xx"})
    void aTagWithoutALanguageHasANameAllTheSame(String tag) {
        assertThat(Language.of(tag).ownName()).isNotBlank();
        assertThat(Language.of(tag).nameIn(Language.ENGLISH)).isNotBlank();
    }
}
