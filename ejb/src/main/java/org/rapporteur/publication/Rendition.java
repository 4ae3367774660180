package org.rapporteur.publication;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.kernel.StoredEntity;

/**
 * A PDF of an edition. An edition gets a new one when the brand has changed and an administrator wants it so; those
 * before stay and keep their addresses.
 */
@Entity
@Table(name = "edition_rendition")
public class Rendition extends StoredEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "edition_id", updatable = false)
    private Edition edition;

    @Column(nullable = false, updatable = false, length = 64)
    private String sha256;

    @Column(nullable = false, updatable = false)
    private long bytes;

    @Column(nullable = false, updatable = false)
    private int pages;

    @Column(name = "made_at", nullable = false)
    private Instant madeAt;

    @Column(name = "brand_digest", length = 64)
    private @Nullable String brand;

    @Column(length = 20)
    private @Nullable String profile;

    @Column(nullable = false)
    private boolean present;

    @SuppressWarnings("NullAway.Init")
    protected Rendition() {}

    Rendition(Edition edition, Printed printed, Instant at) {
        this.edition = edition;
        this.sha256 = printed.sha256();
        this.bytes = printed.bytes();
        this.pages = printed.pages();
        made(printed, at);
    }

    /** It was made, or made again byte by byte, and is the one that is given now. */
    final void made(Printed printed, Instant at) {
        brand = printed.brand();
        profile = printed.profile().toString();
        madeAt = at;
        present = true;
    }

    void supersede() {
        present = false;
    }

    /** Names the PDF in the file store. */
    public String sha256() {
        return sha256;
    }

    public long bytes() {
        return bytes;
    }

    public int pages() {
        return pages;
    }

    public Instant madeAt() {
        return madeAt;
    }

    /** The digest of the brand that it shows; empty for one from before that was recorded. */
    public Optional<String> brand() {
        return Optional.ofNullable(brand);
    }

    /** The profile that it conforms to; empty for one from before that was recorded. */
    public Optional<String> profile() {
        return Optional.ofNullable(profile);
    }

    /** Whether it is the one that is given to whoever asks for the edition's PDF. */
    public boolean present() {
        return present;
    }
}
