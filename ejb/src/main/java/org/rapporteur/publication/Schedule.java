package org.rapporteur.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.rapporteur.report.LanguageVersion;
import org.rapporteur.report.TransitionMade;
import org.rapporteur.workflow.Action;

/** What is to be published and when. A version has at most one schedule that has not ended. */
@ApplicationScoped
public class Schedule {

    @PersistenceContext(unitName = "rapporteur")
    private EntityManager entities;

    void moved(@Observes TransitionMade made) {
        LanguageVersion version = made.record().languageVersion();
        Action action = made.record().action();
        if (action == Action.SCHEDULE
                || action == Action.REQUEST_CHANGES
                || action == Action.WITHDRAW
                || action == Action.PUBLISH) {
            pending(version)
                    .forEach(other -> other.end(
                            action == Action.PUBLISH
                                    ? ScheduledPublication.End.PUBLISHED
                                    : ScheduledPublication.End.REPLACED));
        }
        if (action == Action.SCHEDULE) {
            Instant at = made.move().at().orElseThrow();
            entities.persist(new ScheduledPublication(version, at, made.record().actor()));
        }
    }

    /** The schedule of the version that has not ended; none or one. */
    public List<ScheduledPublication> pending(LanguageVersion version) {
        return entities.createQuery(
                        "select s from ScheduledPublication s where s.languageVersion = :version and s.ended is null",
                        ScheduledPublication.class)
                .setParameter("version", version)
                .getResultList();
    }

    List<Long> due(Instant now) {
        return entities.createQuery(
                        "select s.id from ScheduledPublication s where s.ended is null and s.dueAt <= :now"
                                + " order by s.dueAt",
                        Long.class)
                .setParameter("now", now)
                .getResultList();
    }
}
