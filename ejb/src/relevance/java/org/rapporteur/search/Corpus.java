package org.rapporteur.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rapporteur.kernel.Language;
import org.rapporteur.translation.learning.Learner;

/** Reads the corpora as they are, packed with xz: what is searched, what is asked, and what may be learned from. */
final class Corpus {

    static final List<String> ASKED = List.of("en", "fr", "es");

    private static final Pattern UNIT = Pattern.compile("(?s)<tu .*?</tu>");
    private static final Pattern SEGMENT = Pattern.compile("(?s)xml:lang=\"([a-z]+)[^\"]*\">\\s*<seg>(.*?)</seg>");
    private static final String NEWS = "News/weekly";

    /** Texts by cluster, by language. */
    final Map<String, Map<Integer, String>> texts = new TreeMap<>();

    /** What is asked, by cluster, by language. */
    final Map<String, Map<Integer, String>> queries = new TreeMap<>();

    private final Path folder;

    Corpus(Path folder) throws IOException {
        this.folder = folder;
        ObjectMapper json = new ObjectMapper();
        lines("dwn-ir/corpus.jsonl.xz", line -> {
            JsonNode item = tree(json, line);
            texts.computeIfAbsent(item.get("lang").asText(), unknown -> new TreeMap<>())
                    .put(item.get("cluster").asInt(), item.get("text").asText());
        });
        for (String language : ASKED) {
            Map<Integer, String> asked = new TreeMap<>();
            lines("dwn-ir/queries." + language + ".tsv.xz", line -> {
                String[] parts = line.split("\t", -1);
                if (parts.length == 2 && parts[0].matches("\\d+")) {
                    asked.put(Integer.valueOf(parts[0]), parts[1]);
                }
            });
            queries.put(language, asked);
        }
    }

    private void lines(String file, Consumer<String> line) throws IOException {
        lines(folder.resolve(file), line);
    }

    /** The lines of a file that is packed with xz. */
    static void lines(Path file, Consumer<String> line) throws IOException {
        Process unpacking = new ProcessBuilder("xz", "-dc", file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(unpacking.getInputStream(), StandardCharsets.UTF_8))) {
            reader.lines().forEach(line);
        }
    }

    static JsonNode tree(ObjectMapper json, String line) {
        try {
            return json.readTree(line);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Gives texts and their translations to somebody who learns, nothing of what is searched by the queries. */
    void teach(String source, String target, Learner learner) throws IOException {
        aligned(source, target, learner::read);
        pages(source, target, learner::read);
        memories(source, target, learner::read);
    }

    /** Items of the news for which there is no query. */
    private void aligned(String source, String target, BiConsumer<String, String> pair) throws IOException {
        Map<String, Integer> clusters = new HashMap<>();
        texts.get("en").forEach((cluster, text) -> clusters.put(text.strip(), cluster));
        List<String> columns = List.of("en", "fr", "es");
        lines("dwn-ir/aligned-paragraphs.en-fr-es.tsv.xz", line -> {
            String[] parts = line.split("\t", -1);
            String english = parts[1].substring(parts[1].indexOf(" | ") + 3).strip();
            Integer cluster = clusters.get(english);
            if (cluster != null && !queries.get("en").containsKey(cluster)) {
                pair.accept(parts[1 + columns.indexOf(source)], parts[1 + columns.indexOf(target)]);
            }
        });
    }

    /** Pages that have as many paragraphs in both languages; none of the news, which are what is searched. */
    private void pages(String source, String target, BiConsumer<String, String> pair) throws IOException {
        ObjectMapper json = new ObjectMapper();
        Map<String, Map<String, String[]>> pages = new TreeMap<>();
        lines("debian-www.jsonl.xz", line -> {
            JsonNode page = tree(json, line);
            String language = page.get("lang").asText();
            String key = page.get("key").asText();
            if ((language.equals(source) || language.equals(target)) && !key.startsWith(NEWS)) {
                pages.computeIfAbsent(key, unknown -> new HashMap<>()).put(language, paragraphs(page));
            }
        });
        Set<String> seen = new HashSet<>();
        for (Map<String, String[]> page : pages.values()) {
            String[] one = page.getOrDefault(source, new String[0]);
            String[] other = page.getOrDefault(target, new String[0]);
            for (int i = 0; one.length == other.length && i < one.length; i++) {
                if (seen.add(one[i] + "\t" + other[i])) {
                    pair.accept(one[i], other[i]);
                }
            }
        }
    }

    private static String[] paragraphs(JsonNode page) {
        return Stream.concat(
                        Stream.of(page.get("title").asText()),
                        Stream.of(page.get("text").asText().split("\n", -1)))
                .filter(text -> !text.isBlank())
                .toArray(String[]::new);
    }

    private void memories(String source, String target, BiConsumer<String, String> pair) throws IOException {
        for (String name : List.of("en-fr", "en-es-LA", "es-LA-fr")) {
            StringBuilder all = new StringBuilder();
            lines("tico-19/all." + name + ".tmx.xz", line -> all.append(line).append('\n'));
            Matcher units = UNIT.matcher(all);
            while (units.find()) {
                Map<String, String> unit = new HashMap<>();
                Matcher segments = SEGMENT.matcher(units.group());
                while (segments.find()) {
                    unit.put(segments.group(1), segments.group(2));
                }
                if (unit.containsKey(source) && unit.containsKey(target)) {
                    pair.accept(unit.get(source), unit.get(target));
                }
            }
        }
    }

    /** Every item as a report of its own in one language. */
    List<Papers.Paper> papers(String language) {
        List<Papers.Paper> papers = new ArrayList<>();
        texts.get(language)
                .forEach((cluster, text) -> papers.add(
                        new Papers.Paper(cluster, 2000, Map.of(Language.of(language), new Papers.Text("", text)))));
        return papers;
    }

    /** Every item as a report with all its languages. */
    List<Papers.Paper> reports() {
        Map<Integer, Map<Language, Papers.Text>> reports = new TreeMap<>();
        texts.forEach((language, items) ->
                items.forEach((cluster, text) -> reports.computeIfAbsent(cluster, unknown -> new HashMap<>())
                        .put(Language.of(language), new Papers.Text("", text))));
        return reports.entrySet().stream()
                .map(report -> new Papers.Paper(report.getKey(), 2000, report.getValue()))
                .toList();
    }
}
