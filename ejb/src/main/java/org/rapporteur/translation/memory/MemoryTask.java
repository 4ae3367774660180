package org.rapporteur.translation.memory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rapporteur.kernel.StoredEntity;
import org.rapporteur.report.LanguageVersion;

/**
 * A published translation that the memory has still to take in. Stored in the transaction that publishes it, so that no
 * kill loses it; removed in the transaction that takes it in.
 */
@Entity
@Table(name = "memory_task")
public class MemoryTask extends StoredEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "language_version_id", updatable = false)
    private LanguageVersion translation;

    @Column(name = "revision_number", nullable = false, updatable = false)
    private int revision;

    @Column(name = "asked_at", nullable = false, updatable = false)
    private Instant askedAt;

    @Column(nullable = false)
    private int tries;

    @Column(length = 2000)
    private @Nullable String failure;

    @SuppressWarnings("NullAway.Init")
    protected MemoryTask() {}

    MemoryTask(LanguageVersion translation, int revision, Instant askedAt) {
        this.translation = translation;
        this.revision = revision;
        this.askedAt = askedAt;
    }

    void failed(String why) {
        tries++;
        failure = why.length() > 2000 ? why.substring(0, 2000) : why;
    }

    LanguageVersion translation() {
        return translation;
    }

    int revision() {
        return revision;
    }
}
