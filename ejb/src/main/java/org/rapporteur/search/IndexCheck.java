package org.rapporteur.search;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
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
        state.retryGivenUp();
        reconciliation.run(Followed.MANUSCRIPTS, true);
        return reconciliation.run(Followed.REPORTS, true);
    }

    /** Counts alone: nothing that is not public can be told from them. */
    @PermitAll
    public IndexState.Figures state() {
        return state.now();
    }
}
