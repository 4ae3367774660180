package org.rapporteur.typesetting;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.rapporteur.kernel.Language;
import org.rapporteur.typesetting.composition.Wording;

/** The typesetter's own few words in a report's language; English where it has none of them. */
final class Words implements Wording {

    /** Languages that have words, by their primary tag. */
    static final List<String> LANGUAGES = List.of("ar", "de", "en", "es", "fr", "pt", "ru", "zh");

    private static final Map<String, Words> READ = new ConcurrentHashMap<>();

    private final Properties words;
    private final Language language;

    private Words(Properties words, Language language) {
        this.words = words;
        this.language = language;
    }

    static Words in(Language reports) {
        String primary = reports.locale().getLanguage();
        Language known = LANGUAGES.contains(primary) ? Language.of(primary) : Language.ENGLISH;
        return READ.computeIfAbsent(known.tag(), tag -> read(known));
    }

    private static Words read(Language language) {
        Properties words = new Properties();
        try (InputStream in = Words.class.getResourceAsStream("words_" + language.tag() + ".properties");
                InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Words(words, language);
    }

    @Override
    public Language language() {
        return language;
    }

    @Override
    public String say(String key, Object... values) {
        String pattern = words.getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no words for " + key);
        }
        return new MessageFormat(pattern, language.locale()).format(values);
    }
}
