package org.rapporteur.publication;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.report.LanguageVersion;
import org.rapporteur.report.Move;
import org.rapporteur.report.Reports;
import org.rapporteur.report.WorkflowDoor;
import org.rapporteur.security.CurrentUser;
import org.rapporteur.security.Role;
import org.rapporteur.workflow.Action;

/** Publishes one scheduled text in the name of the editor who scheduled it, each in a transaction of its own. */
@Stateless
@PermitAll
@RunAs(Role.STAFF_GROUP)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SchedulePublisher {

    @Inject
    private WorkflowDoor door;

    @Inject
    private Reports reports;

    @Inject
    private CurrentUser currentUser;

    @PersistenceContext(unitName = "rapporteur")
    private EntityManager entities;

    public void publish(long id) {
        ScheduledPublication due = entities.find(ScheduledPublication.class, id);
        LanguageVersion version = reports.lock(due.languageVersion().key());
        entities.refresh(due);
        if (due.ended().isPresent()) {
            return;
        }
        if (version.manuscript().approvedRevision() != due.revision()) {
            throw DomainException.conflict("publication.schedule-outdated");
        }
        currentUser.become(due.scheduledBy());
        door.perform(Move.of(version.key(), Action.PUBLISH, version.manuscript().textVersion()));
    }

    public void fail(long id, String code) {
        entities.find(ScheduledPublication.class, id).fail(code);
    }
}
