package org.rapporteur.typesetting.layout;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.rapporteur.kernel.Language;

/**
 * What a line does not part: a figure from its unit, a day from its month and a month from its year. Immutable; one for
 * each language that was met.
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
            return UNITS.contains(next)
                    || months.contains(next)
                    || joinedByDe && next.equals("de") && months.contains(wordFrom(text, space + 4));
        }
        if (before == '.' && space > 1 && Character.isDigit(text.codePoints[space - 2])) {
            return months.contains(wordFrom(text, space + 1));
        }
        if (!Character.isDigit(after) || !Character.isLetter(before)) {
            return false;
        }
        String figure = wordFrom(text, space + 1);
        boolean year = figure.length() == 4 && figure.chars().allMatch(Character::isDigit);
        String last = wordBefore(text, space);
        boolean day = figure.length() <= 2;
        return (year || day) && months.contains(last) || year && joinedByDe && last.equals("de");
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
