package org.rapporteur.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.text.DateRange;

/**
 * Finds the days of an event in a line of text, in the forms in which people write them in English, French, Spanish,
 * German and Portuguese: {@code 5 - 10 mars 2018}, {@code 30 June – 2 July 2019}, {@code del 3 al 5 de mayo de 2020},
 * {@code March 5–10, 2018}, {@code 2018-03-05/2018-03-10}.
 */
public final class DateRanges {

    /**
     * Days found.
     *
     * @param words as they stand in the text
     * @param start where they begin in it
     * @param end where they end, exclusive
     * @param doubtful whether they can be read in another way, such as 5/3/2018 or a month without days
     */
    public record Found(DateRange range, String words, int start, int end, boolean doubtful) {}

    private static final int LONGEST_LINE = 1000;

    private static final String DAY = "(?:%s\\.?,?\\s)?(?:(?:le|el|the|den|dem|am|dia|día)\\s)?(?<%s>\\d{1,2})"
            + "(?:\\s?(?:er|re|st|nd|rd|th|º|°|ª|o\\b)|\\.(?!\\d))?";
    private static final String MONTH = "\\s?(?:(?:de|of|do|del)\\s)?(?<%s>" + MonthNames.PATTERN + ")\\.?";
    private static final String YEAR = "(?:,|\\s(?:de|del|do|of))?\\s?(?<%s>(?:19|20)\\d\\d)(?!\\d)";
    private static final String TO =
            "\\s?(?:[-/+&]|(?:jusqu'au|au|a|à|al|to|until|till|through|thru|bis(?:\\szum)?|hasta(?:\\sel)?|"
                    + "até|ao|et|and|y|e|und)(?=\\s))\\s?";
    private static final String MORE = "(?:\\s?,\\s?\\d{1,2}(?:er)?(?=\\s?[,\\d]|\\s(?:et|and|y|e|und|&)\\s))*?,?";
    private static final String NOT_BEFORE = "(?<![\\p{L}\\p{N}.,/-])";
    private static final String NOT_AFTER = "(?![\\p{L}\\p{N}])";

    private static final List<Form> FORMS = forms();

    /** One way of writing, and whether it can be misread. */
    private record Form(Pattern pattern, boolean numeric, boolean doubtful) {}

    private DateRanges() {}

    /**
     * The first days in the text, the most telling form first where several begin at one place.
     *
     * @throws DomainException {@code intake.date-order} when they end before they start (data: words, from, to)
     */
    public static Optional<Found> find(String text) {
        String line = folded(text.length() > LONGEST_LINE ? text.substring(0, LONGEST_LINE) : text);
        List<Found> found = new ArrayList<>();
        DomainException refusal = null;
        int refusedAt = Integer.MAX_VALUE;
        int refusedTo = 0;
        for (Form form : FORMS) {
            Matcher matcher = form.pattern().matcher(line);
            if (!matcher.find()) {
                continue;
            }
            try {
                read(matcher, form, text).ifPresent(found::add);
            } catch (DomainException e) {
                if (matcher.start() < refusedAt || matcher.start() == refusedAt && matcher.end() > refusedTo) {
                    refusal = e;
                    refusedAt = matcher.start();
                    refusedTo = matcher.end();
                }
            }
        }
        Optional<Found> first = found.stream()
                .min(Comparator.comparing(Found::doubtful)
                        .thenComparing(Found::start)
                        .thenComparing(Found::end, Comparator.reverseOrder()));
        if (refusal != null
                && (first.isEmpty() || first.get().doubtful() || first.get().start() >= refusedAt)) {
            throw refusal;
        }
        return first;
    }

    private static Optional<Found> read(Matcher matcher, Form form, String text) {
        String words = text.substring(matcher.start(), matcher.end()).strip();
        try {
            LocalDate to = end(matcher, form);
            LocalDate from = start(matcher, form, to);
            if (to.isBefore(from)) {
                throw IntakeRefusal.dateOrder(words, from, to);
            }
            DateRange range = new DateRange(from, to);
            boolean ambiguous = form.numeric() && from.getDayOfMonth() <= 12 && to.getDayOfMonth() <= 12;
            return Optional.of(new Found(range, words, matcher.start(), matcher.end(), form.doubtful() || ambiguous));
        } catch (DateTimeException e) {
            // There is no such day, so these words are no date.
            return Optional.empty();
        }
    }

    private static LocalDate end(Matcher matcher, Form form) {
        int year = Integer.parseInt(matcher.group("y2"));
        int month = month(matcher.group("m2"), form);
        String day = group(matcher, "d2");
        LocalDate first = LocalDate.of(year, month, day == null ? 1 : Integer.parseInt(day));
        return day == null ? first.plusMonths(1).minusDays(1) : first;
    }

    private static LocalDate start(Matcher matcher, Form form, LocalDate to) {
        String day = group(matcher, "d1");
        if (day == null) {
            return group(matcher, "d2") == null ? to.withDayOfMonth(1) : to;
        }
        String month = group(matcher, "m1");
        String year = group(matcher, "y1");
        int monthValue = month == null ? to.getMonthValue() : month(month, form);
        int yearValue = year == null ? to.getYear() : Integer.parseInt(year);
        if (year == null && monthValue >= 10 && to.getMonthValue() <= 3) {
            // "30 December – 2 January 2020" begins in the year before.
            yearValue--;
        }
        return LocalDate.of(yearValue, monthValue, Integer.parseInt(day));
    }

