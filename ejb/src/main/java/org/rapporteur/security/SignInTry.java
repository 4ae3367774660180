package org.rapporteur.security;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.rapporteur.kernel.StoredEntity;

/**
 * One try to sign in, counted for an account or for a network address. What was typed is kept only as a digest, since
 * people type passwords into the wrong field. Removed when the sign-in succeeds or the try no longer counts.
 */
@Entity
@Table(name = "sign_in_try")
class SignInTry extends StoredEntity {

    @Column(nullable = false, length = 64)
    private String subject;

    @Column(name = "tried_at", nullable = false)
    private Instant triedAt;

    @SuppressWarnings("NullAway.Init")
    protected SignInTry() {}

    SignInTry(String subject, Instant triedAt) {
        this.subject = subject;
        this.triedAt = triedAt;
    }

    String subject() {
        return subject;
    }

    Instant triedAt() {
        return triedAt;
    }
}
