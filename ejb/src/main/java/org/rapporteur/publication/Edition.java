package org.rapporteur.publication;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import org.rapporteur.kernel.Language;
import org.rapporteur.kernel.StoredEntity;
import org.rapporteur.report.Content;
import org.rapporteur.report.LanguageVersion;
import org.rapporteur.report.Revision;
import org.rapporteur.security.Account;
import org.rapporteur.text.Block;
import org.rapporteur.text.Document;
import org.rapporteur.text.Markdown;

/**
 * What was published of a report in one language at one time: the frozen text. Numbered from 1 within the language
 * version. Nothing of it ever changes except that a later edition takes its place as the current one. Its PDF can be made
 * again, when the brand has changed; those before stay.
 */
@Entity
public class Edition extends StoredEntity {

    /** Why there is this edition. */
    public enum Kind {
        FIRST,
        CORRECTION,
        REVISED;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "published_report_id", updatable = false)
    private PublishedReport publishedReport;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "language_version_id", updatable = false)
    private LanguageVersion languageVersion;

    @Column(nullable = false, updatable = false, length = 35)
    private Language language;

    @Column(name = "edition_number", nullable = false, updatable = false)
    private int number;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false, length = 20)
    private Kind kind;

    @Column(updatable = false, length = 2000)
    private @Nullable String note;

    @Column(name = "revision_number", nullable = false, updatable = false)
    private int revision;

    @Column(nullable = false, updatable = false, length = Content.MAX_TITLE)
    private String title;

    @Column(nullable = false, updatable = false, length = Content.MAX_SUMMARY)
    private String summary;

    @Column(nullable = false, updatable = false, length = Content.MAX_TEXT)
    private String text;

    @Column(name = "block_ids", nullable = false, updatable = false, length = Content.MAX_TEXT)
    private String blockIds;

    @Column(name = "source_digest", nullable = false, updatable = false, length = 64)
    private String sourceDigest;

    @Column(name = "published_at", nullable = false, updatable = false)
    private Instant publishedAt;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "published_by", updatable = false)
    private Account publishedBy;

    @Column(name = "current_one", nullable = false)
    private boolean current = true;

    @ElementCollection
    @CollectionTable(name = "edition_image", joinColumns = @JoinColumn(name = "edition_id"))
    @Column(name = "sha256", nullable = false, length = 64)
    private Set<String> images = new LinkedHashSet<>();

    @OneToMany(mappedBy = "edition", cascade = CascadeType.PERSIST)
    @OrderBy("madeAt, id")
    @BatchSize(size = 50)
    private List<Rendition> renditions = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Edition() {}

    Edition(
            PublishedReport publishedReport,
            LanguageVersion languageVersion,
            Revision frozen,
            Imprint imprint,
            Account publishedBy) {
        this.publishedReport = publishedReport;
        this.languageVersion = languageVersion;
        this.language = languageVersion.language();
        this.number = imprint.number();
        this.kind = imprint.kind();
        this.note = imprint.note().orElse(null);
        this.publishedAt = imprint.at();
        this.revision = frozen.number();
        Content content = frozen.content();
        this.title = content.title();
        this.summary = content.summary();
        this.text = content.text();
        Document document = frozen.document();
        this.blockIds = String.join(" ", document.ids());
        document.blocks().stream()
                .filter(Block.Figure.class::isInstance)
                .map(block -> ((Block.Figure) block).image())
                .forEach(images::add);
        this.sourceDigest = SourceText.digest(content);
        this.publishedBy = publishedBy;
    }

    void supersede() {
        current = false;
    }

    /** Gives it a PDF in the place of the present one. The same bytes again are the same PDF. */
    void render(Printed printed, Instant at) {
        renditions.forEach(Rendition::supersede);
        renditions.stream()
                .filter(rendition -> rendition.sha256().equals(printed.sha256()))
                .findFirst()
                .ifPresentOrElse(
                        same -> same.made(printed, at), () -> renditions.add(new Rendition(this, printed, at)));
    }

    public PublishedReport publishedReport() {
        return publishedReport;
    }

    public LanguageVersion languageVersion() {
        return languageVersion;
    }

    public Language language() {
        return language;
    }

    public int number() {
        return number;
    }

    public Kind kind() {
        return kind;
    }

    /** What was corrected or revised, for readers. */
    public Optional<String> note() {
        return Optional.ofNullable(note);
    }

    /** The revision of the manuscript that was frozen. */
    public int revision() {
        return revision;
    }

    public String title() {
        return title;
    }

    /** Markdown of one paragraph, may be empty. */
    public String summary() {
        return summary;
    }

    /** The frozen Markdown. */
    public String text() {
        return text;
    }

    public Document document() {
        return Markdown.parse(text).document().withIds(blockIds.isEmpty() ? List.of() : List.of(blockIds.split(" ")));
    }

    /** SHA-256 of title, summary and text. */
    public String sourceDigest() {
        return sourceDigest;
    }

    /** The PDF that is given now; empty while none was made of an edition that was taken over. */
    public Optional<Rendition> rendition() {
        return renditions.stream().filter(Rendition::present).findFirst();
    }

    /** Every PDF that it ever had, oldest first. */
    public List<Rendition> renditions() {
        return List.copyOf(renditions);
    }

    public Instant publishedAt() {
        return publishedAt;
    }

    public Account publishedBy() {
        return publishedBy;
    }

    /** Whether no later edition of its language has taken its place. */
    public boolean current() {
        return current;
    }
}
