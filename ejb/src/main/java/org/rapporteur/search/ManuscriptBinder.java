package org.rapporteur.search;

import java.time.Instant;
import java.util.List;
import org.hibernate.search.engine.backend.document.IndexFieldReference;
import org.hibernate.search.engine.backend.document.model.dsl.IndexSchemaElement;
import org.hibernate.search.engine.backend.types.Aggregable;
import org.hibernate.search.engine.backend.types.Highlightable;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.Searchable;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.engine.backend.types.dsl.IndexFieldTypeFactory;
import org.hibernate.search.mapper.pojo.bridge.binding.TypeBindingContext;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.TypeBinder;
import org.rapporteur.report.Manuscript;

/**
 * Declares the fields of a manuscript's document. Those of words have the names of the public index's, so that one query
 * language serves both.
 */
public class ManuscriptBinder implements TypeBinder {

    static final String STAGE = "stage";
    static final String LANGUAGE = "language";
    static final String HOLDER = "holder";
    static final String WRITTEN = "written";

    /** The holder of what nobody holds. */
    static final String NOBODY = "nobody";

    @Override
    public void bind(TypeBindingContext context) {
        context.dependencies()
                .use("title")
                .use("summary")
                .use("text")
                .use("stage")
                .use("holder");
        context.bridge(
                Manuscript.class,
                new ManuscriptBridge(new Fields(context.indexSchemaElement(), context.typeFactory())));
    }

    /** The document's fields, as the bridge writes them. */
    static final class Fields {

        final IndexFieldReference<Long> key;
        final IndexFieldReference<String> state;
        final IndexFieldReference<String> stage;
        final IndexFieldReference<String> language;
        final IndexFieldReference<String> holder;
        final IndexFieldReference<Instant> written;
        final IndexFieldReference<String> names;
        final TextFields texts;

        Fields(IndexSchemaElement schema, IndexFieldTypeFactory types) {
            key = schema.field(
                            IndexField.KEY,
                            types.asLong().projectable(Projectable.YES).sortable(Sortable.YES))
                    .toReference();
            state = schema.field(
                            IndexField.STATE,
                            types.asString().searchable(Searchable.NO).projectable(Projectable.YES))
                    .toReference();
            stage = schema.field(STAGE, types.asString().aggregable(Aggregable.YES))
                    .toReference();
            language = schema.field(LANGUAGE, types.asString().aggregable(Aggregable.YES))
                    .toReference();
            holder = schema.field(HOLDER, types.asString().aggregable(Aggregable.YES))
                    .toReference();
            written = schema.field(WRITTEN, types.asInstant().sortable(Sortable.YES))
                    .toReference();
            names = schema.field(
                            IndexField.NAMES.name(),
                            types.asString()
                                    .analyzer(IndexField.NAMES.analyzer())
                                    .projectable(Projectable.YES)
                                    .highlightable(List.of(Highlightable.FAST_VECTOR)))
                    .multiValued()
                    .toReference();
            texts = new TextFields(schema, types);
        }
    }
}
