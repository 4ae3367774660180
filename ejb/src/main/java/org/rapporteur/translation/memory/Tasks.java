package org.rapporteur.translation.memory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import org.rapporteur.report.LanguageVersion;
import org.rapporteur.report.TransitionMade;
import org.rapporteur.workflow.Action;

/** What the memory has still to take in: stored with each publication of a translation, and worked off after it. */
@ApplicationScoped
public class Tasks {

    @PersistenceContext(unitName = "rapporteur")
    private EntityManager entities;

    @Inject
    private Clock clock;

    @Inject
    private Event<Asked> asked;

    @Inject
    private MemoryKeeper keeper;

    /** Fired with a new task. */
    record Asked() {}

    void published(@Observes TransitionMade made) {
        LanguageVersion version = made.record().languageVersion();
        if (made.record().action() == Action.PUBLISH && !version.original()) {
            ask(version, version.manuscript().publishedRevision());
        }
    }

    private void ask(LanguageVersion translation, int revision) {
        boolean waits = entities.createQuery(
                                "select count(t) from MemoryTask t where t.translation = :translation"
                                        + " and t.revision = :revision",
                                Long.class)
                        .setParameter("translation", translation)
                        .setParameter("revision", revision)
                        .getSingleResult()
                > 0;
        if (!waits) {
            entities.persist(new MemoryTask(translation, revision, clock.instant()));
        }
        asked.fire(new Asked());
    }

    void stored(@Observes(during = TransactionPhase.AFTER_SUCCESS) Asked event) {
        keeper.soon();
    }

    /** The oldest that were not tried in vain too often. */
    List<Long> waiting(int tries, int limit) {
        return entities.createQuery(
                        "select t.id from MemoryTask t where t.tries < :tries order by t.tries, t.id", Long.class)
                .setParameter("tries", tries)
                .setMaxResults(limit)
                .getResultList();
    }
}
