package org.rapporteur.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.rapporteur.kernel.Language;
import org.rapporteur.search.IndexField.Part;
import org.rapporteur.search.Interpretation.Correction;
import org.rapporteur.text.analysis.WordLanguage;

/**
 * Decides what a query is taken for. Literally, where that finds enough. Where it finds little or nothing, in this order
 * and as long as it finds more: words that stand nowhere in the archive are corrected; words that cannot be corrected
 * are looked for tolerantly; what is known of the words in other languages is accepted beside them; and at last a part
 * of the words is enough. What was asked for with signs (quotes, minus, a field) is taken literally as soon as it finds
 * anything.
 */
final class Interpreter {

    /** So many reports with all of the words are enough. */
    static final int ENOUGH = 10;

    /** Of so few words all are meant. */
    private static final int FEW_WORDS = 3;

    private static final int SHORTEST_TOLERATED = 4;
    private static final int MOST_RENDERINGS = 3;
    private static final float LEAST_WEIGHT = 0.05f;

    private final Language reader;
    private final Vocabulary vocabulary;
    private final List<? extends Expansion> expansions;
    private final ToLongFunction<Sought> count;

    /** @param count how many reports are found, whatever the facets */
    Interpreter(
            Language reader,
            Vocabulary vocabulary,
            List<? extends Expansion> expansions,
            ToLongFunction<Sought> count) {
        this.reader = reader;
        this.vocabulary = vocabulary;
        this.expansions = expansions;
        this.count = count;
    }

    record Understood(Sought sought, Interpretation interpretation) {}

    /** @param whole how many reports have all of the words as they are */
    static boolean enough(QueryText text, long whole) {
        return whole >= (text.plain() ? ENOUGH : 1);
    }

    /**
     * @param text that was not enough literally
     * @param whole how many reports have all of its words
     */
    Understood freely(QueryText text, long whole) {
        List<Correction> corrections = corrections(text, renderings(text));
        Map<String, String> meant = new LinkedHashMap<>();
        corrections.forEach(each -> meant.put(each.typed(), each.meant()));
        QueryText corrected = text.with(meant);
        List<Rendering> renderings = renderings(corrected);
        Wording tolerant = Wording.LITERAL.withNear(tolerable(corrected, renderings));
        Wording expanded = tolerant.with(renderings);
        Attempt best = new Attempt(text, Wording.LITERAL, whole);
        for (Wording wording : List.of(Wording.LITERAL, tolerant, expanded)) {
            if (!enough(text, best.found()) && (!corrections.isEmpty() || !wording.equals(best.wording()))) {
                best = better(best, new Attempt(corrected, wording, count(corrected, wording)));
            }
        }
        boolean more = text.words().size() > 1 && best.found() < (text.words().size() > FEW_WORDS ? ENOUGH : 1);
        return understood(text, corrections, more ? new Attempt(corrected, expanded.withSome(), best.found()) : best);
    }

    /** @param found reports with all of the words */
    private record Attempt(QueryText text, Wording wording, long found) {}

    private static Attempt better(Attempt before, Attempt now) {
        return now.found() > before.found() ? now : before;
    }

    private long count(QueryText text, Wording wording) {
        return count.applyAsLong(ArchiveQuery.of(text, reader, wording));
    }

    private Understood understood(QueryText typed, List<Correction> corrections, Attempt attempt) {
        Wording wording = attempt.wording();
        return new Understood(
                ArchiveQuery.of(attempt.text(), reader, wording),
                new Interpretation(
                        attempt.text().typed(),
                        attempt.text().equals(typed) ? List.of() : corrections,
                        List.copyOf(wording.near()),
                        wording.renderings(),
                        wording.some(),
                        attempt.found(),
                        typed.cut()));
    }

    /** For each word that stands nowhere the likeliest one that does, best in the reader's language. */
    private List<Correction> corrections(QueryText text, List<Rendering> renderings) {
        List<Correction> corrections = new ArrayList<>();
        for (String word : unknown(text, renderings)) {
            Stream.concat(WordLanguage.of(reader).stream(), WordLanguage.ALL.stream())
                    .distinct()
                    .map(language -> guess(word, language))
                    .filter(guess -> !guess.isEmpty())
                    .findFirst()
                    .ifPresent(guess -> corrections.add(new Correction(word, guess)));
        }
        return corrections;
    }

    private String guess(String word, WordLanguage language) {
        List<String> folded = language.words().of(word);
        if (folded.size() != 1) {
            return "";
        }
        return Stream.of(
                        IndexField.plain(Part.TEXT, language), IndexField.plain(Part.TITLE, language), IndexField.NAMES)
                .flatMap(field -> vocabulary.like(folded.get(0), field).stream().limit(1))
                .max(Comparator.comparingDouble(Vocabulary.Like::likeness)
                        .thenComparingLong(Vocabulary.Like::frequency))
                .map(Vocabulary.Like::word)
                .orElse("");
    }

    /** Words of which no form stands in any report, and of which nobody knows what they are in another language. */
    private Set<String> unknown(QueryText text, List<Rendering> renderings) {
        Set<String> unknown = new LinkedHashSet<>();
        for (int i = 0; i < text.words().size(); i++) {
            QueryText.Word word = text.words().get(i);
            int at = i;
            boolean rendered = renderings.stream().anyMatch(each -> each.covers(at));
            if (!rendered && WordLanguage.ALL.stream().noneMatch(language -> known(word.text(), language))) {
                unknown.add(word.text());
            }
        }
        return unknown;
    }

    private boolean known(String word, WordLanguage language) {
        List<String> stems = language.stems().of(word);
        List<IndexField> fields = Stream.of(Part.values())
                .map(part -> IndexField.stemmed(part, language))
                .toList();
        // A stop word, and what is several words, is nothing to correct.
        return stems.size() != 1
                || vocabulary.has(stems.get(0), fields)
                || WordLanguage.ofNames().words().of(word).stream()
                        .allMatch(name -> vocabulary.has(name, List.of(IndexField.NAMES)));
    }

    private Set<String> tolerable(QueryText text, List<Rendering> renderings) {
        Set<String> tolerable = unknown(text, renderings);
        tolerable.removeIf(word -> word.length() < SHORTEST_TOLERATED);
        return tolerable;
    }

    private List<Rendering> renderings(QueryText text) {
        List<String> words = text.words().stream().map(QueryText.Word::text).toList();
        List<Language> others = WordLanguage.ALL.stream()
                .filter(each -> WordLanguage.of(reader).filter(each::equals).isEmpty())
                .map(WordLanguage::language)
                .toList();
        Map<String, Integer> taken = new LinkedHashMap<>();
        return words.isEmpty()
                ? List.of()
                : expansions.stream()
                        .flatMap(each -> each.of(words, reader, others).stream())
                        .filter(each -> each.weight() >= LEAST_WEIGHT)
                        .sorted(Comparator.comparing(Rendering::weight).reversed())
                        .filter(each ->
                                taken.merge(each.first() + " " + each.language(), 1, Integer::sum) <= MOST_RENDERINGS)
                        .toList();
    }
}
