package org.rapporteur.search;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Function;
import org.apache.lucene.index.IndexReader;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.projection.dsl.SearchProjectionFactory;
import org.hibernate.search.engine.search.query.dsl.SearchQuerySelectStep;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.scope.SearchScope;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.rapporteur.publication.PublishedReport;

/** The index of the published reports. */
final class OrmIndexSession implements IndexSession {

    private final SearchSession session;
    private final SearchScope<PublishedReport> scope;
    private final boolean embedded;

    OrmIndexSession(EntityManager entities) {
        this.session = Search.session(entities);
        this.scope = session.scope(PublishedReport.class);
        this.embedded = Engine.embedded(entities);
    }

    @Override
    public SearchQuerySelectStep<?, ?, ?, ?, ?, ?> search() {
        return session.search(scope);
    }

    @Override
    public SearchPredicateFactory predicate() {
        return scope.predicate();
    }

    @Override
    public SearchProjectionFactory<?, ?> projection() {
        return scope.projection();
    }

    @Override
    public <T> T read(Function<Vocabulary, T> function) {
        if (!embedded) {
            return function.apply(new ElasticsearchVocabulary(this));
        }
        try (IndexReader reader = scope.extension(LuceneExtension.get()).openIndexReader()) {
            return function.apply(new LuceneVocabulary(reader));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
