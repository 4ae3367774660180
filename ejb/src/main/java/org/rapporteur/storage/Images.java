package org.rapporteur.storage;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.picture.Drawing;
import org.rapporteur.picture.Jpeg;
import org.rapporteur.picture.Picture;
import org.rapporteur.picture.Png;
import org.rapporteur.picture.UnusablePicture;
import org.rapporteur.security.CurrentUser;
import org.rapporteur.security.Role;

/**
 * Takes in pictures. A file is refused by its head where that says enough. A PNG is then unpacked into nothing, so that
 * what is stored is whole and claims no more than its head says; of a JPEG only the segments are read and not the coded
 * pixels, which nobody here decodes; a drawing is read whole. No file takes more memory than its bytes.
 */
@Stateless
@RolesAllowed(Role.STAFF_GROUP)
public class Images {

    /** The largest file, in bytes. */
    public static final int MAX_BYTES = Picture.MOST_BYTES;

    /** The largest file of a logo, in bytes: it is in every PDF. */
    public static final int MAX_LOGO_BYTES = 512 * 1024;

    private static final String SVG = "image/svg+xml";

    @Inject
    private BlobStore blobs;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Clock clock;

    @PersistenceContext(unitName = "rapporteur")
    private EntityManager entities;

    /**
     * Stores a PNG or JPEG; the same picture again is the same image.
     *
     * @throws DomainException {@code image.too-large}, {@code image.too-many-pixels}, {@code image.unreadable},
     *     {@code image.webp}, {@code image.damaged} or {@code image.coding}
     */
    public StoredImage store(byte[] bytes) {
        requireSize(bytes, MAX_BYTES);
        Optional<StoredImage> known = find(BlobStore.sha256(bytes));
        if (known.isPresent() && !known.get().mediaType().equals(SVG)) {
            return known.get();
        }
        return keep(bytes, pixels(bytes));
    }

    /** The picture, which is no drawing: one is refused before it is read as XML. */
    static Picture pixels(byte[] bytes) {
        if (Drawing.looksLikeOne(bytes)) {
            throw DomainException.invalid("image.unreadable");
        }
        return read(bytes);
    }

    /**
     * Stores a logo, which may also be a drawing.
     *
     * @throws DomainException as {@link #store}, and {@code image.drawing} with the {@code detail} that is not drawn
     */
    @RolesAllowed(Role.ADMINISTRATOR_GROUP)
    public StoredImage storeLogo(byte[] bytes) {
        requireSize(bytes, MAX_LOGO_BYTES);
        return find(BlobStore.sha256(bytes)).orElseGet(() -> keep(bytes, read(bytes)));
    }

    @PermitAll
    public Optional<StoredImage> find(String sha256) {
        return entities.createQuery("select i from StoredImage i where i.sha256 = :sha256", StoredImage.class)
                .setParameter("sha256", sha256)
                .getResultStream()
                .findFirst();
    }

    private static void requireSize(byte[] bytes, int limit) {
        if (bytes.length > limit) {
            throw DomainException.invalid("image.too-large", "bytes", bytes.length, "limit", limit);
        }
    }

    private StoredImage keep(byte[] bytes, Picture picture) {
        StoredImage image = new StoredImage(
                blobs.put(bytes),
                mediaType(picture),
                bytes.length,
                (int) Math.ceil(picture.width()),
                (int) Math.ceil(picture.height()),
                currentUser.account(),
                clock.instant());
        entities.persist(image);
        return image;
    }

    private static String mediaType(Picture picture) {
        if (picture instanceof Png) {
            return "image/png";
        }
        return picture instanceof Jpeg ? "image/jpeg" : SVG;
    }

    private static Picture read(byte[] bytes) {
        try {
            Picture picture = Picture.read(bytes);
            picture.check();
            return picture;
        } catch (UnusablePicture e) {
            throw refusal(e);
        }
    }

    /** What is wrong with a picture, as a refusal of the upload. */
    static DomainException refusal(UnusablePicture wrong) {
        String code = switch (wrong.reason()) {
            case FORMAT -> "image.unreadable";
            case SIZE -> "image.too-many-pixels";
            default -> "image." + wrong.reason().name().toLowerCase(Locale.ROOT);
        };
        DomainException refusal =
                DomainException.invalid(code, "detail", wrong.detail(), "limit", Picture.MOST_PIXELS / 1_000_000);
        refusal.initCause(wrong);
        return refusal;
    }
}
