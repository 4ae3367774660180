package org.rapporteur.search;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.security.Role;

/** Whether the index says what the database says, for administrators and for the health endpoint. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR_GROUP)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class IndexCheck {

    @Inject
    private Reconciliation reconciliation;

    @Inject
    private IndexState state;

    @Inject
    private Engine engine;

    @Inject
    private Clock clock;

    /**
     * Compares only.
     *
     * @throws DomainException {@code search.unavailable} when the index does not answer
     */
    public Difference compare() {
        return engine.read(() -> reconciliation.run(Followed.REPORTS, false)).difference();
    }

    /**
     * Compares, and writes anew what differs, in the manuscripts' index too. Where all of that succeeds, changes that were
     * given up before are forgotten.
     *
     * @return what differed before, in the index of the public
     * @throws DomainException {@code search.unavailable} when the index does not answer; some may have been written
     */
    public Difference repair() {
        Instant start = clock.instant();
        Reconciliation.Outcome manuscripts = engine.read(() -> reconciliation.run(Followed.MANUSCRIPTS, true));
        Reconciliation.Outcome reports = engine.read(() -> reconciliation.run(Followed.REPORTS, true));
        if (manuscripts.refused() + reports.refused() == 0) {
            state.forgetGivenUp(start);
        }
        return reports.difference();
    }

    /**
     * Counts alone: nothing that is not public can be told from them.
     *
     * @throws DomainException {@code search.unavailable} when the index does not answer
     */
    @PermitAll
    public IndexState.Figures state() {
        return engine.read(state::now);
    }

    /** As {@link #state}, but from the database alone. */
    @PermitAll
    public IndexState.Backlog backlog() {
        return state.backlog();
    }

    /** Whether the index is searched in the form of an earlier release because OpenSearch refuses the present one. */
    @PermitAll
    public boolean formRefused() {
        return engine.formRefused();
    }

    /** What holds the index: {@code lucene} or {@code opensearch}. */
    @PermitAll
    public String engine() {
        return engine.name();
    }
}
