package org.rapporteur.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.rapporteur.kernel.Language;
import org.rapporteur.search.IndexField.Part;
import org.rapporteur.search.Interpretation.Correction;
import org.rapporteur.search.Vocabulary.Form;
import org.rapporteur.text.analysis.WordLanguage;

/**
 * Decides what a query is taken for. Literally, where that finds enough. Where it finds little or nothing, in this order
 * and as long as it finds more: words that stand nowhere in the archive are corrected; where still nothing has all of the
 * words, others that differ by one letter are accepted; what is known of the words in other languages is accepted beside them; and at last a part
 * of the words is enough. What was asked for with signs (quotes, minus, a field) is taken literally as soon as it finds
 * anything. When its time is over it asks the index for nothing more, and answers with the best that it knows by then.
 */
final class Interpreter {

    /** So many reports with all of the words are enough. */
    static final int ENOUGH = 10;

    /** Engines refuse queries of more than 1,024 terms. */
    private static final int MOST_TERMS = 1_000;

    /** In every language: three parts of the report, the names, and its neighbour. */
    private static final int TERMS_OF_A_WORD = 5 * WordLanguage.ALL.size();

    private static final int TERMS_OF_A_RENDERING = Part.values().length;
    private static final int TERMS_NEAR_A_WORD = 5 * LuceneTerms.NEAR_WORDS;
    /** So many guesses are compared by so many of the query's other words. */
    private static final int GUESSES = 4;

    private static final int COMPANIONS = 4;

    /** Of words that stand nowhere so many are corrected; each reads through the words of the whole archive. */
    private static final int MOST_CORRECTED = 5;

    /** Where more words than these stand nowhere, they are looked for among those of the reader's language alone. */
    private static final int MOST_CORRECTED_ANYWHERE = 2;

    private static final int SHORTEST_TOLERATED = 4;
    private static final int MOST_RENDERINGS = 3;
    private static final float LEAST_WEIGHT = 0.05f;

    private final Language reader;
    private final Vocabulary vocabulary;
    private final List<? extends Expansion> expansions;
    private final ToLongFunction<Sought> count;
    private final BooleanSupplier inTime;

    /**
     * @param count how many reports are found, whatever the facets
     * @param inTime whether there is time left
     */
    Interpreter(
            Language reader,
            Vocabulary vocabulary,
            List<? extends Expansion> expansions,
            ToLongFunction<Sought> count,
            BooleanSupplier inTime) {
        this.reader = reader;
        this.vocabulary = vocabulary;
        this.expansions = expansions;
        this.count = count;
        this.inTime = inTime;
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
        Attempt best = new Attempt(text, Wording.LITERAL, whole);
        if (!corrections.isEmpty()) {
            best = better(best, corrected, Wording.LITERAL);
        }
        if (best.found() == 0) {
            best = better(best, corrected, Wording.LITERAL.withNear(tolerable(corrected)));
        }
        Wording expanded = best.wording().with(renderings(corrected));
        if (!enough(text, best.found())) {
            best = better(best, corrected, expanded);
        }
        boolean more = text.words().size() > 1 && !enough(text, best.found()) && inTime.getAsBoolean();
        return understood(text, corrections, more ? new Attempt(corrected, expanded.withSome(), best.found()) : best);
    }

    /** @param found reports with all of the words */
    private record Attempt(QueryText text, Wording wording, long found) {}

    private Attempt better(Attempt before, QueryText text, Wording wording) {
        if (text.equals(before.text()) && wording.equals(before.wording()) || !inTime.getAsBoolean()) {
            return before;
        }
        long found = count.applyAsLong(ArchiveQuery.of(text, reader, wording));
        return found > before.found() ? new Attempt(text, wording, found) : before;
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
        Set<String> unknown = unknown(text, renderings);
        List<QueryText.Word> sure = text.words().stream()
                .filter(word -> !unknown.contains(word.text()))
                .limit(COMPANIONS)
                .toList();
        boolean anyLanguage = unknown.size() <= MOST_CORRECTED_ANYWHERE
                || WordLanguage.of(reader).isEmpty();
        for (String word : unknown.stream().limit(MOST_CORRECTED).toList()) {
            Stream.concat(WordLanguage.of(reader).stream(), anyLanguage ? WordLanguage.ALL.stream() : Stream.empty())
                    .distinct()
                    .map(language -> guess(word, language, sure))
                    .filter(guess -> !guess.isEmpty())
                    .findFirst()
                    .ifPresent(guess -> corrections.add(new Correction(word, guess)));
        }
        return corrections;
    }

    /** @param edits letters that are more, less, other or exchanged */
    private record Guess(Vocabulary.Like like, long edits) {

        static Guess of(Vocabulary.Like like, String word) {
            int length = Math.min(like.word().length(), word.length());
            return new Guess(like, Math.round((1 - like.likeness()) * length));
        }
    }

