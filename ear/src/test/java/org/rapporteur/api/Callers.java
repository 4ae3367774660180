package org.rapporteur.api;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.rapporteur.kernel.Language;
import org.rapporteur.security.Account;
import org.rapporteur.security.Organisation;
import org.rapporteur.security.Passwords;
import org.rapporteur.security.Role;
import org.rapporteur.security.RoleGrant;

/** Makes accounts that can sign in over HTTP, all with one password. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Callers {

    static final String PASSWORD = "a password for tests alone";

    /** Hashing is slow by design; one is enough for a password that is no secret. */
    private static final String HASH = new Passwords().hash(PASSWORD);

    @PersistenceContext(unitName = "rapporteur")
    private EntityManager entities;

    /** @return the address */
    public String account(String name, RoleGrant... grants) {
        return make(name, true, grants).email();
    }

    /** Its password is one that must be changed. */
    public String newcomer(String name) {
        return make(name, false, RoleGrant.of(Role.AUTHOR, null)).email();
    }

    public String member(String name) {
        Account account = make(name, true, RoleGrant.of(Role.MEMBER, null));
        Organisation organisation = new Organisation("Organisation of " + account.email(), "PT");
        entities.persist(organisation);
        account.join(organisation);
        return account.email();
    }

    /** Stores a colour as an import would, past the desk's rules. */
    public void importAccent(String accent) {
        entities.createNativeQuery("update brand_profile set accent = :accent, version = version + 1")
                .setParameter("accent", accent)
                .executeUpdate();
    }

    private Account make(String name, boolean settled, RoleGrant... grants) {
        Account account = new Account(name + "@api.example.org", name, Language.ENGLISH, HASH);
        if (settled) {
            account.changePassword(HASH);
        }
        account.grant(List.of(grants));
        entities.persist(account);
        return account;
    }
}
