package org.rapporteur.proof;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.kernel.Language;

/** What the proof says to the person at the terminal, in one language of the pages. */
final class Phrases {

    private final Properties phrases = new Properties();

    Phrases(Language language) {
        try (InputStream in = Phrases.class.getResourceAsStream("phrases_" + language + ".properties")) {
            if (in == null) {
                throw new IllegalArgumentException("no phrases in " + language);
            }
            phrases.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those of the person's locale, as the environment names it (POSIX, 8.2), or the English ones. */
    static Phrases of(Map<String, String> environment) {
        String locale = Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(environment::get)
                .filter(value -> value != null && !value.isEmpty())
                .findFirst()
                .orElse("");
        return new Phrases(Language.OF_PAGES.stream()
                .filter(language -> locale.matches(language + "([_.@].*)?"))
                .findFirst()
                .orElse(Language.ENGLISH));
    }

    /** A finding as one line: file, lines, what it is. */
    String say(String file, Finding finding) {
        List<Integer> lines = finding.lines();
        String place =
                lines.isEmpty() ? "" : ":" + lines.stream().map(String::valueOf).collect(Collectors.joining(","));
        return file + place + ": " + say(finding.code(), finding.data());
    }

    /**
     * @param data by the names that the phrase uses; a reason among them may have a phrase of its own. The code itself is
     *     shown where there is no phrase
     */
    String say(String code, Map<String, ?> data) {
        String reason = code + "." + data.get("reason");
        String phrase = phrases.getProperty(reason, phrases.getProperty(code, code));
        for (Map.Entry<String, ?> value : data.entrySet()) {
            phrase = phrase.replace("{" + value.getKey() + "}", String.valueOf(value.getValue()));
        }
        return phrase.replaceAll("\\R", " ");
    }
}
