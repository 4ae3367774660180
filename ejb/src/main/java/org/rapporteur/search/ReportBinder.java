package org.rapporteur.search;

import java.time.Instant;
import java.time.LocalDate;
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
import org.hibernate.search.engine.backend.types.Aggregable;
import org.hibernate.search.engine.backend.types.Highlightable;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.Searchable;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.engine.backend.types.dsl.IndexFieldTypeFactory;
import org.hibernate.search.engine.backend.types.dsl.StringIndexFieldTypeOptionsStep;
import org.hibernate.search.mapper.pojo.bridge.binding.TypeBindingContext;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.TypeBinder;
import org.rapporteur.publication.PublishedReport;
import org.rapporteur.search.IndexField.Part;
import org.rapporteur.text.analysis.WordLanguage;

/** Declares the fields of a report's document. A report is written anew whenever {@code changes} goes up. */
public class ReportBinder implements TypeBinder {

    @Override
    public void bind(TypeBindingContext context) {
        context.dependencies().use("changes");
        context.bridge(
                PublishedReport.class,
                new ReportBridge(new Fields(context.indexSchemaElement(), context.typeFactory())));
    }

    /** The document's fields, as the bridge writes them. */
    static final class Fields {

        private final IndexSchemaElement schema;
        private final IndexFieldTypeFactory types;

        final IndexFieldReference<String> symbol;
        final IndexFieldReference<String> slug;
        final IndexFieldReference<String> format;
        final IndexFieldReference<Long> changes;
        final IndexFieldReference<Long> key;
        final IndexFieldReference<Integer> year;
        final IndexFieldReference<String> names;
        final IndexFieldReference<String> places;
        final IndexFieldReference<String> titles;
        final IndexFieldReference<LocalDate> starts;
        final IndexFieldReference<LocalDate> ends;
        final IndexFieldReference<Instant> published;
        final Map<Facet, IndexFieldReference<String>> facets = new EnumMap<>(Facet.class);
        private final Map<WordLanguage, Map<Part, IndexFieldReference<String>>> stemmed = new LinkedHashMap<>();
        private final Map<WordLanguage, Map<Part, IndexFieldReference<String>>> plain = new LinkedHashMap<>();

        Fields(IndexSchemaElement schema, IndexFieldTypeFactory types) {
            this.schema = schema;
            this.types = types;
            symbol = stored(IndexField.SYMBOL);
            slug = stored(IndexField.SLUG);
            format = stored(IndexField.FORMAT);
            changes = schema.field(
                            IndexField.CHANGES,
                            types.asLong().searchable(Searchable.NO).projectable(Projectable.YES))
                    .toReference();
            key = schema.field(
                            IndexField.KEY,
                            types.asLong().projectable(Projectable.YES).sortable(Sortable.YES))
                    .toReference();
            year = schema.field(Facet.YEAR.field(), types.asInteger().aggregable(Aggregable.YES))
                    .toReference();
            starts = schema.field(
                            IndexField.STARTS,
                            types.asLocalDate().projectable(Projectable.YES).sortable(Sortable.YES))
                    .toReference();
            ends = schema.field(IndexField.ENDS, types.asLocalDate().projectable(Projectable.YES))
                    .toReference();
            published = schema.field(
                            IndexField.PUBLISHED,
                            types.asInstant().projectable(Projectable.YES).sortable(Sortable.YES))
                    .toReference();
            names = names(IndexField.NAMES);
            places = names(IndexField.PLACES);
            titles = schema.field(
                            IndexField.TITLES,
                            types.asString().searchable(Searchable.NO).projectable(Projectable.YES))
                    .multiValued()
                    .toReference();
            for (Facet facet : Facet.values()) {
                if (facet != Facet.YEAR) {
                    facets.put(facet, facet(facet));
                }
            }
            for (WordLanguage each : WordLanguage.ALL) {
                texts(each);
            }
        }

        /** Writes what a report has in one language. */
        void write(DocumentElement document, WordLanguage language, Function<Part, String> text) {
            for (Part part : Part.values()) {
                String words = text.apply(part).replace(Snippet.OPEN, "").replace(Snippet.CLOSE, "");
                document.addValue(reference(stemmed, language, part), words);
                document.addValue(reference(plain, language, part), words);
            }
        }

        private static IndexFieldReference<String> reference(
                Map<WordLanguage, Map<Part, IndexFieldReference<String>>> all, WordLanguage language, Part part) {
            return Objects.requireNonNull(
                    Objects.requireNonNull(all.get(language)).get(part));
        }

        private IndexFieldReference<String> stored(String name) {
            return schema.field(name, types.asString().projectable(Projectable.YES))
                    .toReference();
        }

        private IndexFieldReference<String> facet(Facet facet) {
            return schema.field(
                            facet.field(),
                            types.asString().aggregable(Aggregable.YES).projectable(Projectable.YES))
                    .multiValued()
                    .toReference();
        }

        private IndexFieldReference<String> names(IndexField field) {
            return schema.field(field.name(), types.asString().analyzer(field.analyzer()))
                    .multiValued()
                    .toReference();
        }

        /** Several values, for a report may be public in several regional forms of the language. */
        private void texts(WordLanguage language) {
            Map<Part, IndexFieldReference<String>> stems = new EnumMap<>(Part.class);
            Map<Part, IndexFieldReference<String>> words = new EnumMap<>(Part.class);
            for (Part part : Part.values()) {
                // The unified highlighter stops at 10,000 characters; this one reads term vectors to the end.
                Highlightable highlightable = part == Part.TITLE ? Highlightable.NO : Highlightable.FAST_VECTOR;
                stems.put(
                        part,
                        text(
                                IndexField.stemmed(part, language),
                                t -> t.projectable(part == Part.TITLE ? Projectable.NO : Projectable.YES)
                                        .highlightable(List.of(highlightable))));
                words.put(part, text(IndexField.plain(part, language), t -> t));
            }
            stemmed.put(language, stems);
            plain.put(language, words);
        }

        private IndexFieldReference<String> text(
                IndexField field, UnaryOperator<StringIndexFieldTypeOptionsStep<?>> more) {
            return schema.field(field.name(), more.apply(types.asString().analyzer(field.analyzer())))
                    .multiValued()
                    .toReference();
        }
    }
}
