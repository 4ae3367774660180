package org.rapporteur.typesetting.layout;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.rapporteur.kernel.Language;

/**
 * What a line does not part: a figure from its unit, a day from its month and a month from its year. The names of the
 * months are the runtime's; where its releases differ, so may the lines of a text. Immutable; one for each language that
 * was met.
 */
final class Quantities {

    /** Symbols that are the same in all languages; "a" and "in" are left out, being words as well. */
    private static final Set<String> UNITS = Set.of(
            "km", "m", "cm", "mm", "km²", "m²", "m³", "ha", "kg", "g", "mg", "t", "l", "L", "ml", "h", "min", "s", "ms",
            "W", "kW", "MW", "GW", "kWh", "MWh", "GWh", "TWh", "V", "Hz", "MHz", "GHz", "kB", "MB", "GB", "°C", "°F",
            "%", "‰", "€", "$", "£", "¥", "₽", "EUR", "USD", "CHF", "GBP", "км", "м", "см", "мм", "кг", "г", "т", "ч",
            "мин", "с", "га", "руб.");

    private static final Map<String, Quantities> MET = new ConcurrentHashMap<>();
    private static final int LONGEST = 20;
    /** A day that is counted, in the languages that do so; after "(" or "«" too. */
    private static final Pattern ORDINAL =
            Pattern.compile("[(«“„\\[]?\\d{1,2}(?:\\.|er|re|e|st|nd|rd|th|\\.?[ºª°o]|-?(?:го|е))");

    private static final int LONGEST_ORDINAL = 7;

    private final Set<String> months = new HashSet<>();
    private final boolean joinedByDe;

    private Quantities(Locale locale) {
        for (Month month : Month.values()) {
            String name = month.getDisplayName(TextStyle.FULL, locale);
            months.add(name);
            months.add(name.substring(0, 1).toUpperCase(locale) + name.substring(1));
        }
        joinedByDe = Set.of("es", "pt").contains(locale.getLanguage());
    }

    static Quantities of(Language language) {
        Locale locale = language.locale();
        return MET.computeIfAbsent(locale.getLanguage(), tag -> new Quantities(Locale.forLanguageTag(tag)));
    }

    /** Whether the words on both sides of a space stay together. */
    boolean bind(ShapedText text, int space) {
        int before = text.codePoints[space - 1];
        int after = text.codePoints[space + 1];
        if (Character.isDigit(before)) {
            String next = wordFrom(text, space + 1);
            return UNITS.contains(next) || isMonth(text, space, next);
        }
        if (isOrdinal(text, space)) {
            return isMonth(text, space, wordFrom(text, space + 1));
        }
        if (!Character.isLetter(before)) {
            return false;
        }
        String last = wordBefore(text, space);
        if (joinedByDe && last.equals("de")) {
            int gap = space - last.length() - 1;
            return gap > 0 && text.codePoints[gap] == ' ' && afterDe(text, space, gap);
        }
        if (!Character.isDigit(after) || !months.contains(last)) {
            return false;
        }
        String figure = wordFrom(text, space + 1);
        return isYear(figure) || figure.length() <= 2 || ORDINAL.matcher(figure).matches();
    }

    private static boolean isYear(String figure) {
        return figure.length() == 4 && figure.chars().allMatch(Character::isDigit);
    }

    /** Whether what "de" joins is a day with its month or a month with its year. @param gap the space before "de" */
    private boolean afterDe(ShapedText text, int space, int gap) {
        String next = wordFrom(text, space + 1);
        if (isYear(next)) {
            return months.contains(wordBefore(text, gap));
        }
        return months.contains(next)
                && gap > 0
                && (Character.isDigit(text.codePoints[gap - 1]) || isOrdinal(text, gap));
    }

    /** Whether what follows a day is its month, perhaps after the word that joins both. */
    private boolean isMonth(ShapedText text, int space, String next) {
        return months.contains(next) || joinedByDe && next.equals("de") && months.contains(wordFrom(text, space + 4));
    }

    /** Whether a day that is written as an ordinal stands before a space: 5., 1er, 1.º, 5th. */
    private static boolean isOrdinal(ShapedText text, int space) {
        int from = space;
        while (from > 0 && space - from <= LONGEST_ORDINAL && text.codePoints[from - 1] > ' ') {
            from--;
        }
        // Nearly no word begins with a figure; the others are not worth a string.
        boolean figure = Character.isDigit(text.codePoints[from])
                || from + 1 < space && Character.isDigit(text.codePoints[from + 1]);
        return figure
                && space - from <= LONGEST_ORDINAL
                && ORDINAL.matcher(new String(text.codePoints, from, space - from))
                        .matches();
    }

    /** The word without the marks that close a sentence; empty where it is longer than any that is known. */
    private static String wordFrom(ShapedText text, int from) {
        int to = from;
        while (to < text.size && text.codePoints[to] > ' ') {
            if (++to - from > LONGEST) {
                return "";
            }
        }
        if (to <= from) {
            return "";
        }
        String word = new String(text.codePoints, from, to - from);
        if (UNITS.contains(word)) {
            return word;
        }
        int end = word.length();
        while (end > 0 && ".,;:!?)]»”\"".indexOf(word.charAt(end - 1)) >= 0) {
            end--;
        }
        return word.substring(0, end);
    }

    private static String wordBefore(ShapedText text, int to) {
        int from = to;
        while (from > 0 && Character.isLetter(text.codePoints[from - 1])) {
            if (to - --from > LONGEST) {
                return "";
            }
        }
        return new String(text.codePoints, from, to - from);
    }
}
