package org.rapporteur.translation.memory;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.rapporteur.report.LanguageVersion;
import org.rapporteur.report.Reports;

/** Takes one published translation into the memory, in a transaction of its own. For {@link MemoryKeeper} alone. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class MemoryFiller {

    @PersistenceContext(unitName = "rapporteur")
    private EntityManager entities;

    @Inject
    private Tasks tasks;

    @Inject
    private Reports reports;

    @Inject
    private MemoryFill fill;

    public List<Long> waiting(int tries, int limit) {
        return tasks.waiting(tries, limit);
    }

    /** Does nothing when the task is done already. */
    public void take(long id) {
        MemoryTask task = entities.find(MemoryTask.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (task == null) {
            return;
        }
        LanguageVersion translation = task.translation();
        reports.revision(translation.manuscript(), task.revision())
                .ifPresent(frozen -> fill.store(translation, frozen));
        entities.remove(task);
    }

    public void failed(long id, String why) {
        MemoryTask task = entities.find(MemoryTask.class, id);
        if (task != null) {
            task.failed(why);
        }
    }
}
