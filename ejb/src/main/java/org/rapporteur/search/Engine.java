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
import org.jboss.logging.Logger;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.publication.PublishedReport;

/**
 * What holds the indexes: Lucene in the data folder, or OpenSearch, which may be away when the server starts and may go
 * and come back at any time, with or without its indexes.
 */
@ApplicationScoped
class Engine {

    private static final Logger LOG = Logger.getLogger(Engine.class);

    @PersistenceContext(unitName = "rapporteur")
    private EntityManager entities;

    /** Of the present form, as far as this process has seen to it. */
    private volatile boolean formed;

    private volatile boolean asked;
    private volatile boolean away;

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

    /**
     * Whether all indexes answer now. Indexes that OpenSearch does not have, or has in the form of an earlier release, are
     * made first.
     */
    boolean ready() {
        try {
            if ((away || !asked) && !embedded(entities)) {
                prepare();
            }
            asked = true;
            ask();
            if (away) {
                LOG.info("The search index answers again");
            }
            away = false;
        } catch (SearchException | AlreadyClosedException unreadable) {
            if (!away) {
                LOG.warnf("The search index does not answer: %s", unreadable.getMessage());
            }
            away = true;
        }
        return !away;
    }

    /**
     * Reads the indexes. While they are known not to answer nobody waits for them.
     *
     * @throws DomainException {@code search.unavailable} when the index does not answer
     */
    <T> T read(Supplier<T> reading) {
        if (away) {
            throw IndexReading.unavailable();
        }
        return IndexReading.guarded(reading);
    }

    /** {@code lucene} or {@code opensearch}. */
    String name() {
        return embedded(entities) ? "lucene" : "opensearch";
    }

    /** Changing the form closes an index for a moment, so it is done where needed, and once. */
    private void prepare() {
        SearchSchemaManager schema = mapping(entities).scope(Object.class).schemaManager();
        schema.createIfMissing();
        if (!formed) {
            // One that cannot be changed is searched as it is.
            formed = true;
            form(schema);
        }
    }

    private static void form(SearchSchemaManager schema) {
        try {
            schema.validate();
        } catch (SearchException another) {
            LOG.infof("The indexes are brought to their present form: %s", another.getMessage());
            schema.createOrUpdate();
        }
    }

    private void ask() {
        for (Followed kind : Followed.values()) {
            Search.session(entities)
                    .search(kind.type())
                    .where(f -> f.matchAll())
                    .fetchTotalHitCount();
        }
    }
}
