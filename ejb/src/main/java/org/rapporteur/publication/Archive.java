package org.rapporteur.publication;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.kernel.Language;
import org.rapporteur.publication.ArchivePage.PdfFacts;
import org.rapporteur.publication.ArchiveRows.EditionRow;
import org.rapporteur.publication.ArchiveRows.ReportRow;
import org.rapporteur.report.Symbol;
import org.rapporteur.security.Account;
import org.rapporteur.security.CurrentUser;
import org.rapporteur.storage.BlobStore;
import org.rapporteur.workflow.Standing;

/**
 * What the public reads. Each method reads what it shows in a fixed number of queries, however large the archive; texts
 * of reports are read for the one page that shows them.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Archive {

    /** The most entries that are given at once. */
    public static final int MAX_ENTRIES = 100;

    @Inject
    private ArchiveRows rows;

    @Inject
    private BlobStore blobs;

    @Inject
    private CurrentUser currentUser;

    /**
     * A PDF in the file store.
     *
     * @param sha256 of its bytes
     * @param name for saving it: {@code PA-2018-3.fr.pdf}
     */
    public record Pdf(Path file, String sha256, long bytes, String name) {}

    /**
     * The reports that were published last, each once, in the reader's language where they are public in it.
     *
     * @param limit 1 to {@value #MAX_ENTRIES}
     */
    public List<ArchiveEntry> newest(Language reader, int limit) {
        return rows.newest(reader, Math.max(1, Math.min(limit, MAX_ENTRIES)));
    }

    /** The editions in this language that were published last, one for each report; at most {@value #MAX_ENTRIES}. */
    public List<ArchiveEntry> newestIn(Language language, int limit) {
        return rows.newestIn(language, Math.max(1, Math.min(limit, MAX_ENTRIES)));
    }

    /** How many reports are public now. */
    public long size() {
        return rows.size();
    }

    /** Every public report with its languages, in the order of their first publication. */
    public List<ArchiveAddress> addresses(int offset, int limit) {
        return rows.addresses(offset, limit);
    }

    /**
     * A report in one language as it reads now, or what there is to say instead.
     *
     * @param slug the report's symbol as it stands in addresses
     * @throws DomainException {@code archive.unknown} when no such report was ever published;
     *     {@code request.concurrent} when it is restored at this moment
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public ArchivePage page(String slug, Language language) {
        return page(slug, language, language);
    }

    /**
     * The same for a reader of another language than the report's.
     *
     * @param names the language in which places, partners and topics are named
     * @throws DomainException {@code archive.unknown}; {@code request.concurrent}
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public ArchivePage page(String slug, Language language, Language names) {
        return page(slug, language, OptionalInt.empty(), names);
    }

    /**
     * The same for one edition, which may have been superseded.
     *
     * @param names the language in which places, partners and topics are named
     * @throws DomainException {@code archive.unknown}; {@code archive.no-edition}; {@code request.concurrent}
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public ArchivePage edition(String slug, Language language, int number, Language names) {
        return page(slug, language, OptionalInt.of(number), names);
    }

    /**
     * What is known of a report's event, with names in a language of the reader's choice.
     *
     * @throws DomainException {@code archive.unknown} when no such report was ever published
     */
    public ArchiveFacts facts(String slug, Language names) {
        return rows.facts(known(slug), names);
    }

    /**
     * The PDF of an edition, for members and staff.
     *
     * @param number empty for the present one
     * @throws DomainException {@code archive.unknown}, {@code archive.no-edition}, {@code archive.withdrawn};
     *     {@code archive.members-only} for everybody else; {@code archive.pdf-later} while it is still to be made
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public Pdf pdf(String slug, Language language, OptionalInt number) {
        ReportRow report = known(slug);
        EditionRow edition = in(report, language).stream()
                .filter(row -> number.isPresent() ? row.number() == number.getAsInt() : row.current())
                .findFirst()
                .orElseThrow(() -> noEdition(slug, language));
        requireReadable(report, edition);
        return pdf(
                report,
                language,
                edition.pdf()
                        .orElseThrow(() -> DomainException.notFound(
                                "archive.pdf-later", "symbol", report.symbol().value())));
    }

    /**
     * A PDF by its checksum: the one that an edition has, or one that it had before it was rendered again.
     *
     * @throws DomainException as {@link #pdf(String, Language, OptionalInt)}, {@code archive.no-edition} where no edition
     *     ever had it
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public Pdf pdf(String slug, Language language, String sha256) {
        ReportRow report = known(slug);
        for (EditionRow edition : in(report, language)) {
            Optional<PdfFacts> made = rows.pdf(edition.id(), sha256);
            if (made.isPresent()) {
                requireReadable(report, edition);
                return pdf(report, language, made.get());
            }
        }
        throw noEdition(slug, language);
    }

    private List<EditionRow> in(ReportRow report, Language language) {
        return rows.editions(report.id()).stream()
                .filter(row -> row.language().equals(language))
                .toList();
    }

    private void requireReadable(ReportRow report, EditionRow edition) {
        if (edition.standing() != Standing.PUBLISHED) {
            throw DomainException.of(
                    DomainException.Kind.GONE,
                    "archive.withdrawn",
                    "symbol",
                    report.symbol().value());
        }
        if (currentUser.optional().filter(Account::mayDownload).isEmpty()) {
            throw DomainException.forbidden(
                    "archive.members-only", "symbol", report.symbol().value());
        }
    }

    private Pdf pdf(ReportRow report, Language language, PdfFacts made) {
        Path file = blobs.find(made.sha256())
                .orElseThrow(() -> new IllegalStateException("a published PDF is missing: " + made.sha256()));
        String name = report.symbol().value().replace('/', '-') + "." + language + ".pdf";
        return new Pdf(file, made.sha256(), made.bytes(), name);
    }

    /** Whether anybody may see the picture: it stands in an edition that is public. */
    public boolean showsImage(String sha256) {
        return rows.showsImage(sha256);
    }

    private ArchivePage page(String slug, Language language, OptionalInt number, Language names) {
        ReportRow report = known(slug);
        List<EditionRow> editions = rows.editions(report.id());
        List<EditionRow> own =
                editions.stream().filter(row -> row.language().equals(language)).toList();
        List<ArchivePage.InLanguage> languages = ArchivePage.languages(report, editions);
        if (own.isEmpty()) {
            if (languages.isEmpty() && editions.stream().noneMatch(EditionRow::withdrawn)) {
                throw unknown(slug);
            }
            return new ArchivePage.NotInLanguage(report.symbol(), slug, language, languages);
        }
        if (own.stream().anyMatch(EditionRow::withdrawn)) {
            return tombstone(report, language, own, languages);
        }
        EditionRow shown = own.stream()
                .filter(row -> number.isPresent() ? row.number() == number.getAsInt() : row.current())
                .findFirst()
                .orElseThrow(() -> noEdition(slug, language));
        return new ArchivePage.Reading(
                rows.facts(report, names),
                rows.text(shown),
                languages,
                own.stream().map(EditionRow::line).toList(),
                ArchivePage.sourceIsNewer(report, editions, shown),
                report.changes());
    }

    private ArchivePage tombstone(
            ReportRow report, Language language, List<EditionRow> own, List<ArchivePage.InLanguage> languages) {
        Withdrawal withdrawal = rows.withdrawal(own.get(0).versionId())
                .orElseThrow(() -> DomainException.conflict("request.concurrent"));
        Optional<ArchivePage.Successor> successor = withdrawal.successor().flatMap(this::successor);
        return new ArchivePage.Tombstone(
                report.symbol(),
                report.slug(),
                language,
                own.get(own.size() - 1).title(),
                withdrawal.reason(),
                withdrawal.withdrawnAt(),
                successor,
                languages);
    }

    /** The successor is told by its symbol even while it is not public itself. */
    private Optional<ArchivePage.Successor> successor(Symbol symbol) {
        boolean shown = rows.report(symbol.slug()).filter(ReportRow::shown).isPresent();
        return Optional.of(new ArchivePage.Successor(symbol, shown));
    }

    private ReportRow known(String slug) {
        return rows.report(slug.toLowerCase(Locale.ROOT)).orElseThrow(() -> unknown(slug));
    }

    private static DomainException unknown(String slug) {
        return DomainException.notFound("archive.unknown", "symbol", slug);
    }

    private static DomainException noEdition(String slug, Language language) {
        return DomainException.notFound("archive.no-edition", "symbol", slug, "language", language.tag());
    }
}
