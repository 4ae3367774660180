package org.rapporteur.web.desk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.rapporteur.brand.Brands;
import org.rapporteur.intake.Expected;
import org.rapporteur.intake.MarkdownReader;
import org.rapporteur.intake.Reading;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.security.Role;
import org.rapporteur.web.api.BodyLimit;
import org.rapporteur.web.shared.Messages;
import org.rapporteur.web.shared.PageLanguage;

/** Reads files as they came; creates nothing. */
@Path("/intake")
@RequestScoped
@RolesAllowed(Role.STAFF_GROUP)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "desk")
@SecurityRequirement(name = "token")
public class IntakeResource {

    /** More than the reader takes, so that its own refusal tells the size. */
    private static final long MOST = 16L * 1024 * 1024;

    @Inject
    private Brands brands;

    @POST
    @Consumes({"text/markdown", MediaType.TEXT_PLAIN, MediaType.APPLICATION_OCTET_STREAM})
    @BodyLimit(MOST)
    @Operation(
            operationId = "readFile",
            summary = "Read a Markdown file of up to 5 MB and tell what was recognised; nothing is created")
    public ReadingView read(
            byte[] file,
            @QueryParam("charset")
                    @Nullable @Parameter(description = "The file's encoding, where it is known not to be UTF-8")
                    String charset,
            @Context HttpHeaders headers,
            @Context HttpServletRequest request) {
        String said = headers.getMediaType().getParameters().get(MediaType.CHARSET_PARAMETER);
        return reading(file, charset == null ? said : charset, request);
    }

    private ReadingView reading(byte[] file, @Nullable String charset, HttpServletRequest request) {
        Expected expected = Expected.of(brands.current());
        Reading reading =
                charset == null ? MarkdownReader.read(file, expected) : MarkdownReader.read(file, charset, expected);
        return ReadingView.of(reading, Messages.in(PageLanguage.preferred(request)));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @BodyLimit(MOST)
    @Operation(operationId = "readUpload", summary = "The same for a file in the part file of a form")
    public ReadingView read(
            List<EntityPart> parts,
            @QueryParam("charset") @Nullable String charset,
            @Context HttpServletRequest request)
            throws IOException {
        for (EntityPart part : parts) {
            if (part.getName().equals("file")) {
                try (InputStream content = part.getContent()) {
                    return reading(content.readAllBytes(), charset, request);
                }
            }
        }
        throw DomainException.invalid("request.missing", "field", "file");
    }
}
