package org.rapporteur.typesetting.layout;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.rapporteur.kernel.Language;
import org.rapporteur.typesetting.hyphenation.Hyphenator;
import org.rapporteur.typesetting.hyphenation.Hyphenators;

/** What the finder of breaks knows of a language; asked for every paragraph, so each is looked up once. */
record Speech(Hyphenator hyphenator, Quantities quantities, boolean isFrench, boolean isRussian) {

    /** By the primary subtag, which need not be a language of its own ({@code und}, {@code x}). */
    private static final Map<String, Speech> KNOWN = new ConcurrentHashMap<>();

    static Speech of(Language language) {
        String primary = language.primary();
        Speech known = KNOWN.get(primary);
        return known != null ? known : KNOWN.computeIfAbsent(primary, subtag -> read(language));
    }

    private static Speech read(Language language) {
        String primary = language.primary();
        return new Speech(
                Hyphenators.of(language), Quantities.of(language), primary.equals("fr"), primary.equals("ru"));
    }
}
