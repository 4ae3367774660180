package org.rapporteur.security;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.rapporteur.kernel.DomainException;

/** Everybody's own access tokens. */
@Stateless
@RolesAllowed(Role.ACCOUNT_GROUP)
public class AccessTokens {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Duration USE_WRITTEN_EVERY = Duration.ofMinutes(1);

    @PersistenceContext(unitName = "rapporteur")
    private EntityManager entities;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Clock clock;

    /**
     * A token just made.
     *
     * @param secret what the program sends; cannot be shown again
     */
    public record Made(AccessToken token, String secret) {}

    /**
     * @throws DomainException {@code security.password-one-time} while the password must still be changed,
     *     {@code token.name} or {@code token.expiry}
     */
    public Made make(String name, Duration life) {
        return make(entities, currentUser.account(), name, life, clock.instant());
    }

    static Made make(EntityManager entities, Account account, String name, Duration life, Instant now) {
        if (account.passwordOneTime()) {
            throw DomainException.forbidden("security.password-one-time");
        }
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        String secret =
                AccessToken.PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        AccessToken token = new AccessToken(account, name, Digest.sha256(secret), now, life);
        entities.persist(token);
        return new Made(token, secret);
    }

    /** The caller's tokens, newest first; revoked and expired ones included. */
    public List<AccessToken> mine() {
        return entities.createQuery(
                        "select t from AccessToken t where t.account = :account order by t.createdAt desc, t.id desc",
                        AccessToken.class)
                .setParameter("account", currentUser.account())
                .getResultList();
    }

    /** @throws DomainException {@code token.not-found} when the caller has no such token */
    public void revoke(long id) {
        AccessToken token = entities.find(AccessToken.class, id);
        if (token == null || token.account().id() != currentUser.account().id()) {
            throw DomainException.notFound("token.not-found");
        }
        token.revoke(clock.instant());
    }

    /** The account for which a token acts; empty when it is unknown, revoked or expired, or the account is closed. */
    @PermitAll
    public Optional<Caller> callerOf(String secret) {
        if (!secret.startsWith(AccessToken.PREFIX)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Optional<AccessToken> token = entities.createQuery(
                        "select t from AccessToken t join fetch t.account where t.digest = :digest", AccessToken.class)
                .setParameter("digest", Digest.sha256(secret))
                .getResultStream()
                .findFirst()
                .filter(found -> found.usable(now));
        token.ifPresent(used -> recordUse(used, now));
        return token.map(used -> Caller.of(used.account()));
    }

    private void recordUse(AccessToken token, Instant now) {
        Instant stale = now.minus(USE_WRITTEN_EVERY);
        if (token.lastUsedAt().filter(stale::isBefore).isPresent()) {
            return;
        }
        // A statement and not a change of the entity: calls at the same time must not fail on its lock counter.
        entities.createQuery("update AccessToken t set t.lastUsedAt = :now"
                        + " where t.id = :id and (t.lastUsedAt is null or t.lastUsedAt <= :stale)")
                .setParameter("now", now)
                .setParameter("id", token.id())
                .setParameter("stale", stale)
                .executeUpdate();
    }
}
