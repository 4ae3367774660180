package org.rapporteur.web.terms;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rapporteur.security.Role;
import org.rapporteur.translation.exchange.FileFormat;
import org.rapporteur.translation.exchange.TermFiles;
import org.rapporteur.web.api.BodyLimit;
import org.rapporteur.web.shared.Messages;
import org.rapporteur.web.shared.PageLanguage;

/** The termbase as files. Not one transaction: a large file is stored in portions. */
@Path("/terms")
@RequestScoped
@RolesAllowed(Role.STAFF_GROUP)
@Tag(name = "terms")
@SecurityRequirement(name = "token")
public class TermFilesResource {

    /** In bytes: what is taken in while the caller waits. */
    static final long MOST = 32L * 1024 * 1024;

    @Inject
    private TermFiles files;

    @POST
    @Path("imports")
    @Consumes({
        "text/csv",
        "application/x-tbx+xml",
        "application/x-tbx",
        MediaType.APPLICATION_XML,
        MediaType.TEXT_XML,
        MediaType.APPLICATION_OCTET_STREAM
    })
    @Produces(MediaType.APPLICATION_JSON)
    @BodyLimit(MOST)
    @Operation(
            operationId = "importTerms",
            summary = "Take in a TBX or CSV file of up to 32 MB; importing it again changes nothing")
    public ImportView take(InputStream file, @Context HttpServletRequest request) {
        return ImportView.of(files.read(file), Messages.in(PageLanguage.preferred(request)));
    }

    @GET
    @Path("files/terms.{format: tbx|csv}")
    @Produces({"application/x-tbx+xml", "text/csv", MediaType.WILDCARD})
    @Operation(operationId = "exportTerms", summary = "The whole termbase as TBX or CSV")
    public Response write(@PathParam("format") String format) {
        FileFormat wanted = format.equals("tbx") ? FileFormat.TBX : FileFormat.CSV;
        StreamingOutput body = out -> files.write(wanted, out);
        return Response.ok(body, wanted.mediaType() + ";charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"terms." + wanted.key() + "\"")
                .build();
    }
}
