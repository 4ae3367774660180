package org.rapporteur.web.desk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.report.LanguageVersion;
import org.rapporteur.report.Manuscript;
import org.rapporteur.report.ManuscriptDesk;
import org.rapporteur.report.ReportDesk;
import org.rapporteur.report.Revision;
import org.rapporteur.report.VersionKey;
import org.rapporteur.security.Role;
import org.rapporteur.web.api.BaseVersion;
import org.rapporteur.web.api.Given;
import org.rapporteur.web.api.ReportPath;
import org.rapporteur.web.api.VersionPath;
import org.rapporteur.web.shared.Etag;

/** A text as it is being written, its revisions, and what changed between them. */
@Path("/desk/reports/" + ReportPath.SYMBOL + "/" + ReportPath.LANGUAGE)
@RequestScoped
@RolesAllowed(Role.STAFF_GROUP)
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "desk")
@SecurityRequirement(name = "token")
public class ManuscriptResource {

    @Inject
    private ReportDesk desk;

    @Inject
    private ManuscriptDesk manuscripts;

    @GET
    @Path("manuscript")
    @Operation(operationId = "manuscript", summary = "The working copy of a text")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ManuscriptView.class)))
    public Response view(@BeanParam VersionPath path) {
        ManuscriptView manuscript = ManuscriptView.of(desk.view(path.key()));
        return Response.ok(manuscript)
                .header(HttpHeaders.ETAG, Etag.ofVersion(manuscript.textVersion()))
                .build();
    }

    @PUT
    @Path("manuscript")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "saveManuscript",
            summary = "Save a text; for who holds it",
            description = "A conflict (409) carries the other text in its data. The same text again changes nothing.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ManuscriptView.class)))
    public Response save(@BeanParam VersionPath path, ManuscriptGiven given, @Context HttpHeaders headers) {
        ManuscriptGiven written = Given.required("manuscript", given);
        manuscripts.save(
                path.key(),
                BaseVersion.of(written.basedOn(), headers),
                new org.rapporteur.report.Content(
                        Given.required("title", written.title()),
                        Given.text(written.summary()),
                        Given.required("text", written.text())));
        return view(path);
    }

    @GET
    @Path("revisions")
    @Operation(operationId = "revisions", summary = "The revisions of a text, newest first")
    public List<RevisionView> revisions(@BeanParam VersionPath path) {
        return desk.revisions(path.key()).stream().map(RevisionView::line).toList();
    }

    @POST
    @Path("revisions")
    @Operation(operationId = "revise", summary = "Make a revision of what was written since the last one")
    public RevisionView revise(
            @BeanParam VersionPath path,
            @QueryParam("editorial")
                    @DefaultValue("false")
                    @Parameter(description = "Whether translations stay right as they are")
                    boolean editorial) {
        return revision(path, manuscripts.revise(path.key(), editorial));
    }

    @GET
    @Path("revisions/{number: [0-9]{1,9}}")
    @Operation(operationId = "revision", summary = "One revision with its text")
    public RevisionView revision(@BeanParam VersionPath path, @PathParam("number") int number) {
        return RevisionView.whole(find(path.key(), number));
    }

    @GET
    @Path("difference")
    @Operation(
            operationId = "difference",
            summary = "What changed from one revision to another, or to the working copy")
    public DifferenceView difference(
            @BeanParam VersionPath path,
            @QueryParam("from")
                    @Nullable @Parameter(description = "A revision; left out for what was approved last, or nothing")
                    @Schema(implementation = Integer.class)
                    String from,
            @QueryParam("to")
                    @Nullable @Parameter(description = "A revision; left out for the working copy")
                    @Schema(implementation = Integer.class)
                    String to) {
        VersionKey key = path.key();
        LanguageVersion version = desk.view(key);
        Manuscript manuscript = version.manuscript();
        int first = from == null
                ? Math.max(manuscript.approvedRevision(), manuscript.publishedRevision())
                : Given.number("from", from);
        DifferenceView.Side before = side(key, first);
        if (to == null) {
            DifferenceView.Side now = new DifferenceView.Side(manuscript.content(), manuscript.document());
            return DifferenceView.of(first, before, null, now);
        }
        int last = Given.number("to", to);
        return DifferenceView.of(first, before, last, side(key, last));
    }

    private DifferenceView.Side side(VersionKey key, int number) {
        if (number == 0) {
            return DifferenceView.Side.NOTHING;
        }
        Revision revision = find(key, number);
        return new DifferenceView.Side(revision.content(), revision.document());
    }

    private Revision find(VersionKey key, int number) {
        return desk.revision(key, number)
                .orElseThrow(() -> DomainException.notFound("report.no-revision", "revision", number));
    }
}
