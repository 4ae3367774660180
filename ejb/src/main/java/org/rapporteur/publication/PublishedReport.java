package org.rapporteur.publication;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.BatchSize;
import org.rapporteur.kernel.Language;
import org.rapporteur.kernel.StoredEntity;
import org.rapporteur.report.Report;
import org.rapporteur.workflow.Standing;

/**
 * A report as the archive has it: one row from its first publication on, with all its editions. The index follows this
 * row: {@link #changes()} goes up with everything that a reader could see.
 */
@Entity
@Table(name = "published_report")
public class PublishedReport extends StoredEntity {

    @OneToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "report_id")
    private Report report;

    @Column(nullable = false, unique = true, length = 20)
    private String slug;

    @Column(nullable = false)
    private boolean shown;

    @Column(name = "first_published_at", nullable = false)
    private Instant firstPublishedAt;

    @Column(name = "last_published_at", nullable = false)
    private Instant lastPublishedAt;

    @Column(nullable = false)
    private long changes;

    @OneToMany(mappedBy = "publishedReport")
    @OrderBy("number")
    @BatchSize(size = 50)
    private List<Edition> editions = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected PublishedReport() {}

    PublishedReport(Report report, Instant at) {
        this.report = report;
        this.slug = report.symbol().slug();
        this.firstPublishedAt = at;
        this.lastPublishedAt = at;
    }

    /** Takes in a new edition, which takes the place of its language's present one. */
    void add(Edition edition) {
        editions.stream()
                .filter(other -> other.language().equals(edition.language()))
                .forEach(Edition::supersede);
        editions.add(edition);
        if (edition.publishedAt().isBefore(firstPublishedAt)) {
            firstPublishedAt = edition.publishedAt();
        }
        if (edition.publishedAt().isAfter(lastPublishedAt)) {
            lastPublishedAt = edition.publishedAt();
        }
        touch();
    }

    /** Something that readers see has changed. */
    void touch() {
        changes++;
        shown = !shown().isEmpty();
    }

    public Report report() {
        return report;
    }

    public String slug() {
        return slug;
    }

    /** Whether any language of it is public now. */
    public boolean isShown() {
        return shown;
    }

    public Instant firstPublishedAt() {
        return firstPublishedAt;
    }

    public Instant lastPublishedAt() {
        return lastPublishedAt;
    }

    public long changes() {
        return changes;
    }

    /** All editions, superseded and withdrawn ones too, by number. */
    public List<Edition> editions() {
        return List.copyOf(editions);
    }

    /** What the public reads now: the current edition of each language that is not withdrawn. */
    public List<Edition> shown() {
        return editions.stream()
                .filter(edition ->
                        edition.current() && edition.languageVersion().standing() == Standing.PUBLISHED)
                .toList();
    }

    public Optional<Edition> shown(Language language) {
        return shown().stream()
                .filter(edition -> edition.language().equals(language))
                .findFirst();
    }
}
