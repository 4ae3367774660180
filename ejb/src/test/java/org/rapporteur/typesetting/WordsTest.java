package org.rapporteur.typesetting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.rapporteur.kernel.Language;

class WordsTest {

    @Test
    void everyLanguageOfReportsHasAllWords() throws IOException {
        Properties english = bundle(Language.ENGLISH);
        for (String language : Words.LANGUAGES) {
            Properties words = bundle(Language.of(language));
            assertThat(words.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
            assertThat(words.values()).allMatch(text -> !text.toString().isBlank());
            assertThat(words.getProperty("months").split(" ")).hasSize(12);
        }
    }

    @Test
    void aLanguageWithoutWordsIsServedInEnglish() {
        assertThat(Words.in(Language.of("it")).say("page", "2", "7")).isEqualTo("2 of 7");
        assertThat(Words.in(Language.of("pt-BR")).say("page", "2", "7")).isEqualTo("2 de 7");
        assertThat(Words.in(Language.of("fr-CA")).say("page", "2", "7")).isEqualTo("2 sur 7");
    }

    private static Properties bundle(Language language) throws IOException {
        Properties words = new Properties();
        try (InputStream in = Words.class.getResourceAsStream("words_" + language + ".properties");
                InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        return words;
    }
}
