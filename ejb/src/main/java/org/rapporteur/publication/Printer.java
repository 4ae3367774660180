package org.rapporteur.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.rapporteur.brand.Brand;
import org.rapporteur.brand.Brands;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.kernel.Language;
import org.rapporteur.kernel.Settings;
import org.rapporteur.report.Content;
import org.rapporteur.report.Event;
import org.rapporteur.report.LanguageVersion;
import org.rapporteur.report.Report;
import org.rapporteur.report.Revision;
import org.rapporteur.report.Symbol;
import org.rapporteur.storage.BlobStore;
import org.rapporteur.text.Block;
import org.rapporteur.text.Document;
import org.rapporteur.text.Markdown;
import org.rapporteur.text.PlainText;
import org.rapporteur.typesetting.PrintableReport;
import org.rapporteur.typesetting.PrintableReport.EventDates;
import org.rapporteur.typesetting.Typeset;
import org.rapporteur.typesetting.Typesetter;
import org.rapporteur.workflow.Standing;

/** Has a text typeset under the brand, and keeps the PDF. */
@ApplicationScoped
public class Printer {

    private static final Logger LOG = Logger.getLogger(Printer.class);

    @Inject
    private BlobStore blobs;

    @Inject
    private Brands brands;

    @Inject
    private BrandCheck check;

    @Inject
    private Settings settings;

    @Inject
    private PublicationSet together;

    @Inject
    private PublishedReports published;

    @Inject
    private PdfProfile profile;

    /** Typesets under the present brand and profile, and stores the PDF. */
    Printed print(LanguageVersion version, Revision frozen, Imprint imprint) {
        String brand = brands.current().digest();
        Typeset set = typeset(version, frozen, imprint);
        return new Printed(blobs.put(set.pdf()), set.pdf().length, set.pages(), brand, profile.current());
    }

    Typeset typeset(LanguageVersion version, Revision revision, Imprint imprint) {
        Report report = version.report();
        Brand brand = brands.current();
        check.require(brand);
        Content content = revision.content();
        Document body = revision.document();
        SourceText.Facts facts = new SourceText.Facts(
                report.symbol().value(),
                version.language(),
                dates(report.event()),
                report.places().stream()
                        .map(place -> place.label(version.language()))
                        .toList(),
                edition(version, imprint),
                address(version, "/editions/" + imprint.number()));
        return set(new PrintableReport(
                facts.language(),
                brand,
                facts.symbol(),
                content.title(),
                PlainText.of(Markdown.parse(content.summary()).document()),
                facts.dates(),
                facts.places(),
                body,
                facts.edition(),
                facts.address(),
                others(version),
                SourceText.file(content, facts),
                images(brand, body),
                SourceText.digest(content)));
    }

    /** @throws DomainException what the typesetter refuses; {@code typesetting.failed} where it breaks, which is logged */
    private Typeset set(PrintableReport printable) {
        try {
            return new Typesetter(profile.current()).typeset(printable);
        } catch (DomainException refusal) {
            throw refusal;
        } catch (RuntimeException error) {
            LOG.errorf(error, "The typesetter broke over %s in %s", printable.symbol(), printable.language());
            DomainException refusal = DomainException.conflict(
                    "typesetting.failed", "error", error.getClass().getSimpleName());
            refusal.initCause(error);
            throw refusal;
        }
    }

    private static Optional<EventDates> dates(Event event) {
        return event.startsOn().map(from -> new EventDates(from, event.endsOn().orElse(from)));
    }

    private PrintableReport.Edition edition(LanguageVersion version, Imprint imprint) {
        PrintableReport.Kind kind = switch (imprint.kind()) {
            case FIRST -> PrintableReport.Kind.ORIGINAL;
            case CORRECTION -> PrintableReport.Kind.CORRECTED;
            case REVISED -> PrintableReport.Kind.REVISED;
        };
        LocalDate day = LocalDate.ofInstant(imprint.at(), ZoneOffset.UTC);
        return new PrintableReport.Edition(
                imprint.number(),
                kind,
                imprint.note().orElse(""),
                day,
                published.withdrawal(version).map(this::withdrawal));
    }

    private PrintableReport.Withdrawal withdrawal(Withdrawal withdrawal) {
        return new PrintableReport.Withdrawal(
                LocalDate.ofInstant(withdrawal.withdrawnAt(), ZoneOffset.UTC),
                withdrawal.reason(),
                withdrawal
                        .successor()
                        .map(symbol -> address(withdrawal.languageVersion().language(), symbol, "")));
    }

    private URI address(LanguageVersion version, String more) {
        return address(version.language(), version.report().symbol(), more);
    }

    private URI address(Language language, Symbol symbol, String more) {
        return URI.create(settings.publicAddress() + "/" + language + "/reports/" + symbol.slug() + more);
    }

    private Map<Language, URI> others(LanguageVersion version) {
        Map<Language, URI> addresses = new LinkedHashMap<>();
        for (LanguageVersion other : version.report().versions()) {
            boolean readable = other.standing() == Standing.PUBLISHED || together.contains(other.language());
            if (!other.equals(version) && readable) {
                addresses.put(other.language(), address(other, ""));
            }
        }
        return addresses;
    }

    private Map<String, byte[]> images(Brand brand, Document body) {
        Map<String, byte[]> images = new LinkedHashMap<>();
        brand.logo().ifPresent(logo -> images.put(logo, blobs.read(logo)));
        for (Block block : body.blocks()) {
            if (block instanceof Block.Figure figure
                    && blobs.find(figure.image()).isPresent()) {
                images.put(figure.image(), blobs.read(figure.image()));
            }
        }
        return images;
    }
}
