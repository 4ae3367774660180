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
import java.util.Optional;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.security.Role;
import org.rapporteur.translation.exchange.ImportReport.Tally;
import org.rapporteur.translation.exchange.TermPortions.Written;
import org.rapporteur.translation.termbase.Description;
import org.rapporteur.translation.termbase.TermEditors;

/** Reads files of terms into the termbase, and writes it out. */
@Stateless
@RolesAllowed(Role.STAFF_GROUP)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TermFiles {

    private static final int PORTION = 200;

    @Inject
    private TermPortions portions;

    @Inject
    private TermEditors editors;

    /**
     * Takes in what a TBX or CSV file has. Portions of it are stored one after the other, each whole or not at all; what
     * was stored before a file breaks off stays, and reading the mended file again adds the rest.
     *
     * @param in read to its end, and closed
     * @throws DomainException {@code terms.editors-only}; {@code exchange.format} and what the reader of the format
     *     refuses before the first entry
     */
    public ImportReport read(InputStream in) {
        editors.require();
        BufferedInputStream file = new BufferedInputStream(in);
        FileFormat format = format(file);
        Tally tally = new Tally(format);
        try (ItemReader<Description> reader =
                format == FileFormat.TBX ? new TbxReader(file) : new CsvTermReader(file)) {
            List<Description> portion = new ArrayList<>();
            for (Optional<Item<Description>> item = reader.next(); item.isPresent(); item = reader.next()) {
                Item<Description> each = item.get();
                each.refusal().ifPresent(why -> tally.refuse(each.line(), why));
                each.value().ifPresent(portion::add);
                if (portion.size() == PORTION) {
                    tally.add(portions.store(portion));
                    portion.clear();
                }
            }
            tally.add(portions.store(portion));
        }
        return tally.report();
    }

    private static FileFormat format(BufferedInputStream file) {
        try {
            FileFormat format = FileFormat.of(file);
            if (format == FileFormat.TMX) {
                throw DomainException.invalid("exchange.format");
            }
            return format;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes all concepts, with the names of the register's entries that they belong to.
     *
     * @param format TBX or CSV
     * @param out not closed
     */
    public void write(FileFormat format, OutputStream out) {
        try (TermWriter writer = format == FileFormat.TBX ? new TbxWriter(out) : new CsvTermWriter(out)) {
            long last = 0;
            List<Written> portion = portions.after(last, PORTION);
            while (!portion.isEmpty()) {
                for (Written each : portion) {
                    writer.write(each.id(), each.description());
                    last = each.id();
                }
                portion = portions.after(last, PORTION);
            }
        }
    }
}
