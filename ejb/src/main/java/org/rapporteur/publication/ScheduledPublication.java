package org.rapporteur.publication;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.kernel.StoredEntity;
import org.rapporteur.report.LanguageVersion;
import org.rapporteur.security.Account;

/**
 * A publication at a time. Ends published, replaced by a later schedule, or failed with the reason when the text is no
 * longer what was to be published.
 */
@Entity
@Table(name = "scheduled_publication")
public class ScheduledPublication extends StoredEntity {

    /** How a schedule ended. */
    public enum End {
        PUBLISHED,
        REPLACED,
        FAILED
    }

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "language_version_id")
    private LanguageVersion languageVersion;

    @Column(name = "due_at", nullable = false)
    private Instant dueAt;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "scheduled_by")
    private Account scheduledBy;

    @Column(name = "revision_number", nullable = false)
    private int revision;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private @Nullable End ended;

    @Column(length = 2000)
    private @Nullable String failure;

    @SuppressWarnings("NullAway.Init")
    protected ScheduledPublication() {}

    ScheduledPublication(LanguageVersion version, Instant dueAt, Account by) {
        this.languageVersion = version;
        this.dueAt = dueAt;
        this.scheduledBy = by;
        this.revision = version.manuscript().approvedRevision();
    }

    void end(End how) {
        ended = how;
    }

    void fail(String code) {
        ended = End.FAILED;
        failure = code;
    }

    public LanguageVersion languageVersion() {
        return languageVersion;
    }

    public Instant dueAt() {
        return dueAt;
    }

    public Account scheduledBy() {
        return scheduledBy;
    }

    /** The revision that is to be published and no other. */
    public int revision() {
        return revision;
    }

    public Optional<End> ended() {
        return Optional.ofNullable(ended);
    }

    /** The code of the refusal of a failed one. */
    public Optional<String> failure() {
        return Optional.ofNullable(failure);
    }
}
