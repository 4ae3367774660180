package org.rapporteur.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import org.hibernate.search.mapper.orm.Search;
import org.rapporteur.publication.PublishedReport;

/** The index's size and how far it is behind. */
@ApplicationScoped
public class IndexState {

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

    /** Forgets changes that were given up: comparing finds again whatever of them is still needed. */
    @Transactional
    void forgetGivenUp() {
        entities.createNativeQuery("delete from hsearch_outbox_event where status = 'ABORTED'")
                .executeUpdate();
    }

    /** Changes that were given up, of manuscripts too. */
    long givenUp() {
        return ((Number)
                        entities.createNativeQuery("select count(*) from hsearch_outbox_event where status = 'ABORTED'")
                                .getSingleResult())
                .longValue();
    }

    /** @return how many changes that were given up wait again as if they had just been made */
    @Transactional
    int retryGivenUp() {
        return entities.createNativeQuery(
                        "update hsearch_outbox_event"
                                + " set status = 'PENDING', retries = 0, processafter = current_timestamp where status = 'ABORTED'")
                .executeUpdate();
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
