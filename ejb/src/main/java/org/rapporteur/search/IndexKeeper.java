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

    /** Before an index that could not be compared is compared again, and before changes that failed are tried again. */
    private static final Duration PAUSE = Duration.ofMinutes(1);

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
    private Instant next = Instant.EPOCH;
    private Duration pause = Duration.ZERO;

    @PostConstruct
    void started() {
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
            if (!engine.ready()) {
                compared = false;
                next = Instant.EPOCH;
                pause = Duration.ZERO;
            } else if (!Instant.now().isBefore(next)) {
                keep();
            }
        } catch (RuntimeException failure) {
            LOG.error("The indexes could not be looked after", failure);
            next = Instant.now().plus(PAUSE);
        }
    }

    private void keep() {
        if (!compared) {
            compared = repair();
            next = compared ? Instant.EPOCH : Instant.now().plus(PAUSE);
        } else if (state.givenUp() == 0) {
            pause = Duration.ZERO;
        } else {
            // What failed because the index did not answer succeeds now; what fails for another reason is tried seldom.
            pause = longer(pause);
            next = Instant.now().plus(pause);
            LOG.infof("Trying %d changes of the indexes again that were given up", state.retryGivenUp());
        }
    }

    private static Duration longer(Duration pause) {
        Duration longer = pause.isZero() ? PAUSE : pause.multipliedBy(2);
        return longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
    }

    /** @return whether the indexes could be compared */
    private boolean repair() {
        try {
            for (Followed kind : Followed.values()) {
                Difference before = reconciliation.run(kind, true);
                if (!before.none()) {
                    LOG.infof(
                            "Index of %d %s: wrote %d missing and %d outdated ones, removed %d",
                            before.reports(),
                            kind.name().toLowerCase(Locale.ROOT),
                            before.missing(),
                            before.outdated(),
                            before.leftover());
                }
            }
            return true;
        } catch (SearchException away) {
            LOG.warnf("The index cannot be compared now and will be in a minute: %s", away.getMessage());
            return false;
        }
    }
}
