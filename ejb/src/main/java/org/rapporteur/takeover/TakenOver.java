package org.rapporteur.takeover;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.rapporteur.kernel.StoredEntity;
import org.rapporteur.report.Report;

/** From which line a report was taken over, so that the line is known when it comes again. Never changes. */
@Entity
@Immutable
@Table(name = "taken_over")
public class TakenOver extends StoredEntity {

    @OneToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "report_id")
    private Report report;

    @Column(nullable = false, unique = true, length = 64)
    private String digest;

    @SuppressWarnings("NullAway.Init")
    protected TakenOver() {}

    TakenOver(Report report, String digest) {
        this.report = report;
        this.digest = digest;
    }

    public Report report() {
        return report;
    }

    /** SHA-256 of the line's bytes without white space around them. */
    public String digest() {
        return digest;
    }
}
