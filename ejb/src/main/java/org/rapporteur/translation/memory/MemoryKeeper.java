package org.rapporteur.translation.memory;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Takes published translations into the memory, one at a time, beside everything else: soon after a publication, and
 * every few minutes for what failed or was left over by a killed process. A failure never touches the publication.
 */
@Singleton
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MemoryKeeper {

    private static final Logger LOG = Logger.getLogger(MemoryKeeper.class);

    private static final int PORTION = 100;
    private static final int TRIES = 10;

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private MemoryFiller filler;

    private final AtomicBoolean coming = new AtomicBoolean();
    private final Object oneAtATime = new Object();

    /** Works off what waits, on another thread. */
    public void soon() {
        if (coming.compareAndSet(false, true)) {
            executor.execute(this::work);
        }
    }

    @Schedule(hour = "*", minute = "*/5", persistent = false)
    public void again() {
        work();
    }

    private void work() {
        synchronized (oneAtATime) {
            coming.set(false);
            List<Long> waiting = filler.waiting(TRIES, PORTION);
            while (!waiting.isEmpty()) {
                boolean anyTaken = false;
                for (long task : waiting) {
                    anyTaken |= take(task);
                }
                waiting = anyTaken ? filler.waiting(TRIES, PORTION) : List.of();
            }
        }
    }

    private boolean take(long task) {
        try {
            filler.take(task);
            return true;
        } catch (RuntimeException failure) {
            LOG.errorf(
                    failure,
                    "A published translation was not taken into the memory (task %d); tried again later",
                    task);
            filler.failed(task, String.valueOf(failure.getMessage()));
            return false;
        }
    }
}
