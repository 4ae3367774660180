package org.rapporteur.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.kernel.StoredEntity;
import org.rapporteur.report.LanguageVersion;
import org.rapporteur.security.Account;

/** A remark on one block, or on the whole text. Open until somebody resolves it; its words never change. */
@Entity
@Table(name = "review_comment")
public class Comment extends StoredEntity {

    /** The longest remark, in characters. */
    public static final int MAX_LENGTH = 4000;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "language_version_id", updatable = false)
    private LanguageVersion languageVersion;

    @Column(name = "block_id", updatable = false, length = 20)
    private @Nullable String block;

    @Column(name = "words", nullable = false, updatable = false, length = MAX_LENGTH)
    private String words;

    @Column(nullable = false, updatable = false)
    private boolean blocking;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "author_id", updatable = false)
    private Account author;

    @Column(name = "made_at", nullable = false, updatable = false)
    private Instant madeAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "resolver_id")
    private @Nullable Account resolver;

    @Column(name = "resolved_at")
    private @Nullable Instant resolvedAt;

    @SuppressWarnings("NullAway.Init")
    protected Comment() {}

    Comment(
            LanguageVersion version,
            @Nullable String block,
            String words,
            boolean blocking,
            Account author,
            Instant at) {
        if (words.isBlank() || words.length() > MAX_LENGTH) {
            throw DomainException.invalid("review.comment-length", "length", words.length(), "limit", MAX_LENGTH);
        }
        this.languageVersion = version;
        this.block = block;
        this.words = words.strip();
        this.blocking = blocking;
        this.author = author;
        this.madeAt = at;
    }

    /** Resolving what is resolved changes nothing. */
    void resolve(Account by, Instant at) {
        if (resolvedAt == null) {
            resolver = by;
            resolvedAt = at;
        }
    }

    public LanguageVersion languageVersion() {
        return languageVersion;
    }

    /** The id of the block it is about; empty where it is about the whole text. */
    public Optional<String> block() {
        return Optional.ofNullable(block);
    }

    public String words() {
        return words;
    }

    /** Whether the text cannot be approved while it is open. */
    public boolean blocking() {
        return blocking;
    }

    public Account author() {
        return author;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public boolean open() {
        return resolvedAt == null;
    }

    public Optional<Account> resolver() {
        return Optional.ofNullable(resolver);
    }
}
