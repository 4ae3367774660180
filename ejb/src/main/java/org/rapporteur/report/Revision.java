package org.rapporteur.report;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Transient;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.rapporteur.kernel.StoredEntity;
import org.rapporteur.security.Account;
import org.rapporteur.text.Document;
import org.rapporteur.text.Markdown;

/** A snapshot of a manuscript, numbered from 1 within it. Never changes. */
@Entity
@Immutable
public class Revision extends StoredEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "manuscript_id")
    private Manuscript manuscript;

    @Column(name = "revision_number", nullable = false)
    private int number;

    @Column(nullable = false, length = Content.MAX_TITLE)
    private String title;

    @Column(nullable = false, length = Content.MAX_SUMMARY)
    private String summary;

    @Column(nullable = false, length = Content.MAX_TEXT)
    private String text;

    @Column(name = "block_ids", nullable = false, length = Content.MAX_TEXT)
    private String blockIds;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "author_id")
    private Account author;

    @Column(nullable = false)
    private boolean editorial;

    @Column(name = "made_at", nullable = false)
    private Instant madeAt;

    @Transient
    private @Nullable Document read;

    @SuppressWarnings("NullAway.Init")
    protected Revision() {}

    Revision(Manuscript manuscript, int number, boolean editorial, Instant madeAt) {
        this.manuscript = manuscript;
        this.number = number;
        this.title = manuscript.title();
        this.summary = manuscript.content().summary();
        this.text = manuscript.content().text();
        this.blockIds = manuscript.blockIds();
        this.author = manuscript.writer();
        this.editorial = editorial;
        this.madeAt = madeAt;
    }

    public Manuscript manuscript() {
        return manuscript;
    }

    public int number() {
        return number;
    }

    public Content content() {
        return new Content(title, summary, text);
    }

    /** Spares the reading of a text that was just read. */
    Revision readAs(Document document) {
        read = document;
        return this;
    }

    public Document document() {
        return read != null ? read : Markdown.parse(text).document().withIds(Manuscript.ids(blockIds));
    }

    public Account author() {
        return author;
    }

    /** Whether its author said that translations stay right as they are. */
    public boolean editorial() {
        return editorial;
    }

    public Instant madeAt() {
        return madeAt;
    }
}
