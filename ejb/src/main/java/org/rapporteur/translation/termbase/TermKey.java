package org.rapporteur.translation.termbase;

import java.text.Normalizer;
import java.util.Locale;

/** The forms under which terms are compared and looked up. */
public final class TermKey {

    private TermKey() {}

    /**
     * Equal for what people call the same term: case, runs of white space, kinds of apostrophes and the coding of
     * accents aside. Accents count: {@code pêche} is not {@code péché}.
     */
    public static String of(String term) {
        return spaced(Normalizer.normalize(term, Normalizer.Form.NFC)).toLowerCase(Locale.ROOT);
    }

    /** The same without accents, in which beginnings of words are looked up. */
    public static String folded(String term) {
        String plain = Normalizer.normalize(term, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
        return spaced(plain).toLowerCase(Locale.ROOT);
    }

    private static String spaced(String text) {
        return text.replace('’', '\'')
                .replaceAll("[\\s\\p{Z}]+", " ")
                .replaceAll("[\\u00AD\\u200B\\uFEFF]", "")
                .strip();
    }
}
