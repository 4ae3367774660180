package org.rapporteur.web.api;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.kernel.Language;
import org.rapporteur.text.Block;

/** What a request gives, checked: the field is named where it is missing or wrong. */
public final class Given {

    private Given() {}

    /** @throws DomainException {@code request.missing} */
    public static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw DomainException.invalid("request.missing", "field", field);
        }
        return value;
    }

    /**
     * A whole number from the query of an address.
     *
     * @throws DomainException {@code request.field} when it is none
     */
    public static int number(String field, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw DomainException.invalid("request.field", "field", field);
        }
    }

    /** The text, or an empty one where none is given. */
    public static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** The list, or an empty one where none is given. */
    public static <T> List<T> list(@Nullable List<T> values) {
        return values == null ? List.of() : List.copyOf(values);
    }

    /** An enumeration's value as it is written in requests and answers: {@code request-changes}. */
    public static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The same for the name of a value. */
    public static String word(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What a block is, as it is written in answers: {@code list-item}. */
    public static String kind(Block block) {
        return block.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])([A-Z])", "-$1")
                .toLowerCase(Locale.ROOT);
    }

    /** @throws DomainException {@code request.missing}, or {@code request.word} with the words that there are */
    public static <E extends Enum<E>> E value(Class<E> type, String field, @Nullable String word) {
        String given = required(field, word);
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> word(value).equals(given))
                .findFirst()
                .orElseThrow(() -> DomainException.invalid(
                        "request.word",
                        "field",
                        field,
                        "word",
                        given,
                        "known",
                        Arrays.stream(type.getEnumConstants()).map(Given::word).toList()));
    }

    /** The same where the field may be left out. */
    public static <E extends Enum<E>> Optional<E> optional(Class<E> type, String field, @Nullable String word) {
        return word == null ? Optional.empty() : Optional.of(value(type, field, word));
    }

    /** @throws DomainException {@code language.malformed} */
    public static Map<Language, String> byLanguage(String field, @Nullable Map<String, String> texts) {
        Map<Language, String> byLanguage = new LinkedHashMap<>();
        required(field, texts)
                .forEach((tag, text) -> byLanguage.put(Language.of(tag), required(field + "." + tag, text)));
        return byLanguage;
    }

    /** Texts by language as they are written in answers, in the order of the tags. */
    public static Map<String, String> byTag(Map<Language, String> texts) {
        Map<String, String> byTag = new LinkedHashMap<>();
        texts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> byTag.put(entry.getKey().tag(), entry.getValue()));
        return byTag;
    }
}
