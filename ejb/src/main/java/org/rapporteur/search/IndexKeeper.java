package org.rapporteur.search;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.Locale;
import org.hibernate.search.util.common.SearchException;
import org.jboss.logging.Logger;

/**
 * Repairs the indexes when the server has started, beside the first requests, and every night. After a start it usually
 * finds nothing: the outbox survives a killed process. It is there for a lost or older index, and for a database that
 * was put back from a copy.
 */
@Singleton
@Startup
@DenyAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class IndexKeeper {

    private static final Logger LOG = Logger.getLogger(IndexKeeper.class);

    /** Before an index that did not answer is asked again, in milliseconds. */
    private static final long PAUSE = 60_000;

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private Reconciliation reconciliation;

    @Resource
    private TimerService timers;

    @PostConstruct
    void started() {
        executor.execute(this::repair);
    }

    @Schedule(hour = "3", minute = "40", persistent = false)
    void nightly() {
        repair();
    }

    @Timeout
    void again() {
        repair();
    }

    private void repair() {
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
        } catch (SearchException away) {
            LOG.warnf("The index cannot be compared now and will be in a minute: %s", away.getMessage());
            timers.createSingleActionTimer(PAUSE, new TimerConfig(null, false));
        }
    }
}
