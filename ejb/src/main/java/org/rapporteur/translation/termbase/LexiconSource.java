package org.rapporteur.translation.termbase;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Reads all that can be recognised, in a transaction of its own, so that nothing that is not committed is shared.
 * Open to all, since public search stands on it; it changes nothing.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class LexiconSource {

    @Inject
    private Concepts concepts;

    public List<Known> read() {
        return concepts.known();
    }
}
