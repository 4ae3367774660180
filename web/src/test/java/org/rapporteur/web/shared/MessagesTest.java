package org.rapporteur.web.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rapporteur.kernel.Language;

class MessagesTest {

    private static final Pattern IN_PAGE = Pattern.compile("m\\['([a-z0-9.-]+)'\\]|say\\.text\\('([a-z0-9.-]+)'");
    private static final Pattern IN_CODE = Pattern.compile(
            "(?:DomainException\\s*\\.\\s*(?:invalid|conflict|notFound|forbidden)\\(\\s*|Kind\\.[A-Z_]+,\\s*"
                    + "|say\\.text\\(\\s*|Problem\\.of\\(\\s*\\d+,\\s*)\"([a-z0-9-]+(?:\\.[a-z0-9-]+)+)\"");

    @Test
    void every_language_has_every_message() {
        Map<Language, Properties> bundles = new TreeMap<>();
        Set<String> all = new TreeSet<>();
        for (Language language : Language.OF_PAGES) {
            bundles.put(language, bundle(language));
            all.addAll(bundles.get(language).stringPropertyNames());
        }
        StringBuilder missing = new StringBuilder();
        bundles.forEach((language, texts) -> {
            for (String key : all) {
                if (texts.getProperty(key, "").isBlank()) {
                    missing.append(missing(language, key, bundles));
                }
            }
        });
        assertThat(missing.toString()).as("to paste into the bundles").isEmpty();
    }

    @Test
    void every_message_that_a_page_or_a_refusal_names_exists() throws IOException {
        Properties english = bundle(Language.ENGLISH);
        Set<String> missing = new TreeSet<>();
        for (String root : Set.of("src/main/webapp", "src/main/java", "../ejb/src/main/java")) {
            try (Stream<Path> files = Files.walk(Path.of(root))) {
                files.filter(file -> file.toString().matches(".*\\.(xhtml|java)"))
                        .forEach(file -> used(file).stream()
                                .filter(key -> !english.containsKey(key))
                                .forEach(key -> missing.add(key + "=    # " + file.getFileName())));
            }
        }
        assertThat(String.join("\n", missing)).as("to paste into the bundles").isEmpty();
    }

    @Test
    void every_message_can_be_formatted() {
        for (Language language : Language.OF_PAGES) {
            bundle(language)
                    .forEach((key, text) -> assertThatCode(() -> Phrase.format((String) text, language, Map.of()))
                            .as("%s %s", language, key)
                            .doesNotThrowAnyException());
        }
    }

    @Test
    void every_language_uses_the_same_data() {
        Properties english = bundle(Language.ENGLISH);
        for (Language language : Language.OF_PAGES) {
            bundle(language)
                    .forEach((key, text) -> assertThat(places(language, (String) text))
                            .as("%s %s", language, key)
                            .isEqualTo(places(language, english.getProperty((String) key, (String) text))));
        }
    }

    @Test
    void french_punctuation_never_begins_a_line() {
        bundle(Language.FRENCH)
                .forEach((key, text) -> assertThat((String) text)
                        .as("%s: a no-break space inside guillemets and before double punctuation", key)
                        .doesNotContainPattern("« | »| [;!?:](?:\\s|$|<|\\))"));
    }

    /** The names that a message asks for, in all of its branches. */
    private static Set<String> places(Language language, String text) {
        Set<String> asked = new TreeSet<>();
        Map<String, Object> recording = new HashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            public Object get(Object name) {
                asked.add((String) name);
                return 1;
            }
        };
        Phrase.format(text, language, recording);
        return asked;
    }

    private static String missing(Language language, String key, Map<Language, Properties> bundles) {
        String english = bundles.get(Language.ENGLISH).getProperty(key, "");
        return "messages_" + language + ".properties: " + key + "=" + english + "\n";
    }

    private static Set<String> used(Path file) {
        try {
            Set<String> keys = new TreeSet<>();
            boolean page = file.toString().endsWith(".xhtml");
            Matcher matcher = (page ? IN_PAGE : IN_CODE).matcher(Files.readString(file));
            while (matcher.find()) {
                keys.add(matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
            }
            keys.removeIf(key -> key.endsWith(".") || key.endsWith("-"));
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties bundle(Language language) {
        String name = "/" + Messages.BUNDLE + "_" + language + ".properties";
        try (Reader reader =
                new InputStreamReader(MessagesTest.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            Properties properties = new Properties();
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
