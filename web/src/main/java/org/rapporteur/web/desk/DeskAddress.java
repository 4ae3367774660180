package org.rapporteur.web.desk;

import org.rapporteur.kernel.Language;
import org.rapporteur.report.LanguageVersion;
import org.rapporteur.report.Symbol;

/** Where things of the desk are; paths within the site. */
public final class DeskAddress {

    public static final String BOARD = "/desk";

    private DeskAddress() {}

    public static String report(Symbol symbol) {
        return "/desk/reports/" + symbol.slug();
    }

    /** Where the text is written: in the editor, or on the bench for a translation. */
    public static String writing(Symbol symbol, Language language, boolean original) {
        return report(symbol) + "/" + language.tag() + (original ? "/edit" : "/translate");
    }

    public static String writing(LanguageVersion version) {
        return writing(version.report().symbol(), version.language(), version.original());
    }

    public static String review(Symbol symbol, Language language) {
        return report(symbol) + "/" + language.tag() + "/review";
    }

    public static String publishing(Symbol symbol) {
        return report(symbol) + "/publish";
    }

    /** The public page. */
    public static String archive(Symbol symbol, Language language) {
        return "/" + language.tag() + "/reports/" + symbol.slug();
    }
}