    private static int month(String words, Form form) {
        return form.numeric() || Character.isDigit(words.charAt(0))
                ? Integer.parseInt(words)
                : MonthNames.number(words);
    }

    private static @Nullable String group(Matcher matcher, String name) {
        return matcher.pattern().pattern().contains("(?<" + name + ">") ? matcher.group(name) : null;
    }

    /** Dashes, spaces and apostrophes of every kind as the plain ones, each character at its place. */
    static String folded(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.getType(c) == Character.DASH_PUNCTUATION || c == '\u2212') {
                out.append('-');
            } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                out.append(' ');
            } else {
                out.append(c == '’' || c == 'ʼ' ? '\'' : Character.toLowerCase(c));
            }
        }
        return out.toString();
    }

    private static List<Form> forms() {
        String weekday = "(?:" + MonthNames.WEEKDAYS + ")";
        String d1 = DAY.formatted(weekday, "d1");
        String d2 = DAY.formatted(weekday, "d2");
        String m1 = MONTH.formatted("m1");
        String m2 = MONTH.formatted("m2");
        String y1 = YEAR.formatted("y1");
        String y2 = YEAR.formatted("y2");
        String week = "(?:" + weekday + "\\.?,?\\s)?";
        String monthFirst1 = week + "(?<m1>" + MonthNames.PATTERN + ")\\.?\\s" + d1;
        String monthFirst2 = week + "(?<m2>" + MonthNames.PATTERN + ")\\.?\\s" + d2;
        String start2 = "(?:(?:du|del|de|from|vom|von|between|entre)\\s)?";
        String iso1 = "(?<y1>(?:19|20)\\d\\d)-(?<m1>\\d\\d)-(?<d1>\\d\\d)";
        String iso2 = "(?<y2>(?:19|20)\\d\\d)-(?<m2>\\d\\d)-(?<d2>\\d\\d)";
        List<Form> forms = new ArrayList<>();
        forms.add(named(start2 + d1 + m1 + y1 + TO + d2 + m2 + y2, false));
        forms.add(named(start2 + d1 + m1 + TO + d2 + m2 + y2, false));
        forms.add(named(start2 + d1 + MORE + TO + d2 + m2 + y2, false));
        forms.add(named(d1 + "(?:\\s?,\\s?\\d{1,2})+\\s?,\\s?" + d2 + m2 + y2, false));
        forms.add(named(d2 + m2 + y2, false));
        forms.add(named(start2 + monthFirst1 + y1 + TO + monthFirst2 + y2, false));
        forms.add(named(start2 + monthFirst1 + TO + monthFirst2 + y2, false));
        forms.add(named(start2 + week + "(?<m2>" + MonthNames.PATTERN + ")\\.?\\s" + d1 + MORE + TO + d2 + y2, false));
        forms.add(named(monthFirst2 + y2, false));
        forms.add(numeric(iso1 + "\\s?(?:/|-|to|au|al|bis|a)\\s?" + iso2, false));
        forms.add(numeric(iso2, false));
        String dotted = "(?<d%1$d>\\d{1,2})[./-](?<m%1$d>\\d{1,2})[./-](?<y%1$d>(?:19|20)\\d\\d)";
        forms.add(ambiguous(start2 + dotted.formatted(1) + TO + dotted.formatted(2)));
        forms.add(ambiguous("(?<d1>\\d{1,2})[./](?<m1>\\d{1,2})[./]?" + TO + dotted.formatted(2)));
        forms.add(ambiguous("(?<d1>\\d{1,2})\\." + TO + dotted.formatted(2)));
        forms.add(ambiguous(dotted.formatted(2)));
        forms.add(named("(?<!\\d )(?<!\\d\\. )(?<m2>" + MonthNames.PATTERN + ")\\.?" + y2, true));
        return List.copyOf(forms);
    }

    private static Form named(String regex, boolean doubtful) {
        return new Form(compile(regex), false, doubtful);
    }

    private static Form numeric(String regex, boolean doubtful) {
        return new Form(Pattern.compile("(?<![\\p{L}\\p{N}-])" + regex + "(?![\\p{N}])"), false, doubtful);
    }

    private static Form ambiguous(String regex) {
        return new Form(compile(regex), true, false);
    }

    private static Pattern compile(String regex) {
        return Pattern.compile(
                NOT_BEFORE + regex.replace("\\s?", " {0,3}").replace("\\s", " {1,3}") + NOT_AFTER,
                Pattern.UNICODE_CASE | Pattern.CASE_INSENSITIVE);
    }

    /** Whether a line says nothing but these days, apart from brackets, stops and a word such as "Dates:". */
    static String beside(String text, Found found) {
        String rest = text.substring(0, found.start()) + " " + text.substring(found.end());
        return rest.replaceAll("(?i)^\\s*(dates?|fechas?|datum|data)\\s*:", " ")
                        .replaceAll("^[\\s\\p{P}\\p{Z}]+|[\\s\\p{P}\\p{Z}]+$", "")
                        .strip()
                        .toLowerCase(Locale.ROOT)
                        .matches("(du|del|de|from|vom|von|le|el|the|am)?")
                ? ""
                : rest.replaceAll("^[\\s\\p{Z},;:–—|·()-]+|[\\s\\p{Z},;:–—|·()-]+$", "");
    }
}
