package org.rapporteur.search;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
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

    /** Compares only. */
    public Difference compare() {
        return reconciliation.run(Followed.REPORTS, false);
    }

    /**
     * Compares, and writes anew what differs, in the manuscripts' index too.
     *
     * @return what differed before, in the index of the public
     */
    public Difference repair() {
        state.forgetGivenUp();
        reconciliation.run(Followed.MANUSCRIPTS, true);
        return reconciliation.run(Followed.REPORTS, true);
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

    /** What holds the index: {@code lucene} or {@code opensearch}. */
    @PermitAll
    public String engine() {
        return engine.name();
    }
}
