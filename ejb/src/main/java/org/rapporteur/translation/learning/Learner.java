package org.rapporteur.translation.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.rapporteur.text.analysis.WordLanguage;
import org.rapporteur.text.analysis.Words;

/**
 * Learns from aligned texts which words are translations of each other. IBM's first model of translation (Brown et al.,
 * 1993), trained in both directions at once by expectation and maximisation; a pair of words is as good as both
 * directions together say. Words are stems without stop words.
 *
 * <p>Texts are read once and kept as numbers: four bytes a word, and see {@link PairTable}. Not for several threads.
 */
public final class Learner {

    /** Longer texts say little about single words. */
    private static final int LONGEST = 100;

    private static final int MOST_SEGMENTS = 1_000_000;
    private static final int MOST_PAIRS = 6_000_000;
    private static final int ROUNDS = 5;

    private final WordLanguage source;
    private final WordLanguage target;
    private final Numbers sources = new Numbers();
    private final Numbers targets = new Numbers();
    private final List<int[]> from = new ArrayList<>();
    private final List<int[]> to = new ArrayList<>();
    private final PairTable pairs = new PairTable(MOST_PAIRS);

    /** Stems by number, each with the forms in which it was written. */
    private static final class Numbers {
        private final Map<String, Integer> numbers = new HashMap<>();
        private final List<String> stems = new ArrayList<>();
        private final List<Map<String, Integer>> forms = new ArrayList<>();

        int[] of(String text, List<Words.Token> tokens) {
            return tokens.stream()
                    .mapToInt(token -> of(token.word(), form(text, token)))
                    .distinct()
                    .toArray();
        }

        /** As it is written, without an article melted into it. */
        private static String form(String text, Words.Token token) {
            String written = text.substring(token.start(), token.end()).toLowerCase(Locale.ROOT);
            return written.substring(Math.max(written.indexOf('\''), written.indexOf('’')) + 1);
        }

        private int of(String stem, String form) {
            int number = numbers.computeIfAbsent(stem, unknown -> {
                stems.add(stem);
                forms.add(new HashMap<>(2));
                return stems.size() - 1;
            });
            forms.get(number).merge(form, 1, Integer::sum);
            return number;
        }

        int size() {
            return stems.size();
        }

        /** The form in which the stem is written most, if it leads back to the stem. */
        String form(int number, WordLanguage language) {
            String stem = stems.get(number);
            return forms.get(number).entrySet().stream()
                    .filter(form -> language.stems().of(form.getKey()).equals(List.of(stem)))
                    .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                    .map(Map.Entry::getKey)
                    .orElse(stem);
        }
    }

    public Learner(WordLanguage source, WordLanguage target) {
        this.source = source;
        this.target = target;
    }

    /** Takes a text and its translation; beyond a million they are passed over. */
    public void read(String text, String translation) {
        if (from.size() == MOST_SEGMENTS) {
            return;
        }
        List<Words.Token> words = source.stems().tokens(text);
        List<Words.Token> translated = target.stems().tokens(translation);
        if (words.isEmpty() || translated.isEmpty() || Math.max(words.size(), translated.size()) > LONGEST) {
            return;
        }
        int[] a = sources.of(text, words);
        int[] b = targets.of(translation, translated);
        for (int s : a) {
            for (int t : b) {
                pairs.see(s, t);
            }
        }
        from.add(a);
        to.add(b);
    }

    /** What the words of each of the two languages are in the other. */
    public record Learned(WordPairs there, WordPairs back) {}

    /** Learns from what was read. */
    public Learned learn() {
        float[] there = rounds(from, to, false);
        float[] back = rounds(to, from, true);
        WordPairs.Builder translations =
                new WordPairs.Builder(sources.stems::get, number -> targets.form(number, target));
        WordPairs.Builder origins = new WordPairs.Builder(targets.stems::get, number -> sources.form(number, source));
        pairs.forEach((number, s, t) -> {
            float both = (float) Math.sqrt((double) there[number] * back[number]);
            translations.add(s, t, both);
            origins.add(t, s, both);
        });
        return new Learned(translations.build(), origins.build());
    }

    /** For each pair, how likely the second word is what the first one becomes; index 0 is for words out of nothing. */
    private float[] rounds(List<int[]> given, List<int[]> made, boolean reversed) {
        int words = reversed ? targets.size() : sources.size();
        int results = reversed ? sources.size() : targets.size();
        float[] likely = new float[pairs.size() + 1];
        float[] fromNothing = new float[results];
        Arrays.fill(likely, 1f / results);
        Arrays.fill(fromNothing, 1f / results);
        for (int round = 0; round < ROUNDS; round++) {
            float[] counts = new float[likely.length];
            float[] nothing = new float[results];
            double[] sums = new double[words];
            for (int i = 0; i < given.size(); i++) {
                expect(given.get(i), made.get(i), reversed, new Step(likely, fromNothing, counts, nothing, sums));
            }
            maximise(likely, counts, sums, reversed);
            double all =
                    IntStream.range(0, results).mapToDouble(t -> nothing[t]).sum();
            for (int t = 0; t < results; t++) {
                fromNothing[t] = (float) (nothing[t] / Math.max(all, Double.MIN_NORMAL));
            }
        }
        return likely;
    }

    private record Step(float[] likely, float[] fromNothing, float[] counts, float[] nothing, double[] sums) {}

    private void expect(int[] given, int[] made, boolean reversed, Step step) {
        int[] numbers = new int[given.length];
        for (int result : made) {
            double all = step.fromNothing[result];
            for (int i = 0; i < given.length; i++) {
                numbers[i] = reversed ? pairs.number(result, given[i]) : pairs.number(given[i], result);
                all += numbers[i] == 0 ? 0 : step.likely[numbers[i]];
            }
            if (all <= 0) {
                continue;
            }
            step.nothing[result] += (float) (step.fromNothing[result] / all);
            for (int i = 0; i < given.length; i++) {
                if (numbers[i] != 0) {
                    float share = (float) (step.likely[numbers[i]] / all);
                    step.counts[numbers[i]] += share;
                    step.sums[given[i]] += share;
                }
            }
        }
    }

    private void maximise(float[] likely, float[] counts, double[] sums, boolean reversed) {
        pairs.forEach((number, s, t) -> {
            double sum = sums[reversed ? t : s];
            likely[number] = sum > 0 ? (float) (counts[number] / sum) : 0f;
        });
    }
}
