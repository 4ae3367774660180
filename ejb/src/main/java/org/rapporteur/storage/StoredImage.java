package org.rapporteur.storage;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.rapporteur.kernel.StoredEntity;
import org.rapporteur.security.Account;

/** What is known of a picture in the file store. */
@Entity
@Immutable
@Table(name = "stored_image")
public class StoredImage extends StoredEntity {

    @Column(nullable = false, unique = true, length = 64)
    private String sha256;

    @Column(name = "media_type", nullable = false, length = 40)
    private String mediaType;

    @Column(nullable = false)
    private long bytes;

    @Column(nullable = false)
    private int width;

    @Column(nullable = false)
    private int height;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "stored_by")
    private Account storedBy;

    @Column(name = "stored_at", nullable = false)
    private Instant storedAt;

    @SuppressWarnings("NullAway.Init")
    protected StoredImage() {}

    StoredImage(
            String sha256, String mediaType, long bytes, int width, int height, Account storedBy, Instant storedAt) {
        this.sha256 = sha256;
        this.mediaType = mediaType;
        this.bytes = bytes;
        this.width = width;
        this.height = height;
        this.storedBy = storedBy;
        this.storedAt = storedAt;
    }

    public String sha256() {
        return sha256;
    }

    /** {@code image/png}, {@code image/jpeg} or, of a logo, {@code image/svg+xml}. */
    public String mediaType() {
        return mediaType;
    }

    public long bytes() {
        return bytes;
    }

    /** In pixels. */
    public int width() {
        return width;
    }

    /** In pixels. */
    public int height() {
        return height;
    }
}
