package org.rapporteur.web.terms;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
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
import org.rapporteur.security.Role;
import org.rapporteur.translation.exchange.FileFormat;
import org.rapporteur.translation.exchange.MemoryFiles;
import org.rapporteur.translation.memory.LanguagePair;
import org.rapporteur.web.api.BodyLimit;
import org.rapporteur.web.shared.Messages;
import org.rapporteur.web.shared.PageLanguage;

/** The translation memory as files. Not one transaction: a large file is stored in portions. */
@Path("/memory")
@RequestScoped
@RolesAllowed(Role.STAFF_GROUP)
@Tag(name = "memory")
@SecurityRequirement(name = "token")
public class MemoryFilesResource {

    private static final long MOST = 4L * 1024 * 1024 * 1024;

    @Inject
    private MemoryFiles files;

    @POST
    @Path("imports")
    @Consumes({
        "application/x-tmx+xml",
        "application/x-tmx",
        MediaType.APPLICATION_XML,
        MediaType.TEXT_XML,
        MediaType.APPLICATION_OCTET_STREAM
    })
    @Produces(MediaType.APPLICATION_JSON)
    @BodyLimit(TermFilesResource.MOST)
    @Operation(
            operationId = "importUnits",
            summary = "Take in a TMX file of up to 32 MB; importing it again changes nothing")
    public ImportView take(
            InputStream file,
            @QueryParam("name") @DefaultValue("") @Parameter(description = "The file's name, as its units tell it")
                    String name,
            @Context HttpServletRequest request) {
        return ImportView.of(files.read(file, name), Messages.in(PageLanguage.preferred(request)));
    }

    /** @param batch the id of the long work, which its own resource tells about */
    public record Begun(long batch) {}

    @POST
    @Path("imports/long")
    @RolesAllowed(Role.ADMINISTRATOR_GROUP)
    @Consumes({
        "application/x-tmx+xml",
        "application/x-tmx",
        MediaType.APPLICATION_XML,
        MediaType.TEXT_XML,
        MediaType.APPLICATION_OCTET_STREAM
    })
    @Produces(MediaType.APPLICATION_JSON)
    @BodyLimit(MOST)
    @Operation(
            operationId = "importUnitsAsWork",
            summary = "Bring a TMX file of up to 4 GB, which is then taken in step by step as long work")
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = Begun.class)))
    public Response begin(
            InputStream file, @QueryParam("name") @DefaultValue("") String name, @Context UriInfo address) {
        long batch = files.begin(file, name).id();
        return Response.accepted(new Begun(batch))
                .location(address.getBaseUriBuilder()
                        .path("admin/batches/" + batch)
                        .build())
                .build();
    }

    @GET
    @Path("files/memory.tmx")
    @Produces({"application/x-tmx+xml", MediaType.WILDCARD})
    @Operation(
            operationId = "exportUnits",
            summary = "The units that count as TMX; all of them, or those in two languages whichever is the source")
    public Response write(
            @QueryParam("source") @Nullable String source, @QueryParam("target") @Nullable String target) {
        @Nullable LanguagePair pair = pair(source, target);
        StreamingOutput body = out -> files.write(pair, out);
        return Response.ok(body, FileFormat.TMX.mediaType() + ";charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"memory.tmx\"")
                .build();
    }

    private static @Nullable LanguagePair pair(@Nullable String source, @Nullable String target) {
        if (source == null && target == null) {
            return null;
        }
        if (source == null || target == null) {
            throw DomainException.invalid("request.missing", "field", source == null ? "source" : "target");
        }
        return new LanguagePair(Language.of(source), Language.of(target));
    }
}
