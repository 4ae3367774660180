package org.rapporteur.translation.memory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.kernel.Language;
import org.rapporteur.kernel.StoredEntity;
import org.rapporteur.report.LanguageVersion;
import org.rapporteur.report.Report;

/**
 * A segment and its translation, with where it comes from and who stands for it. Nothing of it ever changes, except that
 * a unit of a published report is superseded when the next edition of its translation takes its place: then it is kept,
 * and learned from no more.
 */
@Entity
@Table(name = "translation_unit")
public class TranslationUnit extends StoredEntity {

    /** Where a unit comes from. */
    public enum Origin {
        /** A block of a published translation, aligned by its translator. */
        EDITION,
        /** A file of another system. */
        IMPORT;

        /** As it is written in files and addresses. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Column(name = "unit_key", nullable = false, updatable = false, length = 64)
    private String key;

    @Column(name = "source_language", nullable = false, updatable = false, length = 35)
    private Language sourceLanguage;

    @Column(name = "target_language", nullable = false, updatable = false, length = 35)
    private Language targetLanguage;

    @Column(name = "source_code", nullable = false, updatable = false, length = 8)
    private String sourceCode;

    @Column(name = "target_code", nullable = false, updatable = false, length = 8)
    private String targetCode;

    @Column(name = "source_text", nullable = false, updatable = false, length = 20_000)
    private String sourceText;

    @Column(name = "target_text", nullable = false, updatable = false, length = 20_000)
    private String targetText;

    @Column(name = "source_markdown", updatable = false, length = 40_000)
    private @Nullable String sourceMarkdown;

    @Column(name = "target_markdown", updatable = false, length = 40_000)
    private @Nullable String targetMarkdown;

    @Column(name = "source_hash", nullable = false, updatable = false, length = 64)
    private String sourceHash;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false, length = 20)
    private Origin origin;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "report_id", updatable = false)
    private @Nullable Report report;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "target_version_id", updatable = false)
    private @Nullable LanguageVersion translation;

    @Column(name = "block_id", updatable = false, length = 20)
    private @Nullable String block;

    @Column(name = "revision_number", updatable = false)
    private @Nullable Integer revision;

    @Column(name = "file_name", updatable = false, length = 200)
    private @Nullable String file;

    @Column(name = "before_hash", updatable = false, length = 64)
    private @Nullable String beforeHash;

    @Column(name = "after_hash", updatable = false, length = 64)
    private @Nullable String afterHash;

    @Column(name = "confirmed_by", nullable = false, updatable = false, length = 200)
    private String confirmedBy;

    @Column(name = "confirmed_at", nullable = false, updatable = false)
    private Instant confirmedAt;

    @Column(name = "stored_at", nullable = false, updatable = false)
    private Instant storedAt;

    @Column(nullable = false)
    private boolean superseded;

    @SuppressWarnings("NullAway.Init")
    protected TranslationUnit() {}

    private TranslationUnit(Pair pair, Confirmation confirmation, Origin origin, String scope) {
        this.sourceLanguage = pair.source().language();
        this.targetLanguage = pair.target().language();
        this.sourceCode = codeOf(sourceLanguage);
        this.targetCode = codeOf(targetLanguage);
        this.sourceText = pair.source().plain();
        this.targetText = pair.target().plain();
        this.sourceMarkdown = markup(pair.source());
        this.targetMarkdown = markup(pair.target());
        this.sourceHash = pair.source().hash();
        this.confirmedBy = confirmation.by();
        this.confirmedAt = confirmation.at();
        this.storedAt = confirmation.stored();
        this.origin = origin;
        this.key = keyOf(pair, scope);
    }

    private static @Nullable String markup(Segment segment) {
        return segment.markdown().isEmpty() ? null : segment.markdown();
    }

    /** Of a published translation. */
    static TranslationUnit published(Pair pair, Confirmation confirmation, Place place) {
        TranslationUnit unit = new TranslationUnit(pair, confirmation, Origin.EDITION, scope(place));
        unit.report = place.translation().report();
        unit.translation = place.translation();
        unit.block = place.block();
        unit.revision = place.revision();
        unit.beforeHash = place.before();
        unit.afterHash = place.after();
        return unit;
    }

    /** Of a file. */
    public static TranslationUnit imported(Pair pair, Confirmation confirmation, String file) {
        TranslationUnit unit = new TranslationUnit(pair, confirmation, Origin.IMPORT, "");
        unit.file = file.length() > 200 ? file.substring(0, 200) : file;
        return unit;
    }

    /** A segment and its translation. */
    public record Pair(Segment source, Segment target) {}

    /**
     * Who stands for a unit.
     *
     * @param by a name; empty where nobody is named
     * @param stored when it came into the memory
     */
    public record Confirmation(String by, Instant at, Instant stored) {

        public Confirmation {
            by = by.length() > 200 ? by.substring(0, 200) : by;
        }
    }

    /**
     * Where in a published translation a unit stands.
     *
     * @param block the source block's id
     * @param before the hash of the source segment before it; null at the beginning
     * @param after the hash of the source segment behind it; null at the end
     */
    record Place(
            LanguageVersion translation,
            int revision,
            String block,
            @Nullable String before,
            @Nullable String after) {}

    /** The same unit of the same place has the same key, so that nothing is stored twice. */
    static String keyOf(Pair pair, String scope) {
        return Segment.digest(String.join(
                "\u001F",
                pair.source().language().tag(),
                pair.target().language().tag(),
                pair.source().plain(),
                pair.target().plain(),
                scope));
    }

    static String scope(Place place) {
        return place.translation().id() + " " + place.revision() + " " + place.block();
    }

    /** The language without its region: what reading by language goes by. */
    static String codeOf(Language language) {
        return language.locale().getLanguage();
    }

    void supersede() {
        superseded = true;
    }

    public String key() {
        return key;
    }

    public Segment source() {
        return new Segment(sourceLanguage, sourceText, sourceMarkdown == null ? "" : sourceMarkdown);
    }

    public Segment target() {
        return new Segment(targetLanguage, targetText, targetMarkdown == null ? "" : targetMarkdown);
    }

    /** Finds the units of an equal source segment; see {@link Segment#hash}. */
    public String sourceHash() {
        return sourceHash;
    }

    /** Hash of the source segment before it in its text; empty at the beginning and for units of files. */
    public Optional<String> beforeHash() {
        return Optional.ofNullable(beforeHash);
    }

    /** Hash of the source segment behind it in its text; empty at the end and for units of files. */
    public Optional<String> afterHash() {
        return Optional.ofNullable(afterHash);
    }

    public Origin origin() {
        return origin;
    }

    public Optional<Report> report() {
        return Optional.ofNullable(report);
    }

    /** The published translation it was taken from. */
    public Optional<LanguageVersion> translation() {
        return Optional.ofNullable(translation);
    }

    /** The source block's id in its report; null for units of files. */
    public @Nullable String block() {
        return block;
    }

    /** The revision of the translation that was published; null for units of files. */
    public @Nullable Integer revision() {
        return revision;
    }

    /** The name of the file it came in. */
    public Optional<String> file() {
        return Optional.ofNullable(file);
    }

    /** The name of whoever stands for it; empty where nobody is named. */
    public String confirmedBy() {
        return confirmedBy;
    }

    public Instant confirmedAt() {
        return confirmedAt;
    }

    /** Whether a later edition has taken its place. */
    public boolean superseded() {
        return superseded;
    }
}
