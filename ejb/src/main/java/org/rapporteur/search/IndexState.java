package org.rapporteur.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.search.mapper.orm.Search;
import org.rapporteur.publication.PublishedReport;

/** The index's size and how far it is behind. */
@ApplicationScoped
public class IndexState implements Retries.Changes {

    private static final String RETRY = "update hsearch_outbox_event"
            + " set status = 'PENDING', retries = 0, processafter = current_timestamp where status = 'ABORTED'";

    @PersistenceContext(unitName = "rapporteur")
    private EntityManager entities;

    /**
     * @param documents reports in the index
     * @param pending changes that will be in the index in a moment
     * @param givenUp changes that failed again and again; {@link IndexKeeper} tries them again after a while
     */
    public record Figures(long documents, long pending, long givenUp) {}

    /** The same without what the index itself has to be asked for. */
    public record Backlog(long pending, long givenUp) {}

    Figures now() {
        long documents = Search.session(entities)
                .search(PublishedReport.class)
                .where(f -> f.matchAll())
                .fetchTotalHitCount();
        Backlog backlog = backlog();
        return new Figures(documents, backlog.pending(), backlog.givenUp());
    }

    Backlog backlog() {
        return new Backlog(events("PENDING"), events("ABORTED"));
    }

    /**
     * Forgets changes that were given up and have not been tried since: comparing that began at that moment has found
     * whatever of them is still needed.
     */
    @Transactional
    public void forgetGivenUp(Instant since) {
        entities.createNativeQuery(
                        "delete from hsearch_outbox_event where status = 'ABORTED' and processafter <= :since")
                .setParameter("since", since)
                .executeUpdate();
    }

    @Override
    @Transactional
    public Optional<UUID> retryOne() {
        List<?> oldest = entities.createNativeQuery(
                        "select id from hsearch_outbox_event where status = 'ABORTED' order by processafter, id",
                        UUID.class)
                .setMaxResults(1)
                .getResultList();
        Optional<UUID> one = oldest.stream().map(UUID.class::cast).findFirst();
        one.ifPresent(id -> entities.createNativeQuery(RETRY + " and id = :id")
                .setParameter("id", id)
                .executeUpdate());
        return one;
    }

    @Override
    public boolean unwritten(UUID change) {
        return ((Number) entities.createNativeQuery("select count(*) from hsearch_outbox_event where id = :id")
                                .setParameter("id", change)
                                .getSingleResult())
                        .longValue()
                > 0;
    }

    @Override
    @Transactional
    public int retryAll() {
        return entities.createNativeQuery(RETRY).executeUpdate();
    }

    private long events(String status) {
        // Changes of manuscripts are told to nobody: one could see from them when the desk is at work.
        return ((Number) entities.createNativeQuery("select count(*) from hsearch_outbox_event"
                                + " where status = :status and entityname = :entity")
                        .setParameter("status", status)
                        .setParameter("entity", PublishedReport.class.getSimpleName())
                        .getSingleResult())
                .longValue();
    }
}
