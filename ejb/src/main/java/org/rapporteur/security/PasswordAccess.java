package org.rapporteur.security;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.rapporteur.kernel.DomainException;

/**
 * What a program may do with an address and a password and without a session: get an access token, and change the
 * password. Open to everybody, since nobody is signed in yet; tries are limited as on the sign-in page.
 */
@Stateless
@PermitAll
public class PasswordAccess {

    private static final Passwords PASSWORDS = new Passwords();

    @PersistenceContext(unitName = "rapporteur")
    private EntityManager entities;

    @Inject
    private Credentials credentials;

    @Inject
    private SignInThrottle throttle;

    @Inject
    private Clock clock;

    /**
     * Makes an access token for the account.
     *
     * @param address the client's network address
     * @throws DomainException {@code security.throttled}, {@code security.wrong-password},
     *     {@code security.password-one-time} while the password must still be changed, {@code token.name} or
     *     {@code token.expiry}
     */
    public AccessTokens.Made token(String email, String password, String address, String name, Duration life) {
        Account account = account(email, password, address);
        return AccessTokens.make(entities, account, name, life, clock.instant());
    }

    /**
     * Changes the account's password, a one-time one too.
     *
     * @throws DomainException {@code security.throttled}, {@code security.wrong-password}, {@code password.same}, or
     *     what {@link PasswordPolicy} refuses
     */
    public void changePassword(String email, String password, String address, String newPassword) {
        Account account = account(email, password, address);
        if (newPassword.equals(password)) {
            throw DomainException.invalid("password.same");
        }
        PasswordPolicy.require(newPassword, account.email());
        account.changePassword(PASSWORDS.hash(newPassword));
    }

    private Account account(String email, String password, String address) {
        SignInThrottle.Admission admission = throttle.admit(email, address);
        Caller caller = credentials
                .check(email, password)
                .orElseThrow(() -> DomainException.forbidden("security.wrong-password"));
        throttle.succeeded(admission);
        @Nullable Account account = entities.find(Account.class, caller.accountId());
        if (account == null) {
            throw DomainException.forbidden("security.wrong-password");
        }
        return account;
    }
}
