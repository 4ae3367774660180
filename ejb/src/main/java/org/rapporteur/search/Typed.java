package org.rapporteur.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.kernel.Language;
import org.rapporteur.search.IndexField.Part;
import org.rapporteur.text.analysis.WordLanguage;
import org.rapporteur.text.analysis.Words;

/**
 * What stands in the search field while somebody types: beginnings of words, in any order.
 *
 * @param text at most {@value #MAX_LENGTH} characters, without signs that cannot be read
 */
record Typed(String text) {

    private static final int MAX_LENGTH = 80;
    private static final int MAX_WORDS = 6;

    private static final Words OF_NAMES = WordLanguage.ofNames().words();

    static Typed of(String typed) {
        String plain = QueryText.clean(typed).strip();
        return new Typed(plain.length() > MAX_LENGTH ? plain.substring(0, MAX_LENGTH) : plain);
    }

    /** One letter says nothing yet; one sign of a script without letters is a word. */
    boolean tooShort() {
        long signs = text.codePoints().filter(Character::isLetterOrDigit).count();
        return signs < 2 && text.codePoints().noneMatch(Character::isIdeographic);
    }

    /** Folded as names are. */
    List<String> names() {
        return words(OF_NAMES);
    }

    /** Folded as titles of the language are; by the name of the field that has them. */
    Map<String, List<String>> titles() {
        Map<String, List<String>> byField = new LinkedHashMap<>();
        WordLanguage.ALL.forEach(language -> {
            List<String> words = words(language.words());
            if (!words.isEmpty()) {
                byField.put(titleField(language), words);
            }
        });
        return byField;
    }

    static String titleField(WordLanguage language) {
        return IndexField.plain(Part.TITLE, language).name();
    }

    /** Whether each of the words begins a word of the name. */
    boolean beginName(String name) {
        return begin(OF_NAMES, name);
    }

    /**
     * The title to be shown: the reader's where it begins so or where it cannot be told, else one that does.
     *
     * @param titles by language, at least one
     */
    Map.Entry<Language, String> best(Map<Language, String> titles, Language reader) {
        List<Map.Entry<Language, String>> all = new ArrayList<>(titles.entrySet());
        all.sort((one, other) ->
                Boolean.compare(other.getKey().equals(reader), one.getKey().equals(reader)));
        return all.stream()
                .filter(title -> begin(
                        WordLanguage.of(title.getKey()).map(WordLanguage::words).orElse(OF_NAMES), title.getValue()))
                .findFirst()
                .orElse(all.get(0));
    }

    private boolean begin(Words folding, String label) {
        List<String> there = folding.of(label);
        return words(folding).stream().allMatch(word -> there.stream().anyMatch(each -> each.startsWith(word)));
    }

    private List<String> words(Words folding) {
        return folding.of(text).stream().limit(MAX_WORDS).toList();
    }
}
