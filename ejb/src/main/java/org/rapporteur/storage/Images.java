package org.rapporteur.storage;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.security.CurrentUser;
import org.rapporteur.security.Role;

/** Takes in pictures for reports. Only the header is decoded, so that a small file with a huge picture costs nothing. */
@Stateless
@RolesAllowed(Role.STAFF_GROUP)
public class Images {

    /** The largest file, in bytes. */
    public static final int MAX_BYTES = 5 * 1024 * 1024;
    /** The largest picture, in pixels. */
    public static final long MAX_PIXELS = 50_000_000;

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
     * @throws DomainException {@code image.too-large}, {@code image.too-many-pixels} or {@code image.unreadable}
     */
    public StoredImage store(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw DomainException.invalid("image.too-large", "bytes", bytes.length, "limit", MAX_BYTES);
        }
        Optional<StoredImage> known = find(BlobStore.sha256(bytes));
        if (known.isPresent()) {
            return known.get();
        }
        StoredImage image = describe(bytes);
        blobs.put(bytes);
        entities.persist(image);
        return image;
    }

    @PermitAll
    public Optional<StoredImage> find(String sha256) {
        return entities.createQuery("select i from StoredImage i where i.sha256 = :sha256", StoredImage.class)
                .setParameter("sha256", sha256)
                .getResultStream()
                .findFirst();
    }

    private StoredImage describe(byte[] bytes) {
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            while (readers.hasNext()) {
                ImageReader reader = readers.next();
                String format = reader.getFormatName().toLowerCase(Locale.ROOT);
                if (format.equals("png") || format.equals("jpeg")) {
                    return measured(reader, input, format, bytes);
                }
                reader.dispose();
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
        throw DomainException.invalid("image.unreadable");
    }

    private StoredImage measured(ImageReader reader, ImageInputStream input, String format, byte[] bytes)
            throws IOException {
        try {
            reader.setInput(input, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if ((long) width * height > MAX_PIXELS) {
                throw DomainException.invalid(
                        "image.too-many-pixels", "width", width, "height", height, "limit", MAX_PIXELS);
            }
            return new StoredImage(
                    BlobStore.sha256(bytes),
                    "image/" + format,
                    bytes.length,
                    width,
                    height,
                    currentUser.account(),
                    clock.instant());
        } finally {
            reader.dispose();
        }
    }

    private static DomainException unreadable(IOException cause) {
        DomainException refusal = DomainException.invalid("image.unreadable");
        refusal.initCause(cause);
        return refusal;
    }
}
