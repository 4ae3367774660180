package org.rapporteur.search;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
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

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private Reconciliation reconciliation;

    @Inject
    private ManuscriptCheck manuscripts;

    @PostConstruct
    void started() {
        executor.execute(this::repair);
    }

    @Schedule(hour = "3", minute = "40", persistent = false)
    void nightly() {
        repair();
    }

    private void repair() {
        Difference before = reconciliation.run(true);
        if (!before.none()) {
            LOG.infof(
                    "Search index of %d reports: writing %d missing and %d outdated ones, removing %d",
                    before.reports(), before.missing(), before.outdated(), before.leftover());
        }
        long texts = manuscripts.run(true);
        if (texts > 0) {
            LOG.infof("Index of the manuscripts: writing %d anew", texts);
        }
    }
}
