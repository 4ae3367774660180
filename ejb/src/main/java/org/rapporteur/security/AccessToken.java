package org.rapporteur.security;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.kernel.StoredEntity;

/**
 * A secret with which a program acts for an account. Shown once when it is made; only its SHA-256 is kept, which is
 * enough for 256 random bits. Ends at its expiry or when it is revoked, and then stays as a record.
 */
@Entity
@Table(name = "access_token")
public class AccessToken extends StoredEntity {

    /** What every token begins with, so that secret scanners and people recognise one. */
    public static final String PREFIX = "rpt_";

    /** The longest life of a token. */
    public static final Duration LONGEST = Duration.ofDays(366);

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "account_id", nullable = false)
    private Account account;

    @Column(nullable = false, length = 100)
    private String name;

    @Column(nullable = false, unique = true, length = 64)
    private String digest;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    @Column(name = "expires_at", nullable = false)
    private Instant expiresAt;

    @Column(name = "last_used_at")
    private @Nullable Instant lastUsedAt;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    @SuppressWarnings("NullAway.Init")
    protected AccessToken() {}

    /**
     * @param name what the token is for, in its owner's words
     * @throws DomainException {@code token.name} when blank or over 100 characters; {@code token.expiry} when the life
     *     is not between a minute and {@link #LONGEST}
     */
    AccessToken(Account account, String name, String digest, Instant now, Duration life) {
        if (name.isBlank() || name.length() > 100) {
            throw DomainException.invalid("token.name", "limit", 100);
        }
        if (life.compareTo(Duration.ofMinutes(1)) < 0 || life.compareTo(LONGEST) > 0) {
            throw DomainException.invalid("token.expiry", "days", LONGEST.toDays());
        }
        this.account = account;
        this.name = name.strip();
        this.digest = digest;
        this.createdAt = now;
        this.expiresAt = now.plus(life);
    }

    /** From now on it is refused. Revoking twice keeps the first time. */
    void revoke(Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
        }
    }

    public boolean usable(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt) && !account.closed();
    }

    Account account() {
        return account;
    }

    public String name() {
        return name;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    /** To the minute; empty when it was never used. */
    public Optional<Instant> lastUsedAt() {
        return Optional.ofNullable(lastUsedAt);
    }

    public Optional<Instant> revokedAt() {
        return Optional.ofNullable(revokedAt);
    }
}
