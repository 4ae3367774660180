package org.rapporteur.takeover;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.rapporteur.batch.Batch;
import org.rapporteur.batch.Batches;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.security.Role;

/** Where an administrator hands in the file of an archive. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR_GROUP)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TakeOverDesk {

    /** Of which uploads the files are kept for certain. */
    private static final int REMEMBERED = 100;

    @Inject
    private ArchiveFiles files;

    @Inject
    private Batches batches;

    /**
     * Stores the file and starts to take it over. No transaction is open while the file comes in, however long that takes.
     *
     * @param brought JSON Lines in UTF-8, plain or as gzip; read to its end, not closed
     * @param pdfs {@code now} when each report gets its PDFs at once, {@code later} when its page is to say that they come
     * @throws DomainException {@code takeover.file-size}, {@code takeover.gzip}, {@code takeover.file-empty}, {@code request.word};
     *     {@code batch.active} while another archive is being taken over
     */
    public Batch begin(InputStream brought, String pdfs) {
        TakeOverWork.requireMoment(pdfs);
        batches.active(TakeOverWork.KIND).ifPresent(other -> {
            throw DomainException.conflict("batch.active", "kind", TakeOverWork.KIND, "batch", other.id());
        });
        tidy();
        ArchiveFiles.Stored stored = files.store(brought);
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put(TakeOverWork.FILE, stored.name());
        parameters.put(TakeOverWork.LINES, Long.toString(stored.lines()));
        parameters.put(TakeOverWork.PDF, pdfs);
        return batches.start(TakeOverWork.KIND, parameters);
    }

    private void tidy() {
        files.tidy(batches.unfinished(TakeOverWork.KIND, REMEMBERED).stream()
                .map(batch -> batch.parameters().getOrDefault(TakeOverWork.FILE, ""))
                .collect(Collectors.toSet()));
    }
}
