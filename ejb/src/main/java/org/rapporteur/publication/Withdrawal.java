package org.rapporteur.publication;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.kernel.StoredEntity;
import org.rapporteur.report.LanguageVersion;
import org.rapporteur.report.Symbol;
import org.rapporteur.security.Account;

/** The tombstone of a language version: why and when it was taken back and what takes its place. Kept after a restoration. */
@Entity
public class Withdrawal extends StoredEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "language_version_id")
    private LanguageVersion languageVersion;

    @Column(nullable = false, length = 2000)
    private String reason;

    @Column(length = 20)
    private @Nullable Symbol successor;

    @Column(name = "withdrawn_at", nullable = false)
    private Instant withdrawnAt;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "withdrawn_by")
    private Account withdrawnBy;

    @Column(name = "restored_at")
    private @Nullable Instant restoredAt;

    @SuppressWarnings("NullAway.Init")
    protected Withdrawal() {}

    Withdrawal(LanguageVersion version, String reason, @Nullable Symbol successor, Account by, Instant at) {
        this.languageVersion = version;
        this.reason = reason;
        this.successor = successor;
        this.withdrawnBy = by;
        this.withdrawnAt = at;
    }

    void restore(Instant at) {
        restoredAt = at;
    }

    public LanguageVersion languageVersion() {
        return languageVersion;
    }

    public String reason() {
        return reason;
    }

    public Optional<Symbol> successor() {
        return Optional.ofNullable(successor);
    }

    public Instant withdrawnAt() {
        return withdrawnAt;
    }

    public Optional<Instant> restoredAt() {
        return Optional.ofNullable(restoredAt);
    }
}
