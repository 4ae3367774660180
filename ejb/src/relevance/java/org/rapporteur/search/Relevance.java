package org.rapporteur.search;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.rapporteur.kernel.Language;
import org.rapporteur.text.analysis.WordLanguage;
import org.rapporteur.translation.learning.Learner;
import org.rapporteur.translation.learning.WordPairs;

/**
 * Prints how good the search of the application is on {@code dwn-ir}: nDCG@10 in one language, without accents, with a
 * typing error, across languages, and over reports in all their languages; and how often the first guess at a misspelt
 * word is right. Everything goes through {@link Searching}, as the page's queries do.
 *
 * <p>Arguments: the folder of the corpora; optionally a number to ask only every so-manyth query, and which of the tables
 * {@code one}, {@code all} and {@code across} to print.
 */
public final class Relevance {

    private static final int DEPTH = 10;
    private static final int SEED = 42;
    private static final Map<String, Double> CROSS_BARS =
            Map.of("en fr", .373, "en es", .448, "fr en", .368, "fr es", .402, "es en", .419, "es fr", .370);

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final Corpus corpus;
    private final int step;
    private final List<String> tables;
    private final Map<String, WordPairs> learned = new HashMap<>();

    private Relevance(Corpus corpus, int step, List<String> tables) {
        this.corpus = corpus;
        this.tables = tables;
        this.step = step;
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments.length > 0 ? arguments[0] : "corpora");
        if (!Files.isDirectory(folder.resolve("dwn-ir"))) {
            System.out.println("Skipped: no corpora in " + folder.toAbsolutePath());
            return;
        }
        int step = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1;
        List<String> tables =
                arguments.length > 2 ? List.of(arguments[2].split(",", -1)) : List.of("one", "all", "across");
        new Relevance(new Corpus(folder), step, tables).run();
    }

    private void run() throws IOException {
        Map<String, Papers> alone = new TreeMap<>();
        for (String language : Corpus.ASKED) {
            Papers papers = new Papers();
            papers.add(corpus.papers(language));
            alone.put(language, papers);
        }
        if (tables.contains("one")) {
            out.println("One language: nDCG@10 clean, without accents, one typing error (share of clean), first guess");
            for (String language : Corpus.ASKED) {
                one(language, alone.get(language));
            }
        }
        if (tables.contains("all")) {
            reports();
        }
        if (tables.contains("across")) {
            out.println("Across languages: nDCG@10 without and with what was learned, bar");
            for (String source : Corpus.ASKED) {
                for (String target : Corpus.ASKED) {
                    if (!source.equals(target)) {
                        across(source, target, alone.get(target));
                    }
                }
            }
        }
        alone.values().forEach(Papers::close);
    }

    private void reports() {
        out.println("Reports in all languages: nDCG@10");
        try (Papers reports = new Papers()) {
            reports.add(corpus.reports());
            for (String language : Corpus.ASKED) {
                out.printf(Locale.ROOT, "%s %.4f%n", language, gain(reports, language, corpus.queries.get(language)));
            }
        }
    }

    private void one(String language, Papers papers) {
        Map<Integer, String> queries = corpus.queries.get(language);
        double clean = gain(papers, language, queries);
        double stripped = gain(papers, language, changed(queries, Relevance::stripped));
        Typos typos = typos(papers, WordLanguage.of(Language.of(language)).orElseThrow(), queries);
        double before = gain(papers, language, typos.clean());
        double after = gain(papers, language, typos.misspelt());
        out.printf(
                Locale.ROOT,
                "%s %.4f %.4f %.4f (%.1f %%) %.4f%n",
                language,
                clean,
                stripped,
                after,
                100 * after / before,
                guessed(papers, language, typos));
    }

    private void across(String source, String target, Papers papers) throws IOException {
        Map<Integer, String> queries = corpus.queries.get(source);
        double raw = gain(papers, source, queries);
        WordPairs pairs = learned(source, target);
        WordExpansion expansion = new WordExpansion((from, to) -> to.tag().equals(target) ? pairs : WordPairs.NONE);
        double with = gain(papers, source, queries, expansion);
        out.printf(
                Locale.ROOT,
                "%s %s %.4f %.4f %.3f%n",
                source,
                target,
                raw,
                with,
                CROSS_BARS.get(source + " " + target));
    }

    private WordPairs learned(String source, String target) throws IOException {
        WordPairs known = learned.get(source + target);
        if (known == null) {
            long start = System.nanoTime();
            Learner learner = new Learner(language(source), language(target));
            corpus.teach(source, target, learner);
            Learner.Learned both = learner.learn();
            known = both.there();
            learned.put(source + target, both.there());
            learned.put(target + source, both.back());
            out.printf(
                    Locale.ROOT,
                    "(learned %s %s: %d words in %.0f s)%n",
                    source,
                    target,
                    known.size(),
                    (System.nanoTime() - start) / 1e9);
        }
        return known;
    }

    private static WordLanguage language(String tag) {
        return WordLanguage.of(Language.of(tag)).orElseThrow();
    }

    /** One report is right for each query, so the gain is that of its rank. */
    private double gain(Papers papers, String reader, Map<Integer, String> queries, Expansion... expansions) {
        double sum = 0;
        int count = 0;
        for (Map.Entry<Integer, String> query : queries.entrySet()) {
            if (query.getKey() % step != 0) {
                continue;
            }
            SearchRequest request = new SearchRequest(
                    query.getValue(), Language.of(reader), Map.of(), SearchRequest.Order.RELEVANCE, 1, DEPTH);
            int rank = papers.ids(request, expansions).indexOf(query.getKey().longValue());
            sum += rank < 0 ? 0 : Math.log(2) / Math.log(rank + 2);
            count++;
        }
        return sum / Math.max(1, count);
    }

    private static Map<Integer, String> changed(Map<Integer, String> queries, UnaryOperator<String> change) {
        Map<Integer, String> changed = new TreeMap<>();
        queries.forEach((cluster, query) -> changed.put(cluster, change.apply(query)));
        return changed;
    }

    private static String stripped(String query) {
        return Normalizer.normalize(query, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }

    /**
     * @param clean the queries in which a word could be misspelt
     * @param words the misspelt word and the right one, by cluster, where the misspelt one is no word of the archive
     */
    private record Typos(Map<Integer, String> clean, Map<Integer, String> misspelt, Map<Integer, List<String>> words) {}

    /** In each query one letter of one word of five or more that the archive knows is left out, added, another or moved. */
    private static Typos typos(Papers papers, WordLanguage language, Map<Integer, String> queries) {
        Random random = new Random(SEED);
        IndexField field = IndexField.plain(IndexField.Part.TEXT, language);
        Typos typos = new Typos(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
        papers.read(words -> {
            queries.forEach((cluster, query) -> {
                List<String> fit = new ArrayList<>();
                for (String word : stripped(query).split("[^A-Za-z]+")) {
                    if (word.length() >= 5
                            && language.words().of(word).equals(List.of(word.toLowerCase(Locale.ROOT)))
                            && words.hasAny(List.of(new Vocabulary.Form(word.toLowerCase(Locale.ROOT), field)))) {
                        fit.add(word);
                    }
                }
                if (!fit.isEmpty()) {
                    String word = fit.get(random.nextInt(fit.size()));
                    String wrong = misspelt(word, random);
                    typos.clean().put(cluster, stripped(query));
                    typos.misspelt().put(cluster, stripped(query).replaceFirst("\\b" + word + "\\b", wrong));
                    if (!words.hasAny(List.of(new Vocabulary.Form(wrong.toLowerCase(Locale.ROOT), field)))) {
                        typos.words()
                                .put(cluster, List.of(wrong.toLowerCase(Locale.ROOT), word.toLowerCase(Locale.ROOT)));
                    }
                }
            });
            return typos;
        });
        return typos;
    }

    private static String misspelt(String word, Random random) {
        int at = random.nextInt(word.length());
        char letter = (char) ('a' + random.nextInt(26));
        String wrong = switch (random.nextInt(4)) {
            case 0 -> word.substring(0, at) + word.substring(at + 1);
            case 1 -> word.substring(0, at) + letter + word.substring(at);
            case 2 -> word.substring(0, at) + letter + word.substring(at + 1);
            default ->
                at + 1 == word.length()
                        ? word
                        : word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
        };
        return wrong.equals(word) ? misspelt(word, random) : wrong;
    }

    /** How often the first guess for the misspelt word alone is the word that was meant. */
    private double guessed(Papers papers, String language, Typos typos) {
        int right = 0;
        int asked = 0;
        for (Map.Entry<Integer, List<String>> typo : typos.words().entrySet()) {
            if (typo.getKey() % step == 0) {
                String wrong = typo.getValue().get(0);
                Interpretation.Correction meant =
                        new Interpretation.Correction(wrong, typo.getValue().get(1));
                SearchRequest request = SearchRequest.of(wrong, Language.of(language));
                Interpretation done = papers.interpretation(request);
                // A wrong form of a right stem finds what was meant without any correction.
                if (!done.isLiteral() || papers.ids(request).isEmpty()) {
                    asked++;
                    right += done.corrections().contains(meant) ? 1 : 0;
                }
            }
        }
        return right / (double) Math.max(1, asked);
    }
}
