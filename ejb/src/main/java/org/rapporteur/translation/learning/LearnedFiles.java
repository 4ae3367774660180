package org.rapporteur.translation.learning;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jboss.logging.Logger;
import org.rapporteur.kernel.Language;
import org.rapporteur.translation.memory.MemoryState;

/**
 * The learned words in the data folder, one file for each direction. A file is whole or is not there: it is written
 * beside its place and moved. One of another version or in disorder is as good as none, since all can be learned anew.
 */
final class LearnedFiles {

    private static final Logger LOG = Logger.getLogger(LearnedFiles.class);

    /** Goes up when the files or what is learned change. */
    private static final int VERSION = 1;

    private final Path folder;

    LearnedFiles(Path folder) {
        this.folder = folder;
    }

    /** From what it was learned. */
    record Stored(MemoryState state, WordPairs pairs) {}

    void write(Language from, Language to, Stored stored) throws IOException {
        Files.createDirectories(folder);
        Path written = Files.createTempFile(folder, "words", ".part");
        try {
            try (DataOutputStream out = new DataOutputStream(
                    new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(written))))) {
                out.writeInt(VERSION);
                out.writeLong(stored.state().units());
                out.writeLong(stored.state().last());
                stored.pairs().write(out);
            }
            Files.move(written, file(from, to), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(written);
        }
    }

    Optional<Stored> read(Language from, Language to) {
        Path file = file(from, to);
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(new GZIPInputStream(Files.newInputStream(file))))) {
            if (in.readInt() != VERSION) {
                return Optional.empty();
            }
            MemoryState state = new MemoryState(in.readLong(), in.readLong());
            return Optional.of(new Stored(state, WordPairs.read(in)));
        } catch (NoSuchFileException never) {
            return Optional.empty();
        } catch (IOException | RuntimeException unreadable) {
            LOG.warnf(unreadable, "The learned words in %s cannot be read; they are learned anew", file);
            return Optional.empty();
        }
    }

    private Path file(Language from, Language to) {
        return folder.resolve("words-" + from + "-" + to + ".gz");
    }
}
