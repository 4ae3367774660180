package org.rapporteur.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.function.Supplier;
import org.apache.lucene.store.AlreadyClosedException;
import org.hibernate.search.backend.lucene.LuceneBackend;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.mapping.SearchMapping;
import org.hibernate.search.mapper.orm.schema.management.SearchSchemaManager;
import org.hibernate.search.util.common.SearchException;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.publication.PublishedReport;

/**
 * What holds the indexes: Lucene in the data folder, or OpenSearch, which may be away when the server starts and may go
 * and come back at any time, with or without its indexes.
 */
@ApplicationScoped
class Engine {

    @PersistenceContext(unitName = "rapporteur")
    private EntityManager entities;

    private final Presence presence = new Presence(new Mapped());

    /** Whether the index is in this process, and not elsewhere. */
    static boolean embedded(EntityManager entities) {
        return mapping(entities)
                        .indexedEntity(PublishedReport.class)
                        .indexManager()
                        .backend()
                instanceof LuceneBackend;
    }

    private static SearchMapping mapping(EntityManager entities) {
        return Search.mapping(entities.getEntityManagerFactory());
    }

    /** Whether all indexes answer now; for {@link IndexKeeper} alone. */
    Presence.State look() {
        return presence.look();
    }

    /** Asks at once, whatever was seen before, and draws no conclusions. */
    boolean answers() {
        try {
            ask();
            return true;
        } catch (SearchException | AlreadyClosedException unreadable) {
            return false;
        }
    }

    /**
     * Reads the indexes. While they are known not to answer nobody waits for them.
     *
     * @throws DomainException {@code search.unavailable} when the index does not answer
     */
    <T> T read(Supplier<T> reading) {
        if (presence.away()) {
            throw IndexReading.unavailable();
        }
        return IndexReading.guarded(reading);
    }

    /**
     * Works on the indexes. What an index that answers will not do fails as it does there.
     *
     * @throws DomainException {@code search.unavailable} when the index does not answer
     */
    <T> T work(Supplier<T> work) {
        if (presence.away()) {
            throw IndexReading.unavailable();
        }
        try {
            return work.get();
        } catch (SearchException | AlreadyClosedException failure) {
            if (answers()) {
                throw failure;
            }
            DomainException refusal = IndexReading.unavailable();
            refusal.initCause(failure);
            throw refusal;
        }
    }

    /** {@code lucene} or {@code opensearch}. */
    String name() {
        return embedded(entities) ? "lucene" : "opensearch";
    }

    boolean formRefused() {
        return presence.formRefused();
    }

    private void ask() {
        for (Followed kind : Followed.values()) {
            Search.session(entities)
                    .search(kind.type())
                    .where(f -> f.matchAll())
                    .fetchTotalHitCount();
        }
    }

    /** The indexes of the persistence unit. */
    private final class Mapped implements Indexes {

        private SearchSchemaManager schema() {
            return mapping(entities).scope(Object.class).schemaManager();
        }

        @Override
        public boolean embedded() {
            return Engine.embedded(entities);
        }

        @Override
        public void makeMissing() {
            schema().createIfMissing();
        }

        @Override
        public void validate() {
            schema().validate();
        }

        @Override
        public void form() {
            schema().createOrUpdate();
        }

        @Override
        public void ask() {
            Engine.this.ask();
        }
    }
}
