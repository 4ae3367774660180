package org.rapporteur.report;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.BatchSize;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.kernel.Language;
import org.rapporteur.kernel.StoredEntity;
import org.rapporteur.security.Account;

/**
 * One seminar report, whatever its languages: what does not depend on a language. Texts belong to its
 * {@link LanguageVersion}s. Created with its original's language; other languages are opened later. Never deleted.
 */
@Entity
public class Report extends StoredEntity {

    @Column(nullable = false, unique = true, length = 20)
    private Symbol symbol;

    @Embedded
    private Event event;

    @Column(name = "original_language", nullable = false, length = 35)
    private Language originalLanguage;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "created_by")
    private Account createdBy;

    @Column(name = "facts_version", nullable = false)
    private long factsVersion;

    @ManyToMany
    @JoinTable(
            name = "report_place",
            joinColumns = @JoinColumn(name = "report_id"),
            inverseJoinColumns = @JoinColumn(name = "entry_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = 50)
    private List<RegisterEntry> places = new ArrayList<>();

    @ManyToMany
    @JoinTable(
            name = "report_organiser",
            joinColumns = @JoinColumn(name = "report_id"),
            inverseJoinColumns = @JoinColumn(name = "entry_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = 50)
    private List<RegisterEntry> organisers = new ArrayList<>();

    @ManyToMany
    @JoinTable(
            name = "report_partner",
            joinColumns = @JoinColumn(name = "report_id"),
            inverseJoinColumns = @JoinColumn(name = "entry_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = 50)
    private List<RegisterEntry> partners = new ArrayList<>();

    @ManyToMany
    @JoinTable(
            name = "report_topic",
            joinColumns = @JoinColumn(name = "report_id"),
            inverseJoinColumns = @JoinColumn(name = "entry_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = 50)
    private List<RegisterEntry> topics = new ArrayList<>();

    @OneToMany(mappedBy = "report", cascade = CascadeType.PERSIST)
    @BatchSize(size = 50)
    private List<LanguageVersion> versions = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Report() {}

    Report(Symbol symbol, Event event, Language originalLanguage, Account createdBy, Instant createdAt) {
        this.symbol = symbol;
        this.event = event;
        this.originalLanguage = originalLanguage;
        this.createdBy = createdBy;
        this.createdAt = createdAt;
    }

    /**
     * Replaces what is known of the event.
     *
     * @param basedOn the {@link #factsVersion()} that the person saw
     * @throws DomainException {@code edit.conflict} when somebody else changed the facts meanwhile
     */
    void describe(long basedOn, EventFacts facts) {
        if (basedOn != factsVersion) {
            throw DomainException.conflict("edit.conflict", "based-on", basedOn, "current", factsVersion);
        }
        setFacts(facts);
        factsVersion++;
    }

    final void setFacts(EventFacts facts) {
        event = facts.event();
        replace(places, facts.places());
        replace(organisers, facts.organisers());
        replace(partners, facts.partners());
        replace(topics, facts.topics());
    }

    private static void replace(List<RegisterEntry> entries, List<RegisterEntry> by) {
        entries.clear();
        entries.addAll(by);
    }

    /** @throws DomainException {@code report.language-exists} */
    LanguageVersion openVersion(Language language, Account by, Instant at) {
        if (version(language).isPresent()) {
            throw DomainException.conflict("report.language-exists", "language", language.tag());
        }
        LanguageVersion opened = new LanguageVersion(this, language, by, at);
        versions.add(opened);
        return opened;
    }

    public Symbol symbol() {
        return symbol;
    }

    public Event event() {
        return event;
    }

    public Language originalLanguage() {
        return originalLanguage;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Account createdBy() {
        return createdBy;
    }

    /** Goes up with every change of the event's facts; an edit of them names the one it was based on. */
    public long factsVersion() {
        return factsVersion;
    }

    public List<RegisterEntry> places() {
        return List.copyOf(places);
    }

    public List<RegisterEntry> organisers() {
        return List.copyOf(organisers);
    }

    public List<RegisterEntry> partners() {
        return List.copyOf(partners);
    }

    public List<RegisterEntry> topics() {
        return List.copyOf(topics);
    }

    /** In the order in which they were opened; the original first. */
    public List<LanguageVersion> versions() {
        return List.copyOf(versions);
    }

    public Optional<LanguageVersion> version(Language language) {
        return versions.stream()
                .filter(version -> version.language().equals(language))
                .findFirst();
    }

    public LanguageVersion original() {
        return version(originalLanguage).orElseThrow();
    }
}
