package org.rapporteur.takeover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.kernel.Settings;
import org.rapporteur.storage.BlobStore;

/**
 * The files of archives that are being taken over, under {@code takeover} in the data folder: unpacked, and named by the
 * SHA-256 of what is in them. Streamed in; a file that no work needs any more is removed after a week.
 */
@ApplicationScoped
class ArchiveFiles {

    private static final Duration KEPT = Duration.ofDays(7);

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /**
     * A file that is there.
     *
     * @param lines how many it has, the blank ones among them
     */
    record Stored(String name, long bytes, long lines) {}

    /**
     * Stores what a stream brings, unpacked where it is gzip (RFC 1952).
     *
     * @throws DomainException {@code takeover.file-size} beyond the limit of the settings, {@code takeover.gzip},
     *     {@code takeover.file-empty}
     */
    Stored store(InputStream brought) {
        try {
            Files.createDirectories(folder());
            Path part = Files.createTempFile(folder(), "brought", ".part");
            try {
                Stored stored = copy(brought, part);
                Files.move(
                        part, path(stored.name()), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                return stored;
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (ZipException | java.io.EOFException e) {
            DomainException refusal = DomainException.invalid("takeover.gzip");
            refusal.initCause(e);
            throw refusal;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stored copy(InputStream brought, Path part) throws IOException {
        long limit = settings.largestTakeOver();
        BlobStore.Digester digest = BlobStore.digester();
        long bytes = 0;
        long lines = 0;
        byte last = '\n';
        try (InputStream plain = unpacked(brought);
                OutputStream out = Files.newOutputStream(part)) {
            byte[] buffer = new byte[1 << 16];
            int read;
            while ((read = plain.read(buffer)) >= 0) {
                bytes += read;
                if (bytes > limit) {
                    throw DomainException.invalid("takeover.file-size", "limit", limit >> 20);
                }
                for (int i = 0; i < read; i++) {
                    lines += buffer[i] == '\n' ? 1 : 0;
                }
                last = read > 0 ? buffer[read - 1] : last;
                digest.update(buffer, read);
                out.write(buffer, 0, read);
            }
        }
        if (bytes == 0) {
            throw DomainException.invalid("takeover.file-empty");
        }
        return new Stored(digest.finish(), bytes, lines + (last == '\n' ? 0 : 1));
    }

    private static InputStream unpacked(InputStream brought) throws IOException {
        BufferedInputStream input = new BufferedInputStream(brought, 1 << 16);
        input.mark(2);
        boolean gzip = input.read() == 0x1F && input.read() == 0x8B;
        input.reset();
        return gzip ? new GZIPInputStream(input, 1 << 16) : input;
    }

    /** @throws DomainException {@code takeover.file-gone} when there is no such file */
    Path get(String name) {
        Path file = path(name);
        if (!name.matches("[0-9a-f]{64}") || !Files.isRegularFile(file)) {
            throw DomainException.conflict("takeover.file-gone", "file", name);
        }
        return file;
    }

    /** Removes what is old and not needed. */
    void tidy(Set<String> needed) {
        Instant before = clock.instant().minus(KEPT);
        if (!Files.isDirectory(folder())) {
            return;
        }
        try (Stream<Path> files = Files.list(folder())) {
            for (Path file : (Iterable<Path>) files::iterator) {
                String name = file.getFileName().toString().replaceFirst("\\..*", "");
                if (!needed.contains(name)
                        && Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path path(String name) {
        return folder().resolve(name + ".jsonl");
    }

    private Path folder() {
        return settings.home().resolve("takeover");
    }
}
