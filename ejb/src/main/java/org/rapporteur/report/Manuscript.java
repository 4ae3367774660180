package org.rapporteur.report;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.kernel.StoredEntity;
import org.rapporteur.security.Account;
import org.rapporteur.text.Document;
import org.rapporteur.text.Identified;
import org.rapporteur.text.Markdown;
import org.rapporteur.workflow.Stage;

/**
 * The working copy of a language version. Text is changed only with {@link #write}, by somebody who names the text
 * version that they saw; the stage only by the workflow's door. What a person wrote always ends in a revision of theirs:
 * at the latest before somebody else writes, and with every change of stage.
 */
@Entity
public class Manuscript extends StoredEntity {

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private Stage stage = Stage.DRAFT;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "holder_id")
    private @Nullable Account holder;

    @Column(name = "due_on")
    private @Nullable LocalDate dueOn;

    @Column(nullable = false, length = Content.MAX_TITLE)
    private String title = "";

    @Column(nullable = false, length = Content.MAX_SUMMARY)
    private String summary = "";

    @Column(nullable = false, length = Content.MAX_TEXT)
    private String text = "";

    @Column(name = "block_ids", nullable = false, length = Content.MAX_TEXT)
    private String blockIds = "";

    @Column(name = "next_block", nullable = false)
    private int nextBlock = 1;

    @Column(name = "text_version", nullable = false)
    private long textVersion;

    @Column(name = "revised_version", nullable = false)
    private long revisedVersion;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "writer_id")
    private Account writer;

    @Column(name = "written_at", nullable = false)
    private Instant writtenAt;

    @Column(name = "last_revision", nullable = false)
    private int lastRevision;

    @Column(name = "approved_revision", nullable = false)
    private int approvedRevision;

    @Column(name = "published_revision", nullable = false)
    private int publishedRevision;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "submitter_id")
    private @Nullable Account submitter;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private @Nullable Correction correction;

    @Column(name = "correction_note", length = 2000)
    private @Nullable String correctionNote;

    @SuppressWarnings("NullAway.Init")
    protected Manuscript() {}

    /** A new manuscript is in the hands of the person who opened it. */
    Manuscript(Account openedBy, Instant at) {
        holder = openedBy;
        writer = openedBy;
        writtenAt = at;
    }

    /**
     * Replaces the text.
     *
     * @param basedOn the text version that the writer saw
     * @param body the parsed text with its blocks' ids
     * @param next the number of the next new block
     * @return the revision of the writer before, where this writer is another and there was something unrevised
     * @throws DomainException {@code edit.conflict} when the text has changed since; {@code edit.not-draft} and
     *     {@code edit.not-holder} when it is not this person's to write
     */
    Optional<Revision> write(long basedOn, Content content, Document body, int next, Account by, Instant at) {
        requireWritable(by);
        if (basedOn != textVersion) {
            throw DomainException.conflict(
                    "edit.conflict",
                    "based-on",
                    basedOn,
                    "current",
                    textVersion,
                    "writer",
                    writer.name(),
                    "title",
                    title,
                    "summary",
                    summary,
                    "text",
                    text);
        }
        if (content.equals(content())) {
            return Optional.empty();
        }
        Optional<Revision> before = writer.equals(by) ? Optional.empty() : revise(false, at);
        title = content.title();
        summary = content.summary();
        text = content.text();
        blockIds = String.join(" ", body.ids());
        nextBlock = next;
        textVersion++;
        writer = by;
        writtenAt = at;
        return before;
    }

    void requireWritable(Account by) {
        if (stage != Stage.DRAFT) {
            throw DomainException.conflict("edit.not-draft", "stage", stage.name());
        }
        if (holder == null || !holder.equals(by)) {
            throw DomainException.conflict("edit.not-holder", "holder", holder == null ? "" : holder.name());
        }
    }

    /**
     * Snapshots what was written since the last revision.
     *
     * @param editorial whether its writer says that nothing needs to be translated again
     * @return empty when nothing was
     */
    Optional<Revision> revise(boolean editorial, Instant at) {
        if (revisedVersion == textVersion) {
            return Optional.empty();
        }
        revisedVersion = textVersion;
        lastRevision++;
        return Optional.of(new Revision(this, lastRevision, editorial, at));
    }

    void claim(Account by, @Nullable LocalDate due) {
        assign(by, due == null ? dueOn : due);
    }

    /** @param to null gives it back to the pool */
    void assign(@Nullable Account to, @Nullable LocalDate due) {
        holder = to;
        dueOn = due;
    }

    void release() {
        holder = null;
    }

    void submit(Account by) {
        stage = Stage.REVIEW;
        submitter = by;
        holder = null;
        dueOn = null;
    }

    void approve() {
        stage = Stage.APPROVED;
        approvedRevision = lastRevision;
        holder = null;
        dueOn = null;
    }

    /** Back to whom it came from, or to the pool of reviewers. */
    void sendBack(Stage to) {
        stage = to;
        holder = to == Stage.DRAFT ? submitter : null;
        dueOn = null;
        if (approvedRevision > publishedRevision) {
            approvedRevision = publishedRevision;
        }
    }

    void publish() {
        publishedRevision = approvedRevision;
    }

    /**
     * A new manuscript gets a text that was published elsewhere already: approved and published as it is, in nobody's
     * hands, and submitted by who brought it, to whom a correction would go back.
     */
    Revision takeOver(Content content, Identified body, Account by, Instant at) {
        title = content.title();
        summary = content.summary();
        text = content.text();
        blockIds = String.join(" ", body.document().ids());
        nextBlock = body.next();
        textVersion = 1;
        Revision taken = revise(false, at).orElseThrow().readAs(body.document());
        stage = Stage.APPROVED;
        approvedRevision = taken.number();
        publishedRevision = taken.number();
        submitter = by;
        holder = null;
        return taken;
    }

    /** What was asked to be corrected is in an edition now. Called by the publication, in its transaction. */
    public void settle() {
        correction = null;
        correctionNote = null;
    }

    void reopen(Correction kind, String note) {
        stage = Stage.DRAFT;
        correction = kind;
        correctionNote = note;
        holder = submitter;
        dueOn = null;
    }

    public Stage stage() {
        return stage;
    }

    public Optional<Account> holder() {
        return Optional.ofNullable(holder);
    }

    public Optional<LocalDate> dueOn() {
        return Optional.ofNullable(dueOn);
    }

    public Content content() {
        return new Content(title, summary, text);
    }

    public String title() {
        return title;
    }

    /** The text's blocks with their ids. */
    public Document document() {
        return Markdown.parse(text).document().withIds(ids(blockIds));
    }

    /** Ids as they are stored: names with single spaces between them. */
    static List<String> ids(String stored) {
        return stored.isEmpty() ? List.of() : Arrays.asList(stored.split(" "));
    }

    String blockIds() {
        return blockIds;
    }

    int nextBlock() {
        return nextBlock;
    }

    /** Goes up with every change of the text; an edit names the one it was based on. */
    public long textVersion() {
        return textVersion;
    }

    /** Whether something was written since the last revision. */
    public boolean unrevised() {
        return revisedVersion != textVersion;
    }

    /** Who wrote last; the opener while nothing is written. */
    public Account writer() {
        return writer;
    }

    public Instant writtenAt() {
        return writtenAt;
    }

    /** The number of the newest revision, 0 before the first. */
    public int lastRevision() {
        return lastRevision;
    }

    /** The revision that was approved last and not sent back, 0 if there is none. */
    public int approvedRevision() {
        return approvedRevision;
    }

    /** The revision that was published last, 0 if there is none. */
    public int publishedRevision() {
        return publishedRevision;
    }

    /** Who submitted it last. */
    public Optional<Account> submitter() {
        return Optional.ofNullable(submitter);
    }

    /** The kind that the next edition will have; empty for a first edition. */
    public Optional<Correction> correction() {
        return Optional.ofNullable(correction);
    }

    /** What the next edition corrects, for its readers. */
    public Optional<String> correctionNote() {
        return Optional.ofNullable(correctionNote);
    }
}
