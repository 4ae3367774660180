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
    private ManuscriptCheck manuscripts;

    @Inject
    private IndexState state;

    /** Compares only. */
    public Difference compare() {
        return reconciliation.run(false);
    }

    /**
     * Compares, and has written anew what differs, in the manuscripts' index too; that is done when {@link #state} has nothing pending any more.
     *
     * @return what differed before
     */
    public Difference repair() {
        state.retryGivenUp();
        manuscripts.run(true);
        return reconciliation.run(true);
    }

    /** Counts alone: nothing that is not public can be told from them. */
    @PermitAll
    public IndexState.Figures state() {
        return state.now();
    }
}
