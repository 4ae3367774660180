package org.rapporteur.security;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.rapporteur.kernel.Language;

/** Makes accounts for tests that sign in as people do. */
@Stateless
@PermitAll
public class People {

    public static final String PASSWORD = "correct battery horse";

    @PersistenceContext(unitName = "rapporteur")
    private EntityManager entities;

    /** An account with {@link #PASSWORD}, under an address of its own. */
    public Account person(RoleGrant... grants) {
        Account account = newcomer(grants);
        account.changePassword(new Passwords().hash(PASSWORD));
        return account;
    }

    /** An account whose {@link #PASSWORD} is for one sign-in and must then be changed. */
    public Account newcomer(RoleGrant... grants) {
        String email = UUID.randomUUID() + "@test.example.org";
        Account account = new Account(email, "Test person", Language.ENGLISH, new Passwords().hash(PASSWORD));
        account.grant(List.of(grants));
        entities.persist(account);
        return account;
    }

    /** Somebody of a member organisation. */
    public Account member(boolean active) {
        Organisation organisation = new Organisation("Organisation " + UUID.randomUUID(), "PT");
        if (!active) {
            organisation.leave();
        }
        entities.persist(organisation);
        Account account = person(RoleGrant.of(Role.MEMBER, null));
        account.join(organisation);
        return account;
    }

    public void close(Account account) {
        entities.find(Account.class, account.id()).close();
    }

    public long tries() {
        return entities.createQuery("select count(t) from SignInTry t", Long.class)
                .getSingleResult();
    }

    public void forgetTries() {
        entities.createQuery("delete from SignInTry t").executeUpdate();
    }
}
