package org.rapporteur.web.publication;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.kernel.Language;
import org.rapporteur.publication.PublicationDesk;
import org.rapporteur.report.Symbol;
import org.rapporteur.report.VersionKey;
import org.rapporteur.security.Role;
import org.rapporteur.web.api.BodyLimit;
import org.rapporteur.web.api.Given;
import org.rapporteur.web.api.ReportPath;
import org.rapporteur.web.api.VersionPath;
import org.rapporteur.web.desk.DeskViews;

/** Publishing, and the editions as the desk sees them. */
@Path("/desk/reports/" + ReportPath.SYMBOL)
@RequestScoped
@RolesAllowed(Role.STAFF_GROUP)
@Tag(name = "publication")
@SecurityRequirement(name = "token")
public class PublicationsResource {

    /** @param languages the {@code textVersion} that was seen, for each language to be published */
    public record PublicationGiven(@Schema(required = true) Map<String, Long> languages) {}

    /** @param editions in the order in which the languages were given */
    public record Published(List<EditionView> editions) {}

    @Inject
    private PublicationDesk desk;

    @Inject
    private EditionViews editions;

    @Inject
    private DeskViews views;

    @POST
    @Path("publications")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @BodyLimit(64 * 1024)
    @Operation(
            operationId = "publish",
            summary = "Publish approved texts with their PDFs, all of them or none",
            description = "A conflict (409) tells in data.states how each of the texts stands.")
    @APIResponse(
            responseCode = "201",
            description = "The new editions, in the order given",
            content = @Content(schema = @Schema(implementation = Published.class)))
    public Response publish(@PathParam("symbol") String symbol, PublicationGiven given) {
        Symbol report = Symbol.of(symbol);
        Map<Language, Long> basedOn = new LinkedHashMap<>();
        Given.required("languages", Given.required("publication", given).languages())
                .forEach((tag, version) -> basedOn.put(Language.of(tag), Given.required("languages." + tag, version)));
        if (basedOn.isEmpty()) {
            throw DomainException.invalid("request.missing", "field", "languages");
        }
        List<VersionKey> keys = basedOn.keySet().stream()
                .map(language -> new VersionKey(report, language))
                .toList();
        try {
            desk.publish(report, basedOn);
        } catch (DomainException refusal) {
            throw views.withStates(refusal, keys);
        }
        return Response.status(Response.Status.CREATED)
                .entity(new Published(keys.stream().map(editions::newest).toList()))
                .build();
    }

    @GET
    @Path(ReportPath.LANGUAGE + "/preview.pdf")
    @Produces("application/pdf")
    @Operation(operationId = "previewPdf", summary = "The PDF as it would be if the text were published now")
    @APIResponse(responseCode = "200", description = "The PDF", content = @Content(mediaType = "application/pdf"))
    public Response preview(@BeanParam VersionPath path) {
        VersionKey key = path.key();
        return Response.ok(desk.preview(key))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "inline; filename=\"" + key.symbol().slug() + "-" + key.language() + "-preview.pdf\"")
                .build();
    }

    @GET
    @Path(ReportPath.LANGUAGE + "/editions")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "editions", summary = "Every edition of a text, oldest first")
    public List<EditionView> editions(@BeanParam VersionPath path) {
        return editions.all(path.key());
    }
}
