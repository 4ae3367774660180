package org.rapporteur.typesetting;

import java.time.LocalDate;
import java.util.List;
import org.rapporteur.kernel.Language;
import org.rapporteur.typesetting.PrintableReport.EventDates;

/** Dates as running text writes them, from the typesetter's own words: the runtime's change between releases. */
public final class Dates {

    private final Words words;
    private final List<String> months;

    Dates(Words words) {
        this.words = words;
        this.months = List.of(words.say("months").split(" "));
    }

    /** Dates of a language; English ones where it has no words. */
    public static Dates in(Language language) {
        return new Dates(Words.in(language));
    }

    public String of(LocalDate date) {
        return words.say("date", day(date), month(date), year(date));
    }

    /** A range without what its ends have in common: {@code 5–10 mars 2018}. */
    public String of(EventDates dates) {
        LocalDate from = dates.from();
        LocalDate to = dates.to();
        if (from.equals(to)) {
            return of(from);
        }
        if (from.getYear() != to.getYear()) {
            return words.say("dates.year", day(from), month(from), year(from), day(to), month(to), year(to));
        }
        if (from.getMonth() != to.getMonth()) {
            return words.say("dates.month", day(from), month(from), day(to), month(to), year(to));
        }
        return words.say("dates.day", day(from), day(to), month(to), year(to));
    }

    private String day(LocalDate date) {
        String day = String.valueOf(date.getDayOfMonth());
        return date.getDayOfMonth() == 1 ? words.say("first", day) : day;
    }

    private String month(LocalDate date) {
        return months.get(date.getMonthValue() - 1);
    }

    private static String year(LocalDate date) {
        return String.valueOf(date.getYear());
    }
}
