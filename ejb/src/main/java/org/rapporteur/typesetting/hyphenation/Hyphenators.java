package org.rapporteur.typesetting.hyphenation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.rapporteur.kernel.Language;

/** The hyphenators of all languages that have patterns, each read at its first use. */
public final class Hyphenators {

    private static final Set<String> WITH_PATTERNS = Set.of("de", "en", "es", "fr", "pt", "ru");
    private static final String MINIMA = "% min ";
    private static final Map<String, Hyphenator> READ = new ConcurrentHashMap<>();

    private Hyphenators() {}

    /** The language's hyphenator; {@link Hyphenator#NONE} where there are no patterns for it. */
    public static Hyphenator of(Language language) {
        String primary = language.locale().getLanguage();
        return WITH_PATTERNS.contains(primary) ? READ.computeIfAbsent(primary, Hyphenators::read) : Hyphenator.NONE;
    }

    /** Whether words of the language can be divided. */
    public static boolean divide(Language language) {
        return WITH_PATTERNS.contains(language.locale().getLanguage());
    }

    private static Hyphenator read(String language) {
        PatternTrie patterns = new PatternTrie();
        Map<String, boolean[]> exceptions = new HashMap<>();
        int left = 2;
        int right = 3;
        try (InputStream in = Hyphenators.class.getResourceAsStream(
                        "/org/rapporteur/typesetting/hyphenation/" + language + ".txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(MINIMA)) {
                    String[] minima = line.substring(MINIMA.length()).split(" ", -1);
                    left = Integer.parseInt(minima[0]);
                    right = Integer.parseInt(minima[1]);
                } else if (line.startsWith("=")) {
                    exception(line.substring(1), exceptions);
                } else if (!line.startsWith("%") && !line.isEmpty()) {
                    patterns.add(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Hyphenator(patterns, exceptions, left, right);
    }

    private static void exception(String divided, Map<String, boolean[]> exceptions) {
        String word = divided.replace("-", "");
        boolean[] places = new boolean[word.length()];
        int place = 0;
        for (int i = 0; i < divided.length(); i++) {
            if (divided.charAt(i) == '-') {
                // A single letter is never left alone, whatever the list says.
                places[place] = place > 1 && place < word.length() - 1;
            } else {
                place++;
            }
        }
        exceptions.put(word, places);
    }
}
