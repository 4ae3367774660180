package org.rapporteur.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rapporteur.kernel.Language;
import org.rapporteur.picture.UnusablePicture;

class PhrasesTest {

    private static final Pattern NAMES = Pattern.compile("\\{[a-z]+}");
    private static final Pattern CODE = Pattern.compile("\"((?:intake|text|proof|typesetting)(?:\\.[a-z-]+)+)\"");
    /** What the person is not told: it was recognised as usual, or belongs to choices that the command does not give. */
    private static final Set<String> UNSAID = Set.of(
            "intake.masthead",
            "intake.place",
            "intake.charset",
            "text.table-shape",
            "text.figure-shape",
            "text.block-shape");

    @Test
    void everyLanguageHasEveryPhraseWithTheSameNames() throws IOException {
        Properties english = bundle(Language.ENGLISH);
        for (Language language : Language.OF_PAGES) {
            Properties phrases = bundle(language);
            assertThat(new TreeSet<>(phrases.stringPropertyNames()))
                    .as("%s", language)
                    .isEqualTo(new TreeSet<>(english.stringPropertyNames()));
            for (String code : english.stringPropertyNames()) {
                assertThat(phrases.getProperty(code)).isNotBlank();
                assertThat(names(phrases.getProperty(code)))
                        .as("%s %s", language, code)
                        .isEqualTo(names(english.getProperty(code)));
            }
        }
    }

    @Test
    void everythingThatReaderAndTypesetterTellHasAPhrase() throws IOException {
        Set<String> told = new TreeSet<>();
        for (String feature : List.of("intake", "text", "typesetting", "proof")) {
            try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/rapporteur", feature))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Matcher matcher = CODE.matcher(Files.readString(file));
                    while (matcher.find()) {
                        told.add(matcher.group(1));
                    }
                }
            }
        }
        told.removeAll(UNSAID);

        assertThat(told).hasSizeGreaterThan(30);
        assertThat(bundle(Language.ENGLISH).stringPropertyNames()).containsAll(told);
    }

    @Test
    void everyReasonForWhichAPictureIsRefusedHasAPhrase() throws IOException {
        for (UnusablePicture.Reason reason : UnusablePicture.Reason.values()) {
            String code = "typesetting.image." + reason.name().toLowerCase(Locale.ROOT);
            assertThat(bundle(Language.ENGLISH).stringPropertyNames()).contains(code);
        }
    }

    @Test
    void theLocaleOfTheEnvironmentChoosesTheLanguageAndEnglishStandsInForOthers() {
        assertThat(usage(Map.of("LANG", "fr_FR.UTF-8"))).startsWith("Usage\u00A0:");
        assertThat(usage(Map.of("LANG", "fr_FR.UTF-8", "LC_ALL", "es"))).startsWith("Uso:");
        assertThat(usage(Map.of("LC_ALL", "", "LC_MESSAGES", "fr@euro"))).startsWith("Usage\u00A0:");
        assertThat(usage(Map.of("LANG", "C.UTF-8"))).startsWith("Usage:");
        assertThat(usage(Map.of("LANG", "fry_NL"))).startsWith("Usage:");
        assertThat(usage(Map.of())).startsWith("Usage:");
    }

    @Test
    void aReasonMayHaveAPhraseOfItsOwn() {
        Phrases phrases = new Phrases(Language.ENGLISH);

        assertThat(phrases.say("typesetting.image", Map.of("image", "a.gif", "reason", "format")))
                .isEqualTo("The picture a.gif is neither PNG nor JPEG; its words stand in its place.");
        assertThat(phrases.say("typesetting.image", Map.of("image", "a.png", "reason", "new")))
                .isEqualTo("The picture a.png cannot be printed (new); its words stand in its place.");
    }

    private static String usage(Map<String, String> environment) {
        return Phrases.of(environment).say("proof.usage", Map.of());
    }

    private static Set<String> names(String phrase) {
        Set<String> names = new TreeSet<>();
        for (Matcher matcher = NAMES.matcher(phrase); matcher.find(); ) {
            names.add(matcher.group());
        }
        return names;
    }

    private static Properties bundle(Language language) throws IOException {
        Properties phrases = new Properties();
        try (InputStream in = Phrases.class.getResourceAsStream("phrases_" + language + ".properties")) {
            phrases.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return phrases;
    }
}
