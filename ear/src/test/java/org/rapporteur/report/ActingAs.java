package org.rapporteur.report;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.rapporteur.kernel.Language;
import org.rapporteur.security.Account;
import org.rapporteur.security.CurrentUser;
import org.rapporteur.security.Role;
import org.rapporteur.security.RoleGrant;

/** Lets a test call the desks as one of its own accounts. */
@Stateless
@PermitAll
@RunAs(Role.STAFF_GROUP)
public class ActingAs {

    @Inject
    private CurrentUser currentUser;

    @PersistenceContext(unitName = "rapporteur")
    private EntityManager entities;

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Account account(String name, RoleGrant... grants) {
        return entities.createQuery("select a from Account a where a.email = :email", Account.class)
                .setParameter("email", name + "@test.example.org")
                .getResultStream()
                .findFirst()
                .orElseGet(() -> {
                    Account account = new Account(name + "@test.example.org", name, Language.ENGLISH, "unused");
                    account.grant(List.of(grants));
                    entities.persist(account);
                    return account;
                });
    }

    /** Each EJB call inside has a transaction of its own, as from a page. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public <T> T as(Account account, Callable<T> what) throws Exception {
        Optional<Account> before = currentUser.optional();
        currentUser.become(account);
        try {
            return what.call();
        } finally {
            before.ifPresent(currentUser::become);
        }
    }
}
