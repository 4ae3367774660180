package org.rapporteur.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.security.enterprise.SecurityContext;
import java.security.Principal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.kernel.DomainException;

/**
 * The person behind the current request. Found once per request from the caller's principal, whose name is the
 * account's e-mail address; a task of the server itself says for whom it acts with {@link #become}.
 */
@RequestScoped
public class CurrentUser {

    @Inject
    private SecurityContext securityContext;

    @PersistenceContext(unitName = "rapporteur")
    private EntityManager entities;

    private @Nullable Long accountId;
    private boolean asked;

    /** The account, managed in the current transaction where there is one; empty for the public. */
    public Optional<Account> optional() {
        if (!asked) {
            asked = true;
            Principal caller = securityContext.getCallerPrincipal();
            if (caller != null) {
                accountId = entities.createQuery(
                                "select a.id from Account a where a.email = :email and a.closed = false", Long.class)
                        .setParameter("email", caller.getName())
                        .getResultStream()
                        .findFirst()
                        .orElse(null);
            }
        }
        return accountId == null ? Optional.empty() : Optional.ofNullable(entities.find(Account.class, accountId));
    }

    /** @throws DomainException {@code security.sign-in} when nobody is signed in */
    public Account account() {
        return optional().orElseThrow(() -> DomainException.forbidden("security.sign-in"));
    }

    /** For timers and the loading of demo content, which nobody calls: acts for this account until the request ends. */
    public void become(Account account) {
        asked = true;
        accountId = account.id();
    }
}
