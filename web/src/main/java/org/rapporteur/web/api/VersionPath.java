package org.rapporteur.web.api;

import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.rapporteur.kernel.Language;
import org.rapporteur.report.Symbol;
import org.rapporteur.report.VersionKey;

/** The report and the language that an address names. */
public class VersionPath {

    @PathParam("symbol")
    @Parameter(description = "The report's symbol, PA/2018/3 or pa-2018-3")
    private String symbol = "";

    @PathParam("language")
    @Parameter(description = "The language of the text, a BCP 47 tag")
    private String language = "";

    /** @throws org.rapporteur.kernel.DomainException {@code symbol.malformed} or {@code language.malformed} */
    public VersionKey key() {
        return new VersionKey(Symbol.of(symbol), Language.of(language));
    }
}
