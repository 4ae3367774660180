package org.rapporteur.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rapporteur.kernel.Language;

/** Pages of the web as reports, told again with paragraphs of others until there are as many as wanted. */
final class Pages {

    private static final List<String> LANGUAGES = List.of("en", "fr", "es");

    /** Far from each other and prime, so that no two reports share many paragraphs. */
    private static final int STRIDE = 1_009;

    private Pages() {}

    static List<Papers.Paper> of(Path corpora, int wanted) throws IOException {
        ObjectMapper json = new ObjectMapper();
        Map<String, Map<Language, Papers.Text>> pages = new TreeMap<>();
        Corpus.lines(corpora.resolve("debian-www.jsonl.xz"), line -> {
            JsonNode page = Corpus.tree(json, line);
            String language = page.get("lang").asText();
            if (LANGUAGES.contains(language) && !page.get("text").asText().isBlank()) {
                pages.computeIfAbsent(page.get("key").asText(), unknown -> new HashMap<>())
                        .put(
                                Language.of(language),
                                new Papers.Text(
                                        page.get("title").asText(),
                                        page.get("text").asText()));
            }
        });
        List<Map<Language, Papers.Text>> first = List.copyOf(pages.values());
        List<Papers.Paper> papers = new ArrayList<>();
        for (int i = 0; i < wanted; i++) {
            int turn = i / first.size();
            Map<Language, Papers.Text> own = first.get(i % first.size());
            Map<Language, Papers.Text> other = first.get((int) ((i + (long) turn * STRIDE) % first.size()));
            papers.add(new Papers.Paper(i, 1990 + i % 30, turn == 0 ? own : mixed(own, other)));
        }
        return papers;
    }

    private static Map<Language, Papers.Text> mixed(Map<Language, Papers.Text> own, Map<Language, Papers.Text> other) {
        Map<Language, Papers.Text> mixed = new HashMap<>();
        own.forEach((language, text) -> {
            Papers.Text with = other.getOrDefault(language, text);
            mixed.put(language, new Papers.Text(with.title(), every(text.text(), 0) + "\n" + every(with.text(), 1)));
        });
        return mixed;
    }

    /** Every second paragraph, from the first or from the second. */
    private static String every(String text, int from) {
        String[] paragraphs = text.split("\n+");
        StringBuilder some = new StringBuilder();
        for (int i = from; i < paragraphs.length; i += 2) {
            some.append(paragraphs[i]).append('\n');
        }
        return some.toString();
    }
}
