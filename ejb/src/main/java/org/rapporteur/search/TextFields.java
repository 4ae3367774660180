package org.rapporteur.search;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.engine.backend.document.IndexFieldReference;
import org.hibernate.search.engine.backend.document.model.dsl.IndexSchemaElement;
import org.hibernate.search.engine.backend.types.Highlightable;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.dsl.IndexFieldTypeFactory;
import org.hibernate.search.engine.backend.types.dsl.StringIndexFieldTypeOptionsStep;
import org.rapporteur.search.IndexField.Part;
import org.rapporteur.text.analysis.WordLanguage;

/** The fields of words of a document: for each language title, summary and text, stemmed and as they are written. */
final class TextFields {

    private final IndexSchemaElement schema;
    private final IndexFieldTypeFactory types;
    private final Map<WordLanguage, Map<Part, IndexFieldReference<String>>> stemmed = new LinkedHashMap<>();
    private final Map<WordLanguage, Map<Part, IndexFieldReference<String>>> plain = new LinkedHashMap<>();

    TextFields(IndexSchemaElement schema, IndexFieldTypeFactory types) {
        this.schema = schema;
        this.types = types;
        WordLanguage.ALL.forEach(this::declare);
    }

    /** Writes what there is in one language. */
    void write(DocumentElement document, WordLanguage language, Function<Part, String> text) {
        for (Part part : Part.values()) {
            String words = Snippet.unmarked(text.apply(part));
            document.addValue(reference(stemmed, language, part), words);
            document.addValue(reference(plain, language, part), words);
        }
    }

    private static IndexFieldReference<String> reference(
            Map<WordLanguage, Map<Part, IndexFieldReference<String>>> all, WordLanguage language, Part part) {
        return Objects.requireNonNull(Objects.requireNonNull(all.get(language)).get(part));
    }

    /** Several values, for a report may be public in several regional forms of the language. */
    private void declare(WordLanguage language) {
        Map<Part, IndexFieldReference<String>> stems = new EnumMap<>(Part.class);
        Map<Part, IndexFieldReference<String>> words = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            // The unified highlighter stops at 10,000 characters; this one reads term vectors to the end.
            Highlightable highlightable = part == Part.TITLE ? Highlightable.NO : Highlightable.FAST_VECTOR;
            stems.put(
                    part,
                    field(
                            IndexField.stemmed(part, language),
                            t -> t.projectable(part == Part.TITLE ? Projectable.NO : Projectable.YES)
                                    .highlightable(List.of(highlightable))));
            words.put(part, field(IndexField.plain(part, language), t -> t));
        }
        stemmed.put(language, stems);
        plain.put(language, words);
    }

    private IndexFieldReference<String> field(
            IndexField field, UnaryOperator<StringIndexFieldTypeOptionsStep<?>> more) {
        return schema.field(field.name(), more.apply(types.asString().analyzer(field.analyzer())))
                .multiValued()
                .toReference();
    }
}
