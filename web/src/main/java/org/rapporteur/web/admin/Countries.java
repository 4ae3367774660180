package org.rapporteur.web.admin;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.rapporteur.kernel.Language;

/** Countries by their names in a language, in its alphabet. */
final class Countries {

    private Countries() {}

    /**
     * A country to choose.
     *
     * @param code ISO 3166-1 alpha-2
     */
    public record Country(String code, String name) {}

    static String name(String code, Language language) {
        return new Locale("", code).getDisplayCountry(language.locale());
    }

    static List<Country> all(Language language) {
        Comparator<Country> alphabet = Comparator.comparing(Country::name, Collator.getInstance(language.locale()));
        return Arrays.stream(Locale.getISOCountries())
                .map(code -> new Country(code, name(code, language)))
                .sorted(alphabet)
                .toList();
    }
}
