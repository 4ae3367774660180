package org.rapporteur.report;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.rapporteur.kernel.Language;
import org.rapporteur.kernel.StoredEntity;
import org.rapporteur.security.Account;
import org.rapporteur.workflow.Standing;

/** A report in one language: the original or a translation of it. Has one manuscript, and editions once published. */
@Entity
@Table(name = "language_version")
public class LanguageVersion extends StoredEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "report_id")
    private Report report;

    @Column(nullable = false, length = 35)
    private Language language;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private Standing standing = Standing.UNPUBLISHED;

    @OneToOne(fetch = FetchType.LAZY, optional = false, cascade = CascadeType.PERSIST)
    @JoinColumn(name = "manuscript_id")
    private Manuscript manuscript;

    @SuppressWarnings("NullAway.Init")
    protected LanguageVersion() {}

    LanguageVersion(Report report, Language language, Account openedBy, Instant at) {
        this.report = report;
        this.language = language;
        this.manuscript = new Manuscript(openedBy, at);
    }

    void stand(Standing newStanding) {
        standing = newStanding;
    }

    public Report report() {
        return report;
    }

    public Language language() {
        return language;
    }

    /** What the public sees of it. */
    public Standing standing() {
        return standing;
    }

    public Manuscript manuscript() {
        return manuscript;
    }

    public boolean original() {
        return language.equals(report.originalLanguage());
    }

    public VersionKey key() {
        return new VersionKey(report.symbol(), language);
    }
}
