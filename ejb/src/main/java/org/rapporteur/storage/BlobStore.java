package org.rapporteur.storage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.rapporteur.kernel.Settings;

/**
 * The content-addressed file store under {@code files} in the data folder. A file is complete on disk before its name
 * is given out, and is never changed or removed; one whose transaction failed afterwards is harmless.
 */
@ApplicationScoped
public class BlobStore {

    private Path folder;

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway")
    protected BlobStore() {
        folder = null;
    }

    @Inject
    public BlobStore(Settings settings) {
        folder = settings.home().resolve("files");
    }

    /** The SHA-256 of the bytes in lower-case hexadecimal (FIPS 180-4), 64 characters. */
    public static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Makes the SHA-256 of what comes in parts. */
    public static Digester digester() {
        return new Digester(sha256());
    }

    /** A SHA-256 in the making; for one thread. */
    public static final class Digester {

        private final MessageDigest digest;

        private Digester(MessageDigest digest) {
            this.digest = digest;
        }

        /** Takes in the first bytes of an array. */
        public void update(byte[] bytes, int length) {
            digest.update(bytes, 0, length);
        }

        /** In lower-case hexadecimal, 64 characters; once. */
        public String finish() {
            return HexFormat.of().formatHex(digest.digest());
        }
    }

    /**
     * Stores the bytes durably.
     *
     * @return their SHA-256
     * @throws UncheckedIOException when the disk refuses; nothing is stored then
     */
    public String put(byte[] bytes) {
        String name = sha256(bytes);
        Path file = path(name);
        if (Files.exists(file)) {
            return name;
        }
        try {
            Files.createDirectories(file.getParent());
            Path part = Files.createTempFile(file.getParent(), name, ".part");
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                ByteBuffer buffer = ByteBuffer.wrap(bytes);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                channel.force(true);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            try (FileChannel entry = FileChannel.open(file.getParent(), StandardOpenOption.READ)) {
                entry.force(true);
            }
            return name;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Where the file lies, for streaming it.
     *
     * @param sha256 64 characters of lower-case hexadecimal
     * @return empty when there is no such file
     */
    public Optional<Path> find(String sha256) {
        if (!sha256.matches("[0-9a-f]{64}")) {
            return Optional.empty();
        }
        Path file = path(sha256);
        return Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
    }

    /**
     * The whole file.
     *
     * @throws UncheckedIOException when there is no such file or it cannot be read
     */
    public byte[] read(String sha256) {
        Path file = find(sha256).orElseThrow(() -> new UncheckedIOException(new NoSuchFileException(sha256)));
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path path(String name) {
        return folder.resolve(name.substring(0, 2)).resolve(name);
    }
}
