package org.rapporteur.text;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.rapporteur.kernel.Language;

/**
 * Writes days as people of a language do: "5–10 March 2018", "1er–3 avril 2018", "del 30 de junio al 2 de julio de
 * 2019". What both ends share is written once.
 */
public final class DateRangeFormat {

    private static final char EN_DASH = '–';

    private DateRangeFormat() {}

    public static String format(DateRange range, Language language) {
        return format(range.from(), range.to(), language);
    }

    /** @param to not before {@code from} */
    public static String format(LocalDate from, LocalDate to, Language language) {
        Locale locale = language.locale();
        switch (locale.getLanguage()) {
            case "en":
                return dashed(from, to, locale, "d", "d MMMM", "d MMMM y");
            case "fr":
                return dashed(from, to, locale, "d", "d MMMM", "d MMMM y").replaceAll("(?<!\\d)1(?=[– ])", "1er");
            case "de":
                return dashed(from, to, locale, "d.", "d. MMMM", "d. MMMM y");
            case "es":
                return spoken(from, to, locale, "del ", " al ");
            case "pt":
                return spoken(from, to, locale, "de ", " a ");
            default:
                DateTimeFormatter whole =
                        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
                String first = from.format(whole);
                return from.equals(to) ? first : first + " " + EN_DASH + " " + to.format(whole);
        }
    }

    private static String dashed(LocalDate from, LocalDate to, Locale locale, String day, String month, String year) {
        String end = in(to, year, locale);
        if (from.equals(to)) {
            return end;
        }
        if (from.getYear() != to.getYear()) {
            return in(from, year, locale) + " " + EN_DASH + " " + end;
        }
        if (from.getMonth() != to.getMonth()) {
            return in(from, month, locale) + " " + EN_DASH + " " + end;
        }
        return in(from, day, locale) + EN_DASH + end;
    }

    private static String spoken(LocalDate from, LocalDate to, Locale locale, String start, String until) {
        String year = "d 'de' MMMM 'de' y";
        String end = in(to, year, locale);
        if (from.equals(to)) {
            return end;
        }
        String pattern = from.getYear() != to.getYear() ? year : from.getMonth() != to.getMonth() ? "d 'de' MMMM" : "d";
        return start + in(from, pattern, locale) + until + end;
    }

    private static String in(LocalDate day, String pattern, Locale locale) {
        return day.format(DateTimeFormatter.ofPattern(pattern, locale));
    }
}
