package org.rapporteur.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.hibernate.search.engine.backend.work.execution.DocumentCommitStrategy;
import org.hibernate.search.engine.backend.work.execution.DocumentRefreshStrategy;
import org.hibernate.search.engine.backend.work.execution.OperationSubmitter;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.spi.BatchMappingContext;
import org.hibernate.search.mapper.pojo.model.spi.PojoRawTypeIdentifier;
import org.hibernate.search.mapper.pojo.work.spi.PojoIndexer;
import org.hibernate.search.util.common.SearchException;
import org.rapporteur.kernel.StoredEntity;

/**
 * Writes many documents into an index, each in the place of the one before, so that searches find everything meanwhile.
 * Single changes go through the outbox instead; this is the way that Hibernate Search gives to jobs, faster since nothing
 * is queued and the index is committed now and then.
 *
 * <p>The rows are locked until their documents are written: whoever changes one of them at the same time does it after
 * that, and the outbox brings the change into the index later still. Otherwise the document of a report that is being
 * withdrawn could be written after it was removed.
 */
@ApplicationScoped
class DocumentWriter {

    @PersistenceContext(unitName = "rapporteur")
    private EntityManager entities;

    /**
     * Writes the documents of these rows, and removes those of rows that are no longer there or not to be found. Searches
     * see them at once; a killed process loses them until {@link #commit}.
     *
     * @param ids few, since the rows are locked meanwhile
     * @throws SearchException when the index cannot be written; some of the documents may have been
     */
    @Transactional(TxType.REQUIRES_NEW)
    void write(Followed kind, Collection<Long> ids) {
        write(kind.type(), ids);
    }

    /** Has everything that was written into this index stay there. */
    void commit(Followed kind) {
        Search.mapping(entities.getEntityManagerFactory())
                .scope(kind.type())
                .workspace()
                .flush();
    }

    private <E> void write(Class<E> type, Collection<Long> ids) {
        PojoRawTypeIdentifier<E> name = PojoRawTypeIdentifier.of(type);
        PojoIndexer indexer = indexer();
        Set<Long> gone = new HashSet<>(ids);
        List<CompletableFuture<?>> written = new ArrayList<>();
        for (E row : locked(type, ids)) {
            Long id = ((StoredEntity) row).id();
            gone.remove(id);
            written.add(indexer.addOrUpdate(
                    name,
                    id,
                    null,
                    row,
                    DocumentCommitStrategy.NONE,
                    DocumentRefreshStrategy.NONE,
                    OperationSubmitter.blocking()));
        }
        for (Long id : gone) {
            written.add(indexer.delete(
                    name,
                    id,
                    null,
                    DocumentCommitStrategy.NONE,
                    DocumentRefreshStrategy.NONE,
                    OperationSubmitter.blocking()));
        }
        await(written);
    }

    private PojoIndexer indexer() {
        BatchMappingContext jobs = (BatchMappingContext) Search.mapping(entities.getEntityManagerFactory());
        return jobs.sessionContext(entities).createIndexer();
    }

    private <E> List<E> locked(Class<E> type, Collection<Long> ids) {
        return entities.createQuery(
                        "select e from " + type.getSimpleName() + " e where e.id in :ids order by e.id", type)
                .setParameter("ids", ids)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    private static void await(List<CompletableFuture<?>> written) {
        try {
            CompletableFuture.allOf(written.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof SearchException cause) {
                throw cause;
            }
            throw failure;
        }
    }
}
