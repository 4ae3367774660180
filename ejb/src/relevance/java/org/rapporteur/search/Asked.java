package org.rapporteur.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.rapporteur.kernel.Language;
import org.rapporteur.search.IndexField.Part;
import org.rapporteur.text.analysis.WordLanguage;

/** Queries whose words stand in the texts of an index: the same ones for the same index. */
final class Asked {

    private static final int SEED = 7;
    private static final List<String> READERS = List.of("en", "fr", "es");
    private static final int LONG_ENOUGH = 4;

    /** What a query looks like. */
    enum Kind {
        WORD("one word"),
        THREE("three words, OR"),
        PHRASE("phrase"),
        /** Two words of which one is misspelt: the service asks again with what may be meant. */
        MISSPELT("misspelt, then corrected");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /** @param text as somebody types it */
    record Query(String text, Language reader) {

        SearchRequest request() {
            return SearchRequest.of(text, reader);
        }
    }

    private final Map<Kind, List<Query>> queries = new EnumMap<>(Kind.class);

    /** @param count of each kind */
    Asked(IndexReader reader, int count) throws IOException {
        Random random = new Random(SEED);
        for (Kind kind : Kind.values()) {
            queries.put(kind, new ArrayList<>());
        }
        for (int i = 0; i < count; i++) {
            Language language = Language.of(READERS.get(i % READERS.size()));
            for (Kind kind : Kind.values()) {
                String text = "";
                for (int tries = 0; text.isEmpty() && tries < 500; tries++) {
                    text = text(kind, words(reader, language, random), random);
                }
                if (!text.isEmpty()) {
                    queries.get(kind).add(new Query(text, language));
                }
            }
        }
    }

    List<Query> of(Kind kind) {
        return queries.get(kind);
    }

    /** Neighbouring words of some report's text, those that enough reports have. */
    private static List<String> words(IndexReader reader, Language language, Random random) throws IOException {
        WordLanguage known = WordLanguage.of(language).orElseThrow();
        IndexField field = IndexField.stemmed(Part.TEXT, known);
        String text = reader.storedFields()
                .document(random.nextInt(reader.maxDoc()), Set.of(field.name()))
                .get(field.name());
        if (text == null) {
            return List.of();
        }
        List<String> all = Stream.of(text.split("[^\\p{L}]+"))
                .filter(word -> word.length() >= LONG_ENOUGH)
                .collect(Collectors.toList());
        int from = all.isEmpty() ? 0 : random.nextInt(all.size());
        List<String> known3 = new ArrayList<>();
        for (String word : all.subList(from, Math.min(all.size(), from + 12))) {
            List<String> stems = known.stems().of(word);
            if (stems.size() == 1 && reader.docFreq(new Term(field.name(), stems.get(0))) >= Interpreter.ENOUGH) {
                known3.add(word);
            }
        }
        return known3;
    }

    private static String text(Kind kind, List<String> words, Random random) {
        if (words.size() < 3) {
            return "";
        }
        return switch (kind) {
            case WORD -> words.get(0);
            case THREE -> String.join(" OR ", words.subList(0, 3));
            case PHRASE -> "\"" + words.get(0) + " " + words.get(1) + "\"";
            case MISSPELT -> {
                int at = 1 + random.nextInt(words.get(0).length() - 2);
                yield words.get(0).substring(0, at) + "q" + words.get(0).substring(at) + " " + words.get(1);
            }
        };
    }
}
