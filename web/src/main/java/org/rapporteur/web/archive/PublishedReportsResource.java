package org.rapporteur.web.archive;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.kernel.Language;
import org.rapporteur.kernel.Settings;
import org.rapporteur.publication.Archive;
import org.rapporteur.publication.ArchivePage;
import org.rapporteur.report.Symbol;
import org.rapporteur.report.VersionKey;
import org.rapporteur.text.Markdown;
import org.rapporteur.web.api.ReportPath;
import org.rapporteur.web.api.VersionPath;
import org.rapporteur.web.shared.Etag;
import org.rapporteur.web.shared.PageLanguage;

/** Published reports, for everybody; their PDFs, for members and staff. */
@Path("/reports/" + ReportPath.SYMBOL)
@RequestScoped
@PermitAll
@Tag(name = "archive")
public class PublishedReportsResource {

    /**
     * A published text.
     *
     * @param edition the edition's number within the language
     * @param text Markdown
     */
    public record TextView(
            String symbol,
            String language,
            int edition,
            Instant publishedAt,
            String title,
            String summary,
            String text,
            String address) {}

    @Inject
    private Archive archive;

    @Inject
    private Settings settings;

    @GET
    @Transactional
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "report", summary = "A published report: its event, its languages and their editions")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content = @Content(schema = @Schema(implementation = PublishedReportView.class)))
    public Response report(
            @PathParam("symbol") String symbol,
            @QueryParam("lang")
                    @Nullable @Parameter(description = "The language of names; left out for that of Accept-Language")
                    String language,
            @Context HttpServletRequest request) {
        String slug = Symbol.of(symbol).slug();
        Language reader = language == null ? PageLanguage.preferred(request) : Language.of(language);
        ArchivePage page = archive.page(slug, reader);
        List<ArchivePage.Reading> readings = readings(page);
        if (readings.isEmpty()) {
            throw gone(page);
        }
        String site = settings.publicAddress().toString();
        PublishedReportView report = PublishedReportView.of(
                archive.facts(slug, reader),
                readings.stream()
                        .map(reading -> PublishedReportView.PublishedText.of(reading, site))
                        .toList());
        return Response.ok(report)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    private List<ArchivePage.Reading> readings(ArchivePage page) {
        List<ArchivePage.Reading> readings = new ArrayList<>();
        for (ArchivePage.InLanguage each : page.languages()) {
            if (archive.page(page.slug(), each.language()) instanceof ArchivePage.Reading reading) {
                readings.add(reading);
            }
        }
        return readings;
    }

    @GET
    @Path(ReportPath.LANGUAGE)
    @Transactional
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "publishedText", summary = "A published text in one language, as Markdown")
    @APIResponse(
            responseCode = "200",
            description = "The text",
            content = @Content(schema = @Schema(implementation = TextView.class)))
    public TextView text(@BeanParam VersionPath path) {
        VersionKey key = path.key();
        ArchivePage page = archive.page(key.symbol().slug(), key.language());
        if (!(page instanceof ArchivePage.Reading reading)) {
            throw gone(page);
        }
        return new TextView(
                page.symbol().value(),
                page.language().tag(),
                reading.edition().line().number(),
                reading.edition().line().publishedAt(),
                reading.edition().title(),
                reading.edition().summary(),
                Markdown.write(reading.edition().document()),
                settings.publicAddress() + "/" + page.language() + "/reports/" + page.slug());
    }

    @GET
    @Path(ReportPath.LANGUAGE + "/pdf")
    @Produces("application/pdf")
    @Operation(operationId = "pdf", summary = "The present PDF, for members and staff")
    @SecurityRequirement(name = "token")
    @APIResponse(responseCode = "200", description = "The PDF", content = @Content(mediaType = "application/pdf"))
    public Response pdf(
            @BeanParam VersionPath path,
            @QueryParam("sha256")
                    @Nullable @Parameter(description = "Names one of the PDFs that the text ever had, by its checksum")
                    String sha256,
            @Context HttpHeaders headers) {
        VersionKey key = path.key();
        return answer(
                sha256 == null
                        ? archive.pdf(key.symbol().slug(), key.language(), OptionalInt.empty())
                        : archive.pdf(key.symbol().slug(), key.language(), sha256),
                headers);
    }

    @GET
    @Path(ReportPath.LANGUAGE + "/editions/{number: [0-9]{1,9}}/pdf")
    @Produces("application/pdf")
    @Operation(operationId = "editionPdf", summary = "The PDF of one edition, for members and staff")
    @SecurityRequirement(name = "token")
    @APIResponse(responseCode = "200", description = "The PDF", content = @Content(mediaType = "application/pdf"))
    public Response pdf(@BeanParam VersionPath path, @PathParam("number") int number, @Context HttpHeaders headers) {
        VersionKey key = path.key();
        return answer(archive.pdf(key.symbol().slug(), key.language(), OptionalInt.of(number)), headers);
    }

    private static Response answer(Archive.Pdf pdf, HttpHeaders headers) {
        String tag = '"' + pdf.sha256() + '"';
        Response.ResponseBuilder answer = Etag.matches(headers.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag)
                ? Response.notModified()
                : Response.ok(pdf.file().toFile())
                        .header(HttpHeaders.CONTENT_LENGTH, pdf.bytes())
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + pdf.name() + "\"");
        return answer.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }

    private static DomainException gone(ArchivePage page) {
        if (page instanceof ArchivePage.Tombstone tombstone) {
            return DomainException.of(
                    DomainException.Kind.GONE,
                    "archive.withdrawn",
                    "symbol",
                    page.symbol().value(),
                    "language",
                    page.language().tag(),
                    "reason",
                    tombstone.reason(),
                    "since",
                    tombstone.withdrawnAt(),
                    "successor",
                    tombstone
                            .successor()
                            .map(successor -> successor.symbol().value())
                            .orElse(""));
        }
        if (page.languages().isEmpty()) {
            return DomainException.of(
                    DomainException.Kind.GONE,
                    "archive.withdrawn",
                    "symbol",
                    page.symbol().value());
        }
        return DomainException.notFound(
                "archive.not-in-language",
                "symbol",
                page.symbol().value(),
                "language",
                page.language().tag(),
                "languages",
                page.languages().stream().map(each -> each.language().tag()).toList());
    }
}
