package org.rapporteur.batch;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.rapporteur.kernel.Collision;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.kernel.Settings;

/**
 * Looks every two seconds for batches that nobody has, and does their steps one after another, each batch in a thread of
 * its own. What a killed server left is taken up by its next life at once, by another server when the lease has run out.
 */
@Singleton
@Startup
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BatchRunner {

    private static final Logger LOG = Logger.getLogger(BatchRunner.class);

    /** Between two looks, in milliseconds. */
    private static final long PAUSE = 2_000;

    /** How long the server's stop waits for steps that are under way, in seconds. */
    private static final int PATIENCE = 20;

    @Inject
    private BatchSteps steps;

    @Inject
    private Settings settings;

    @Resource
    private ManagedExecutorService executor;

    @Resource
    private TimerService timers;

    private final Map<Long, Future<?>> running = new ConcurrentHashMap<>();
    private ServerLife life = ServerLife.beginning("");
    private volatile boolean ending;

    @PostConstruct
    void begin() {
        life = ServerLife.beginning(settings.node());
        lookLater();
    }

    /** One look follows another and never overtakes it, also while the server is still starting. */
    private void lookLater() {
        timers.createSingleActionTimer(PAUSE, new TimerConfig(null, false));
    }

    /** Takes what is free. Throws nothing: the container would try a failed look again, beside the one that follows it. */
    @Timeout
    void look() {
        try {
            for (long id : steps.free(life)) {
                running.computeIfAbsent(id, free -> executor.submit(() -> run(free, life)));
            }
        } catch (RuntimeException error) {
            if (!ending) {
                LOG.error("Batches cannot be looked for now and will be later", error);
            }
        } finally {
            if (!ending) {
                lookLater();
            }
        }
    }

    private void run(long id, ServerLife server) {
        try {
            boolean more = steps.take(id, server);
            while (more && !ending) {
                more = steps.step(id, server);
            }
        } catch (DomainException refusal) {
            if (refusal.code().equals("batch.lost")) {
                LOG.infof("Batch %d is another server's now", id);
            } else if (refusal.kind() == DomainException.Kind.UNAVAILABLE) {
                LOG.debugf(refusal, "Batch %d waits: %s", id, refusal.code());
                note(id, refusal, () -> steps.waiting(id, server));
            } else {
                LOG.infof("Batch %d cannot go on: %s", id, refusal.code());
                note(id, refusal, () -> steps.failed(id, server, refusal, true));
            }
        } catch (RuntimeException error) {
            stumble(id, server, error);
        } finally {
            running.remove(id);
        }
    }

    /** A server that stops breaks off a step; its next life does it again. */
    private void stumble(long id, ServerLife server, RuntimeException error) {
        if (ending) {
            LOG.debugf(error, "Batch %d was broken off by the server's stop", id);
            return;
        }
        if (Collision.caused(error)) {
            LOG.infof("A step of batch %d met another transaction and will be tried again", id);
        } else {
            LOG.errorf(error, "A step of batch %d failed and will be tried again", id);
        }
        DomainException cause = DomainException.conflict(
                "batch.error", "error", error.getClass().getSimpleName());
        note(id, cause, () -> steps.failed(id, server, cause, false));
    }

    /** What cannot be noted is logged, since nobody asks for the outcome of this thread; the next look takes the batch up. */
    private static void note(long id, DomainException cause, Runnable noting) {
        try {
            noting.run();
        } catch (RuntimeException error) {
            LOG.errorf(error, "That batch %d did not go on (%s) cannot be noted", id, cause.code());
        }
    }

    @PreDestroy
    void stop() {
        ending = true;
        for (Future<?> step : running.values()) {
            try {
                step.get(PATIENCE, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException | TimeoutException e) {
                LOG.debugf(e, "A step was broken off by the server's stop");
            }
        }
    }
}
