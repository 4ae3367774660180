package org.rapporteur.translation.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
import java.util.stream.Stream;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.kernel.Settings;
import org.rapporteur.storage.BlobStore;

/** Files whose taking in goes on after the call that brought them, under {@code exchange} in the data folder. */
@ApplicationScoped
class BroughtFiles {

    private static final Duration KEPT = Duration.ofDays(7);
    private static final long MOST = 4L * 1024 * 1024 * 1024;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /**
     * Streams a file in.
     *
     * @return its name: its SHA-256
     * @throws DomainException {@code exchange.size}
     */
    String store(InputStream brought) {
        try {
            Files.createDirectories(folder());
            tidy();
            Path part = Files.createTempFile(folder(), "brought", ".part");
            try {
                String name = copy(brought, part);
                Files.move(part, folder().resolve(name), StandardCopyOption.REPLACE_EXISTING);
                return name;
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String copy(InputStream brought, Path part) throws IOException {
        BlobStore.Digester digest = BlobStore.digester();
        long bytes = 0;
        byte[] buffer = new byte[64 * 1024];
        try (OutputStream out = Files.newOutputStream(part)) {
            for (int read = brought.read(buffer); read >= 0; read = brought.read(buffer)) {
                bytes += read;
                if (bytes > MOST) {
                    throw DomainException.invalid("exchange.size", "limit", MOST >> 20);
                }
                digest.update(buffer, read);
                out.write(buffer, 0, read);
            }
        }
        return digest.finish();
    }

    /** What was brought long ago and is needed by nobody any more. */
    private void tidy() throws IOException {
        Instant old = clock.instant().minus(KEPT);
        try (Stream<Path> files = Files.list(folder())) {
            for (Path file : files.toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(old)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /** @throws DomainException {@code exchange.file-gone} */
    InputStream open(String name) {
        try {
            if (!name.matches("[0-9a-f]{64}") || !Files.isRegularFile(folder().resolve(name))) {
                throw DomainException.conflict("exchange.file-gone", "file", name);
            }
            return Files.newInputStream(folder().resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path folder() {
        return settings.home().resolve("exchange");
    }
}
