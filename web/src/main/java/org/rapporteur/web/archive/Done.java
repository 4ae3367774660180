package org.rapporteur.web.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rapporteur.kernel.Language;
import org.rapporteur.search.Interpretation;
import org.rapporteur.search.Rendering;
import org.rapporteur.web.shared.Say;

/**
 * What was done beside looking for just what was typed, as the page tells it.
 *
 * @param sentences in the page's language
 * @param words what was also looked for in other languages, the surest first; not empty where a sentence announces them
 */
public record Done(List<String> sentences, List<Word> words) {

    private static final int MOST_WORDS = 12;

    /** @param name of the language, in the page's */
    public record Word(String text, String language, String name) {}

    static Done of(Interpretation interpretation, Say say) {
        List<String> sentences = new ArrayList<>();
        for (Interpretation.Correction correction : interpretation.corrections()) {
            sentences.add(say.text("search.corrected", "typed", correction.typed(), "meant", correction.meant()));
        }
        if (!interpretation.tolerant().isEmpty()) {
            sentences.add(say.text("search.tolerant", "words", String.join(", ", interpretation.tolerant())));
        }
        if (interpretation.some()) {
            sentences.add(say.text("search.some", "count", interpretation.whole()));
        }
        if (interpretation.cut()) {
            sentences.add(say.text("search.cut", "query", interpretation.query()));
        }
        return new Done(sentences, words(interpretation.renderings(), say.language()));
    }

    private static List<Word> words(List<Rendering> renderings, Language page) {
        return renderings.stream()
                .map(each -> Map.entry(each.text(), each.language()))
                .distinct()
                .limit(MOST_WORDS)
                .map(each -> new Word(
                        each.getKey(), each.getValue().tag(), each.getValue().nameIn(page)))
                .toList();
    }

    public boolean isNothing() {
        return sentences.isEmpty() && words.isEmpty();
    }
}
