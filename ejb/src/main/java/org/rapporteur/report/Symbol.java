package org.rapporteur.report;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.kernel.DomainException;

/**
 * The name that all language versions of a report share: {@code PA/2018/3}. In addresses it is its slug,
 * {@code pa-2018-3}.
 *
 * @param value prefix, year and number within the year, in canonical form
 */
public record Symbol(String value) {

    private static final Pattern FORM = Pattern.compile("([A-Za-z]{1,8})[/-](\\d{4})[/-]([1-9]\\d{0,5})");

    /** @throws DomainException {@code symbol.malformed} */
    public Symbol {
        Matcher parts = FORM.matcher(value.strip());
        if (!parts.matches()) {
            throw DomainException.invalid("symbol.malformed", "symbol", value);
        }
        value = parts.group(1).toUpperCase(Locale.ROOT) + "/" + parts.group(2) + "/" + parts.group(3);
    }

    /** Reads a symbol or its slug, in either case. */
    public static Symbol of(String text) {
        return new Symbol(text);
    }

    public static Symbol of(String prefix, int year, int number) {
        return new Symbol(prefix + "/" + year + "/" + number);
    }

    public String slug() {
        return value.toLowerCase(Locale.ROOT).replace('/', '-');
    }

    @Override
    public String toString() {
        return value;
    }
}
