package org.rapporteur.report;

import org.rapporteur.kernel.Language;

/** Names a language version: the report's symbol and the language. */
public record VersionKey(Symbol symbol, Language language) {

    /** @throws org.rapporteur.kernel.DomainException {@code symbol.malformed} or {@code language.malformed} */
    public static VersionKey of(String symbol, String language) {
        return new VersionKey(Symbol.of(symbol), Language.of(language));
    }
}
