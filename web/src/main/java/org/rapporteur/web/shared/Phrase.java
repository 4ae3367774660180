package org.rapporteur.web.shared;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.kernel.Language;

/**
 * A message with named places for data, in the notation that translators know from ICU:
 *
 * <ul>
 *   <li>{@code {name}}: the value; numbers, dates, times and lists as the language writes them
 *   <li>{@code {count, plural, =0 {no report} one {# report} other {# reports}}}: the text for the number, {@code #}
 *       being the number itself; the categories are those of the language (CLDR)
 *   <li>{@code {kind, select, first {…} other {…}}}: the text for a word; {@code none} is the key of
 *       an empty one
 * </ul>
 *
 * <p>A place without data stays visible as {@code {name}}: a message never fails. Braces as such cannot be written.
 */
final class Phrase {

    private final String pattern;
    private final Language language;
    private final Map<String, ?> data;
    private int at;

    private Phrase(String pattern, Language language, Map<String, ?> data) {
        this.pattern = pattern;
        this.language = language;
        this.data = data;
    }

    /** @throws IllegalArgumentException when braces do not balance or a plural or select lacks {@code other} */
    static String format(String pattern, Language language, Map<String, ?> data) {
        Phrase phrase = new Phrase(pattern, language, data);
        String text = phrase.text(null);
        if (phrase.at < pattern.length()) {
            throw phrase.malformed("unbalanced }");
        }
        return text;
    }

    /** Reads to the closing brace of the level, or to the end. */
    private String text(@Nullable Number count) {
        StringBuilder out = new StringBuilder();
        while (at < pattern.length() && pattern.charAt(at) != '}') {
            char c = pattern.charAt(at++);
            if (c == '{') {
                out.append(place());
                expect('}');
            } else if (c == '#' && count != null) {
                out.append(written(count));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private String place() {
        String name = word();
        Object value = data.get(name);
        if (!skip(',')) {
            return value == null ? "{" + name + "}" : written(value);
        }
        String kind = word();
        expect(',');
        boolean plural = kind.equals("plural");
        if (!plural && !kind.equals("select")) {
            throw malformed("unknown kind " + kind);
        }
        Number count = plural ? number(value) : null;
        String exact = count == null ? keyword(value) : "=" + count;
        String category = count == null ? exact : category(count);
        return choose(exact, category, count);
    }

    private static String keyword(@Nullable Object value) {
        String text = value == null ? "" : value.toString();
        return text.isEmpty() ? "none" : text;
    }

    private String choose(String exact, String category, @Nullable Number count) {
        String exactly = null;
        String byCategory = null;
        String other = null;
        spaces();
        while (at < pattern.length() && pattern.charAt(at) != '}') {
            String key = word();
            expect('{');
            String text = text(count);
            expect('}');
            spaces();
            if (key.equals(exact)) {
                exactly = text;
            } else if (key.equals(category)) {
                byCategory = text;
            }
            if (key.equals("other")) {
                other = text;
            }
        }
        if (other == null) {
            throw malformed("no other");
        }
        return exactly != null ? exactly : byCategory != null ? byCategory : other;
    }

    /** CLDR's plural categories of whole and decimal numbers, for the languages of the pages. */
    private String category(Number count) {
        BigDecimal value = new BigDecimal(count.toString());
        boolean one = language.equals(Language.FRENCH)
                ? value.signum() >= 0 && value.compareTo(BigDecimal.valueOf(2)) < 0
                : value.compareTo(BigDecimal.ONE) == 0;
        return one ? "one" : "other";
    }

    private String written(Object value) {
        if (value instanceof Number number) {
            return NumberFormat.getInstance(language.locale()).format(number);
        }
        if (value instanceof LocalDate date) {
            return Dates.in(language).date(date);
        }
        if (value instanceof Instant time) {
            return Dates.in(language).dateAndTime(time);
        }
        if (value instanceof Language other) {
            return other.nameIn(language);
        }
        if (value instanceof Collection<?> list) {
            return list.stream().map(this::written).collect(Collectors.joining(", "));
        }
        return String.valueOf(value);
    }

    private static Number number(@Nullable Object value) {
        if (value instanceof Number number) {
            return number;
        }
        return value instanceof Collection<?> list ? list.size() : 0;
    }

    private String word() {
        spaces();
        int from = at;
        while (at < pattern.length()
                && ",{}".indexOf(pattern.charAt(at)) < 0
                && !Character.isWhitespace(pattern.charAt(at))) {
            at++;
        }
        if (from == at) {
            throw malformed("a name is missing");
        }
        String word = pattern.substring(from, at);
        spaces();
        return word;
    }

    private void spaces() {
        while (at < pattern.length() && Character.isWhitespace(pattern.charAt(at))) {
            at++;
        }
    }

    private boolean skip(char c) {
        boolean there = at < pattern.length() && pattern.charAt(at) == c;
        at += there ? 1 : 0;
        return there;
    }

    private void expect(char c) {
        if (!skip(c)) {
            throw malformed(c + " expected");
        }
    }

    private IllegalArgumentException malformed(String what) {
        return new IllegalArgumentException(what + " at " + at + " in: " + pattern);
    }
}
