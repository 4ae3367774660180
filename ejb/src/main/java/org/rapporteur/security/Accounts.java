package org.rapporteur.security;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.kernel.Language;

/** The administration of accounts, and what everybody may do to their own. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR_GROUP)
public class Accounts {

    private static final Passwords PASSWORDS = new Passwords();

    @PersistenceContext(unitName = "rapporteur")
    private EntityManager entities;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private SignInThrottle throttle;

    @Inject
    private Clock clock;

    /**
     * An account with a password that was just given to it.
     *
     * @param oneTimePassword to be told to the person; cannot be shown again
     */
    public record Issued(Account account, String oneTimePassword) {}

    /**
     * What an administrator decides about an account.
     *
     * @param organisationId the member organisation that the person belongs to, if any
     */
    public record Description(
            String name,
            Language pageLanguage,
            Collection<RoleGrant> grants,
            @Nullable Long organisationId) {

        public Description {
            grants = List.copyOf(grants);
        }
    }

    /** All accounts by name, closed ones included. */
    public List<Account> all() {
        return entities.createQuery(
                        "select distinct a from Account a left join fetch a.organisation left join fetch a.grants"
                                + " order by a.name, a.email",
                        Account.class)
                .getResultList();
    }

    /** @throws DomainException {@code account.not-found} */
    public Account get(long id) {
        Account account = entities.find(Account.class, id);
        if (account == null) {
            throw DomainException.notFound("account.not-found");
        }
        account.organisation().ifPresent(Organisation::name);
        return account;
    }

    /**
     * Makes an account with a one-time password.
     *
     * @throws DomainException {@code account.email}, {@code account.email-taken}, {@code account.name},
     *     {@code account.organisation-missing}, {@code organisation.not-found}
     */
    public Issued create(String email, Description description) {
        String canonical = Account.canonical(email);
        boolean taken = !entities.createQuery("select a.id from Account a where a.email = :email", Long.class)
                .setParameter("email", canonical)
                .getResultList()
                .isEmpty();
        if (taken) {
            throw DomainException.conflict("account.email-taken", "email", canonical);
        }
        String password = PASSWORDS.oneTime();
        Account account =
                new Account(canonical, description.name(), description.pageLanguage(), PASSWORDS.hash(password));
        apply(account, description);
        entities.persist(account);
        return new Issued(account, password);
    }

    /**
     * Replaces what an administrator decides about an account.
     *
     * @param baseVersion the {@link Account#lockVersion} that the edit started from
     * @throws DomainException {@code account.not-found}, {@code account.changed}, {@code account.name},
     *     {@code account.last-administrator}, {@code account.organisation-missing}, {@code organisation.not-found}
     */
    public Account edit(long id, long baseVersion, Description description) {
        lockAdministrators();
        Account account = locked(id);
        if (account.lockVersion() != baseVersion) {
            throw DomainException.conflict("account.changed", "name", account.name());
        }
        account.describe(description.name(), description.pageLanguage());
        apply(account, description);
        requireAnAdministrator();
        return account;
    }

    /** A new one-time password. The account's sessions end with the old one, and its access tokens are revoked. */
    public Issued resetPassword(long id) {
        Account account = locked(id);
        String password = PASSWORDS.oneTime();
        account.resetPassword(PASSWORDS.hash(password));
        revokeTokens(account);
        return new Issued(account, password);
    }

    /**
     * From the next request on the person is signed out and cannot sign in; nothing that they did is lost. Their access
     * tokens are revoked and do not come back when the account is opened again.
     *
     * @throws DomainException {@code account.not-found}, {@code account.last-administrator}
     */
    public void close(long id) {
        lockAdministrators();
        Account account = locked(id);
        account.close();
        revokeTokens(account);
        requireAnAdministrator();
    }

    public void reopen(long id) {
        locked(id).reopen();
    }

    /**
     * Changes the caller's own password. A wrong old password counts as a try to sign in.
     *
     * @return the caller as it is now, with a new stamp
     * @throws DomainException {@code account.password-wrong}, {@code security.throttled}, {@code password.same} or what
     *     {@link PasswordPolicy} throws
     */
    @RolesAllowed(Role.ACCOUNT_GROUP)
    public Caller changeOwnPassword(String oldPassword, String newPassword) {
        Account account = currentUser.account();
        SignInThrottle.Admission admission = throttle.admit(account.email(), null);
        if (!PASSWORDS.matches(oldPassword, account.passwordHash())) {
            throw DomainException.invalid("account.password-wrong");
        }
        throttle.succeeded(admission);
        if (newPassword.equals(oldPassword)) {
            throw DomainException.invalid("password.same");
        }
        PasswordPolicy.require(newPassword, account.email());
        account.changePassword(PASSWORDS.hash(newPassword));
        return Caller.of(account);
    }

    /** Changes the language in which the caller sees the desk. */
    @RolesAllowed(Role.ACCOUNT_GROUP)
    public void useLanguage(Language language) {
        if (!Language.OF_PAGES.contains(language)) {
            throw DomainException.invalid("account.page-language", "tag", language.tag());
        }
        Account account = currentUser.account();
        account.describe(account.name(), language);
    }

    private void apply(Account account, Description description) {
        if (!Language.OF_PAGES.contains(description.pageLanguage())) {
            throw DomainException.invalid(
                    "account.page-language", "tag", description.pageLanguage().tag());
        }
        Organisation organisation = null;
        if (description.organisationId() != null) {
            organisation = entities.find(Organisation.class, description.organisationId());
            if (organisation == null) {
                throw DomainException.notFound("organisation.not-found");
            }
        }
        account.grant(description.grants());
        if (account.has(Role.MEMBER) && organisation == null) {
            throw DomainException.invalid("account.organisation-missing");
        }
        account.join(organisation);
    }

    private Account locked(long id) {
        Account account = entities.find(Account.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (account == null) {
            throw DomainException.notFound("account.not-found");
        }
        return account;
    }

    private void revokeTokens(Account account) {
        entities.createQuery(
                        "select t from AccessToken t where t.account = :account and t.revokedAt is null",
                        AccessToken.class)
                .setParameter("account", account)
                .getResultList()
                .forEach(token -> token.revoke(clock.instant()));
    }

    /**
     * Two administrators who close each other must not both find the other still there. In the order of their ids, and
     * before any other account, so that two who wait do not wait for each other.
     */
    private void lockAdministrators() {
        entities.createQuery(
                        "select a from Account a where a.id in"
                                + " (select b.id from Account b join b.grants g where g.role = :role) order by a.id",
                        Account.class)
                .setParameter("role", Role.ADMINISTRATOR)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    private void requireAnAdministrator() {
        entities.flush();
        long left = entities.createQuery(
                        "select count(a) from Account a join a.grants g where g.role = :role and a.closed = false",
                        Long.class)
                .setParameter("role", Role.ADMINISTRATOR)
                .getSingleResult();
        if (left == 0) {
            throw DomainException.conflict("account.last-administrator");
        }
    }
}
