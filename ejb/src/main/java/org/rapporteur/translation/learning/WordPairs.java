package org.rapporteur.translation.learning;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;

/** What the words of one language are in another, as far as it was learned: some 40 bytes a word. Immutable. */
public final class WordPairs {

    /** So many translations of a word are kept. */
    static final int MOST = 5;

    /** Less sure ones are forgotten. */
    static final float LEAST = 0.05f;

    /** Knows no word. */
    public static final WordPairs NONE =
            new WordPairs(Texts.of(List.of()), new int[1], new int[0], new byte[0], Texts.of(List.of()));

    private static final float STEPS = 255f;

    private final Texts stems;
    private final int[] first;
    private final int[] translations;
    private final byte[] weights;
    private final Texts forms;

    /**
     * @param stems in order
     * @param first where the translations of each stem begin; one more than stems
     * @param translations numbers of forms
     * @param weights beside the translations, in steps of 1/255
     */
    private WordPairs(Texts stems, int[] first, int[] translations, byte[] weights, Texts forms) {
        this.stems = stems;
        this.first = first;
        this.translations = translations;
        this.weights = weights;
        this.forms = forms;
    }

    /**
     * @param word as it is usually written
     * @param weight how sure it is, above 0 and at most 1
     */
    public record Translated(String word, float weight) {}

    /** Takes pairs in any order, by number; of each word the surest are kept. */
    static final class Builder {

        private static final Comparator<Numbered> SUREST =
                Comparator.comparing(Numbered::weight).reversed().thenComparing(Numbered::number);

        private final Map<Integer, List<Numbered>> words = new HashMap<>();
        private final IntFunction<String> stemOf;
        private final IntFunction<String> formOf;

        private record Numbered(int number, float weight) {}

        /**
         * @param stemOf stems of the one language by number
         * @param formOf usual forms of the other by number
         */
        Builder(IntFunction<String> stemOf, IntFunction<String> formOf) {
            this.stemOf = stemOf;
            this.formOf = formOf;
        }

        void add(int word, int translation, float weight) {
            if (weight >= LEAST) {
                words.computeIfAbsent(word, unknown -> new ArrayList<>(2)).add(new Numbered(translation, weight));
            }
        }

        WordPairs build() {
            Map<String, List<Numbered>> sorted = new TreeMap<>(Texts::compare);
            words.forEach((word, all) -> sorted.put(
                    stemOf.apply(word), all.stream().sorted(SUREST).limit(MOST).toList()));
            int[] first = new int[sorted.size() + 1];
            int count = sorted.values().stream().mapToInt(List::size).sum();
            int[] translations = new int[count];
            byte[] weights = new byte[count];
            Map<Integer, Integer> numbers = new HashMap<>();
            List<String> forms = new ArrayList<>();
            int word = 0;
            int at = 0;
            for (List<Numbered> all : sorted.values()) {
                for (Numbered each : all) {
                    translations[at] = numbers.computeIfAbsent(each.number(), unknown -> {
                        forms.add(formOf.apply(each.number()));
                        return forms.size() - 1;
                    });
                    weights[at++] = (byte) Math.max(1, Math.round(Math.min(1, each.weight()) * STEPS));
                }
                first[++word] = at;
            }
            return new WordPairs(Texts.of(List.copyOf(sorted.keySet())), first, translations, weights, Texts.of(forms));
        }
    }

    /**
     * @param stem as {@link org.rapporteur.text.analysis.WordLanguage#stems} makes it
     * @return the surest first; empty for a word that was not learned
     */
    public List<Translated> of(String stem) {
        int number = stems.find(stem);
        List<Translated> all = new ArrayList<>();
        for (int i = number < 0 ? 0 : first[number]; number >= 0 && i < first[number + 1]; i++) {
            all.add(new Translated(forms.get(translations[i]), (weights[i] & 0xff) / STEPS));
        }
        return all;
    }

    /** How many words it knows. */
    public int size() {
        return stems.size();
    }

    void write(DataOutputStream out) throws IOException {
        stems.write(out);
        Texts.Numbers.write(out, first);
        Texts.Numbers.write(out, translations);
        out.write(weights);
        forms.write(out);
    }

    static WordPairs read(DataInputStream in) throws IOException {
        Texts stems = Texts.read(in);
        int[] first = Texts.Numbers.read(in);
        int[] translations = Texts.Numbers.read(in);
        byte[] weights = in.readNBytes(translations.length);
        return new WordPairs(stems, first, translations, weights, Texts.read(in));
    }
}
