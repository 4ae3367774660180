package org.rapporteur.search;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.search.backend.elasticsearch.ElasticsearchExtension;
import org.rapporteur.search.IndexField.Part;
import org.rapporteur.text.analysis.WordLanguage;

/**
 * Asks Elasticsearch or OpenSearch for the words of its index, as {@link LuceneVocabulary} reads them: its term suggester
 * is the same spelling checker. Each request asks for what is asked next too, and answers are kept for as long as this
 * object is.
 */
final class ElasticsearchVocabulary implements Vocabulary {

    private static final String SUGGEST = "suggest";

    /** The fields in which {@link Interpreter} looks for likely words. */
    private static final Set<IndexField> FIELDS = fields();

    private final IndexSession index;
    private final Map<String, Map<IndexField, List<Like>>> near = new HashMap<>();
    private final Map<String, Map<IndexField, List<Like>>> far = new HashMap<>();

    ElasticsearchVocabulary(IndexSession index) {
        this.index = index;
    }

    private static Set<IndexField> fields() {
        Set<IndexField> fields = new LinkedHashSet<>();
        WordLanguage.ALL.forEach(language -> Stream.of(Part.TEXT, Part.TITLE)
                .map(part -> IndexField.plain(part, language))
                .forEach(fields::add));
        fields.add(IndexField.NAMES);
        return Set.copyOf(fields);
    }

    @Override
    public boolean hasAny(Collection<Form> forms) {
        return index.search()
                        .extension(ElasticsearchExtension.get())
                        .where(f -> f.fromJson(ElasticsearchTerms.any(forms).toString()))
                        .fetchTotalHitCount()
                > 0;
    }

    @Override
    public List<Like> like(String word, IndexField field) {
        Map<IndexField, List<Like>> one = near.computeIfAbsent(word, absent -> new HashMap<>());
        if (!one.containsKey(field)) {
            one.putAll(ask(word, with(FIELDS.stream(), field), LuceneVocabulary.NEAR));
        }
        List<Like> likely = one.getOrDefault(field, List.of());
        if (!likely.isEmpty()) {
            return likely;
        }
        Map<IndexField, List<Like>> two = far.computeIfAbsent(word, absent -> new HashMap<>());
        if (!two.containsKey(field)) {
            // It takes long, so not for every language at once.
            Stream<IndexField> sisters = FIELDS.stream()
                    .filter(each -> each.analyzer().equals(field.analyzer()))
                    .filter(each -> one.getOrDefault(each, List.of()).isEmpty());
            two.putAll(ask(word, with(sisters, field), LuceneVocabulary.FAR));
        }
        return two.getOrDefault(field, List.of());
    }

    private static Set<IndexField> with(Stream<IndexField> fields, IndexField field) {
        Set<IndexField> all = new LinkedHashSet<>(fields.toList());
        all.add(field);
        return all;
    }

    private Map<IndexField, List<Like>> ask(String word, Set<IndexField> fields, int edits) {
        JsonObject questions = new JsonObject();
        fields.forEach(field -> questions.add(field.name(), question(word, field, edits)));
        JsonObject answer = index.search()
                .extension(ElasticsearchExtension.get())
                .where(f -> f.matchNone())
                .requestTransformer(request -> request.body().add(SUGGEST, questions))
                .fetch(0)
                .responseBody()
                .getAsJsonObject(SUGGEST);
        Map<IndexField, List<Like>> found = new HashMap<>();
        for (IndexField field : fields) {
            List<Like> like = new ArrayList<>();
            for (JsonElement entry : answer.getAsJsonArray(field.name())) {
                entry.getAsJsonObject()
                        .getAsJsonArray("options")
                        .forEach(option -> like.add(like(option.getAsJsonObject())));
            }
            found.put(field, like);
        }
        return found;
    }

    private static Like like(JsonObject option) {
        return new Like(
                option.get("text").getAsString(),
                option.get("score").getAsDouble(),
                option.get("freq").getAsLong());
    }

    private static JsonObject question(String word, IndexField field, int edits) {
        JsonObject term = new JsonObject();
        term.addProperty("field", field.name());
        // The word is folded already; it must not be taken apart again.
        term.addProperty("analyzer", "keyword");
        term.addProperty("size", LuceneVocabulary.MOST);
        term.addProperty("shard_size", LuceneVocabulary.MOST);
        term.addProperty("suggest_mode", "missing");
        term.addProperty("max_edits", edits);
        term.addProperty("prefix_length", LuceneVocabulary.SAME);
        term.addProperty("min_word_length", LuceneVocabulary.SHORTEST);
        JsonObject question = new JsonObject();
        question.addProperty("text", word);
        question.add("term", term);
        return question;
    }
}
