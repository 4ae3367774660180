package org.rapporteur.web.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rapporteur.kernel.Language;

/** Dates as a language writes them, days before months. Immutable. */
public final class Dates {

    private static final String EN_DASH = "–";

    private final Language language;
    private final Locale locale;

    private Dates(Language language) {
        this.language = language;
        this.locale = language.equals(Language.ENGLISH) ? Locale.UK : language.locale();
    }

    public static Dates in(Language language) {
        return new Dates(language);
    }

    /** {@code 5 March 2018}, {@code 1er mars 2018}, {@code 5 de marzo de 2018}. */
    public String date(LocalDate date) {
        return day(date) + month(date) + year(date);
    }

    /**
     * The days of an event: {@code 5–10 March 2018}, {@code 30 June – 2 July 2019}.
     *
     * @param last null or the same as the first for an event of one day
     */
    public String range(LocalDate first, @Nullable LocalDate last) {
        if (last == null || last.equals(first)) {
            return date(first);
        }
        if (first.getYear() != last.getYear()) {
            return date(first) + " " + EN_DASH + " " + date(last);
        }
        if (first.getMonth() != last.getMonth()) {
            return day(first) + month(first) + " " + EN_DASH + " " + date(last);
        }
        return day(first) + EN_DASH + date(last);
    }

    /** The date and the minute, in the time zone of the server. */
    public String dateAndTime(Instant time) {
        return date(time.atZone(ZoneId.systemDefault()).toLocalDate()) + ", " + time(time);
    }

    /** The day of a moment, in the time zone of the server. */
    public String date(Instant time) {
        return date(time.atZone(ZoneId.systemDefault()).toLocalDate());
    }

    public String time(Instant time) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(locale)
                .format(time.atZone(ZoneId.systemDefault()));
    }

    private String day(LocalDate date) {
        boolean ordinal = date.getDayOfMonth() == 1 && language.equals(Language.FRENCH);
        return date.getDayOfMonth() + (ordinal ? "er" : "");
    }

    private String month(LocalDate date) {
        String name = DateTimeFormatter.ofPattern("MMMM", locale).format(date);
        return language.equals(Language.SPANISH) ? " de " + name : " " + name;
    }

    private String year(LocalDate date) {
        return (language.equals(Language.SPANISH) ? " de " : " ") + date.getYear();
    }
}
