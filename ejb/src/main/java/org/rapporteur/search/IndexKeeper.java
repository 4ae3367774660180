package org.rapporteur.search;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.hibernate.search.util.common.SearchException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the indexes equal to the database: compares and repairs them when the server has started, beside the first
 * requests, whenever they answer again after they did not, and every night. It usually finds nothing: changes wait in the
 * outbox, through a killed process and through an engine that is away. It is there for a lost or older index, and for a
 * database that was put back from a copy.
 */
@Singleton
@Startup
@DenyAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class IndexKeeper {

    private static final Logger LOG = Logger.getLogger(IndexKeeper.class);

    /** Between two looks at the indexes, in milliseconds. */
    private static final long LOOK = 5_000;

    /** Before an index that could not be compared is compared again, and between two tries of changes that were given up. */
    private static final Duration PAUSE = Duration.ofMinutes(1);

    /** Before documents that cannot be written are tried again; the pause grows to this. */
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private Engine engine;

    @Inject
    private Reconciliation reconciliation;

    @Inject
    private IndexState state;

    private @Nullable ScheduledFuture<?> looks;
    private volatile boolean compared;
    private Instant nextComparison = Instant.EPOCH;
    private Instant nextRetry = Instant.EPOCH;
    private Duration pause = Duration.ZERO;
    private Retries retries;

    @PostConstruct
    void started() {
        retries = new Retries(state);
        looks = executor.scheduleWithFixedDelay(this::look, 0, LOOK, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stopping() {
        if (looks != null) {
            looks.cancel(false);
        }
    }

    @Schedule(hour = "3", minute = "40", persistent = false)
    void nightly() {
        compared = false;
    }

    /** What an exception ends is not repeated by the executor, so none may leave. */
    private void look() {
        try {
            Presence.State seen = engine.look();
            if (seen == Presence.State.AWAY) {
                away();
            } else if (seen == Presence.State.THERE) {
                keep(Instant.now());
            }
        } catch (RuntimeException failure) {
            LOG.error("The indexes could not be looked after", failure);
        }
    }

    private void away() {
        compared = false;
        nextComparison = Instant.EPOCH;
        nextRetry = Instant.EPOCH;
        pause = Duration.ZERO;
        retries.away();
    }

    /** When a thing is done next is set before it is done, so that one that fails has its pause too. */
    private void keep(Instant now) {
        if (!now.isBefore(nextRetry)) {
            nextRetry = now.plus(PAUSE);
            retries.retry();
        }
        if (!compared && !now.isBefore(nextComparison)) {
            nextComparison = now.plus(PAUSE);
            repair(now);
        }
    }

    private void repair(Instant now) {
        try {
            long refused = 0;
            for (Followed kind : Followed.values()) {
                refused += repair(kind);
            }
            compared = refused == 0;
            pause = compared ? Duration.ZERO : longer(pause);
            nextComparison = now.plus(pause);
        } catch (SearchException failure) {
            LOG.warnf(
                    "The index could not be compared and repaired, and will be in a minute: %s", failure.getMessage());
        }
    }

    /** @return how many documents could not be written */
    private long repair(Followed kind) {
        Reconciliation.Outcome outcome = reconciliation.run(kind, true);
        Difference before = outcome.difference();
        if (!before.none()) {
            LOG.infof(
                    "Index of %d %s: %d were missing, %d outdated, %d left over; %d of them could not be mended",
                    before.reports(),
                    kind.name().toLowerCase(Locale.ROOT),
                    before.missing(),
                    before.outdated(),
                    before.leftover(),
                    outcome.refused());
        }
        return outcome.refused();
    }

    private static Duration longer(Duration pause) {
        Duration longer = pause.isZero() ? PAUSE : pause.multipliedBy(2);
        return longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
    }
}
