package org.rapporteur.translation.exchange;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.batch.Batch;
import org.rapporteur.batch.Batches;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.security.Role;
import org.rapporteur.translation.exchange.ImportReport.Tally;
import org.rapporteur.translation.exchange.MemoryStore.Written;
import org.rapporteur.translation.memory.LanguagePair;
import org.rapporteur.translation.termbase.TermEditors;

/** Reads files of translation units into the memory, and writes it out. */
@Stateless
@RolesAllowed(Role.STAFF_GROUP)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MemoryFiles {

    private static final int PORTION = 500;

    @Inject
    private MemoryStore store;

    @Inject
    private BroughtFiles brought;

    @Inject
    private Batches batches;

    @Inject
    private TermEditors editors;

    /**
     * Takes in what a TMX file has. Portions of it are stored one after the other, each whole or not at all; what was
     * stored before a file breaks off stays, and reading the mended file again adds the rest.
     *
     * @param in read to its end, and closed
     * @param name of the file, as the units tell where they come from
     * @throws DomainException {@code terms.editors-only}; {@code exchange.format} and what the reader refuses before
     *     the first unit
     */
    public ImportReport read(InputStream in, String name) {
        editors.require();
        BufferedInputStream file = new BufferedInputStream(in);
        requireTmx(file);
        Tally tally = new Tally(FileFormat.TMX);
        try (TmxReader reader = new TmxReader(file)) {
            List<TmxReader.Unit> portion = new ArrayList<>();
            for (Optional<Item<TmxReader.Unit>> item = reader.next(); item.isPresent(); item = reader.next()) {
                Item<TmxReader.Unit> each = item.get();
                each.refusal().ifPresent(why -> tally.refuse(each.line(), why));
                each.value().ifPresent(portion::add);
                if (portion.size() == PORTION) {
                    tally.add(store.store(portion, name));
                    portion.clear();
                }
            }
            tally.add(store.store(portion, name));
        }
        return tally.report();
    }

    /**
     * Stores a large file and lets it be taken in step by step afterwards, with its progress among the long work. For
     * administrators, who watch and stop that.
     *
     * @throws DomainException {@code exchange.size}; {@code batch.active} while another file is being taken in; what the
     *     reader refuses before the first unit
     */
    @RolesAllowed(Role.ADMINISTRATOR_GROUP)
    public Batch begin(InputStream in, String name) {
        return batches.start(
                MemoryImportWork.KIND,
                Map.of(
                        MemoryImportWork.FILE,
                        brought.store(in),
                        MemoryImportWork.NAME,
                        name.length() > 200 ? name.substring(0, 200) : name));
    }

    private static void requireTmx(BufferedInputStream file) {
        try {
            if (FileFormat.of(file) != FileFormat.TMX) {
                throw DomainException.invalid("exchange.format");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes the units that count as TMX.
     *
     * @param pair the languages, whichever is the source; null for all
     * @param out not closed
     */
    public void write(@Nullable LanguagePair pair, OutputStream out) {
        try (TmxWriter writer = new TmxWriter(out)) {
            long last = 0;
            List<Written> portion = store.after(pair, last, PORTION);
            while (!portion.isEmpty()) {
                for (Written each : portion) {
                    writer.write(each.id(), each.pair(), each.confirmation());
                    last = each.id();
                }
                portion = store.after(pair, last, PORTION);
            }
        }
    }
}
