package org.rapporteur.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.hibernate.search.engine.backend.document.IndexFieldReference;
import org.hibernate.search.engine.backend.document.model.dsl.IndexSchemaElement;
import org.hibernate.search.engine.backend.types.Aggregable;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.Searchable;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.engine.backend.types.dsl.IndexFieldTypeFactory;
import org.hibernate.search.mapper.pojo.bridge.binding.TypeBindingContext;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.TypeBinder;
import org.rapporteur.publication.PublishedReport;

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
        final IndexFieldReference<String> state;
        final IndexFieldReference<Long> key;
        final IndexFieldReference<Integer> year;
        final IndexFieldReference<String> names;
        final IndexFieldReference<String> places;
        final IndexFieldReference<String> titles;
        final IndexFieldReference<LocalDate> starts;
        final IndexFieldReference<LocalDate> ends;
        final IndexFieldReference<Instant> published;
        final Map<Facet, IndexFieldReference<String>> facets = new EnumMap<>(Facet.class);
        final TextFields texts;

        Fields(IndexSchemaElement schema, IndexFieldTypeFactory types) {
            this.schema = schema;
            this.types = types;
            symbol = stored(IndexField.SYMBOL);
            slug = stored(IndexField.SLUG);
            state = schema.field(
                            IndexField.STATE,
                            types.asString().searchable(Searchable.NO).projectable(Projectable.YES))
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
            texts = new TextFields(schema, types);
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
    }
}
