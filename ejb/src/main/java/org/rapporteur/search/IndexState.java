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
     * @param givenUp changes that failed again and again; {@link IndexCheck#repair} tries them once more
     */
    public record Figures(long documents, long pending, long givenUp) {}

    Figures now() {
        long documents = Search.session(entities)
                .search(PublishedReport.class)
                .where(f -> f.matchAll())
                .fetchTotalHitCount();
        return new Figures(documents, events("PENDING"), events("ABORTED"));
    }

    /** Forgets changes that were given up: comparing finds again whatever of them is still needed. */
    @Transactional
    void retryGivenUp() {
        entities.createNativeQuery("delete from hsearch_outbox_event where status = 'ABORTED'")
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
