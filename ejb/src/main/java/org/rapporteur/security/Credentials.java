package org.rapporteur.security;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.rapporteur.kernel.DomainException;

/** Finds the account behind what a request brings. Open to everybody, since nobody is signed in yet. */
@Stateless
@PermitAll
public class Credentials {

    private static final Passwords PASSWORDS = new Passwords();

    @PersistenceContext(unitName = "rapporteur")
    private EntityManager entities;

    /**
     * Checks an address and a password. Takes as long for an account that does not exist or is closed as for a wrong
     * password, and answers the same. A right password whose hash was made with older parameters is hashed anew.
     */
    public Optional<Caller> check(String email, String password) {
        if (password.length() > PasswordPolicy.LONGEST * 2) {
            return Optional.empty();
        }
        Optional<Account> found = find(email);
        boolean right = found.isPresent()
                ? PASSWORDS.matches(password, found.get().passwordHash())
                : PASSWORDS.matchesNobody(password);
        if (!right || found.get().closed()) {
            return Optional.empty();
        }
        Account account = found.get();
        if (PASSWORDS.outdated(account.passwordHash())) {
            account.rehash(PASSWORDS.hash(password));
        }
        return Optional.of(Caller.of(account));
    }

    /**
     * The open account with an address. Only for callers that have proved who they are; a session compares the
     * {@link Caller#stamp} with that of its sign-in.
     */
    public Optional<Caller> byEmail(String email) {
        return find(email).filter(account -> !account.closed()).map(Caller::of);
    }

    private Optional<Account> find(String email) {
        String canonical;
        try {
            canonical = Account.canonical(email);
        } catch (DomainException e) {
            return Optional.empty();
        }
        return entities.createQuery("select a from Account a where a.email = :email", Account.class)
                .setParameter("email", canonical)
                .getResultStream()
                .findFirst();
    }
}