    /** Of those that are equally near the one that stands in reports together with the other words of the query. */
    private String guess(String word, WordLanguage language, List<QueryText.Word> sure) {
        List<String> folded = language.words().of(word);
        if (folded.size() != 1 || !inTime.getAsBoolean()) {
            return "";
        }
        List<Guess> guesses = Stream.of(
                        IndexField.plain(Part.TEXT, language), IndexField.plain(Part.TITLE, language), IndexField.NAMES)
                .flatMap(field -> vocabulary.like(folded.get(0), field).stream())
                .map(like -> Guess.of(like, folded.get(0)))
                .sorted(Comparator.comparingLong(Guess::edits)
                        .thenComparing(guess -> -guess.like().likeness())
                        .thenComparing(guess -> -guess.like().frequency()))
                .toList();
        long nearest = guesses.stream().mapToLong(Guess::edits).findFirst().orElse(0);
        return guesses.stream()
                .filter(guess -> guess.edits() == nearest)
                .map(guess -> guess.like().word())
                .distinct()
                .limit(GUESSES)
                .max(Comparator.comparingLong(guess -> beside(guess, sure)))
                .orElse("");
    }

    /** How many of the words stand in some report together with the guess. */
    private long beside(String guess, List<QueryText.Word> sure) {
        return sure.stream()
                .filter(word -> inTime.getAsBoolean())
                .filter(word -> count.applyAsLong(
                                ArchiveQuery.of(QueryText.of(guess + " " + word.text()), reader, Wording.LITERAL))
                        > 0)
                .count();
    }

    /** Words of which no form stands in any report, and of which nobody knows what they are in another language. */
    private Set<String> unknown(QueryText text, List<Rendering> renderings) {
        Set<String> unknown = new LinkedHashSet<>();
        for (int i = 0; i < text.words().size(); i++) {
            QueryText.Word word = text.words().get(i);
            int at = i;
            boolean rendered = renderings.stream().anyMatch(each -> each.covers(at));
            if (!rendered && inTime.getAsBoolean() && !known(word.text())) {
                unknown.add(word.text());
            }
        }
        return unknown;
    }

    private boolean known(String word) {
        List<Form> forms = new ArrayList<>();
        for (WordLanguage language : WordLanguage.ALL) {
            List<String> stems = language.stems().of(word);
            if (stems.size() != 1) {
                // A stop word, and what is several words, is nothing to correct.
                return true;
            }
            for (Part part : Part.values()) {
                forms.add(new Form(stems.get(0), IndexField.stemmed(part, language)));
            }
        }
        return vocabulary.hasAny(forms)
                || WordLanguage.ofNames().words().of(word).stream()
                        .allMatch(name -> vocabulary.hasAny(List.of(new Form(name, IndexField.NAMES))));
    }

    /** Words that are long enough, as many as can be looked for at once. */
    private Set<String> tolerable(QueryText text) {
        Set<String> tolerable = new LinkedHashSet<>();
        text.words().stream()
                .map(QueryText.Word::text)
                .filter(word -> word.length() >= SHORTEST_TOLERATED)
                .limit(spare(text) / 2 / TERMS_NEAR_A_WORD)
                .forEach(tolerable::add);
        return tolerable;
    }

    /** How many terms may be looked for beside those of the query: half of them near words, half in other languages. */
    private static int spare(QueryText text) {
        return Math.max(0, MOST_TERMS - text.work() * TERMS_OF_A_WORD);
    }

    private List<Rendering> renderings(QueryText text) {
        List<String> words = text.words().stream().map(QueryText.Word::text).toList();
        List<Language> others = WordLanguage.ALL.stream()
                .filter(each -> WordLanguage.of(reader).filter(each::equals).isEmpty())
                .map(WordLanguage::language)
                .toList();
        List<Rendering> known = words.isEmpty()
                ? List.of()
                : expansions.stream()
                        .flatMap(each -> each.of(words, reader, others).stream())
                        .filter(each -> each.weight() >= LEAST_WEIGHT)
                        .sorted(Comparator.comparing(Rendering::weight).reversed())
                        .toList();
        return surest(known, spare(text) / 2);
    }

    /** A few of each word in each language, the surest ones, as long as there are terms to spare. */
    private static List<Rendering> surest(List<Rendering> known, int terms) {
        Map<String, Integer> taken = new LinkedHashMap<>();
        List<Rendering> surest = new ArrayList<>();
        int left = terms;
        for (Rendering each : known) {
            int needed = each.count() * TERMS_OF_A_RENDERING;
            if (needed <= left
                    && taken.merge(each.first() + " " + each.language(), 1, Integer::sum) <= MOST_RENDERINGS) {
                surest.add(each);
                left -= needed;
            }
        }
        return surest;
    }
}
