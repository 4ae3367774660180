package org.rapporteur.search;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.text.analysis.WordLanguage;

/** Where a word of a query is to be found, as {@code title:peace} says it; with its names in several languages. */
enum QueryField {
    ANYWHERE(),
    TITLE("title", "titre", "título", "titel", "заголовок", "название", "عنوان", "标题", "標題"),
    PLACE("place", "lieu", "lugar", "ort", "local", "место", "مكان", "地点", "地點"),
    YEAR("year", "année", "an", "año", "ano", "jahr", "год", "سنة", "年", "年份");

    /** All names, as a regular expression, the longer ones first. */
    static final String NAMES = Stream.of(values())
            .flatMap(field -> field.names.stream())
            .sorted((a, b) -> b.length() - a.length())
            .collect(Collectors.joining("|"));

    private final List<String> names;

    QueryField(String... names) {
        this.names = Stream.of(names)
                .flatMap(name -> Stream.of(name, folded(name)))
                .distinct()
                .toList();
    }

    /** Accents and capitals of a name make no difference. */
    static Optional<QueryField> of(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Stream.of(values()).filter(field -> field.names.contains(lower)).findFirst();
    }

    /** Its name in addresses and in queries that are written by the program. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static String folded(String name) {
        return WordLanguage.ofNames().words().beginning(name);
    }
}
