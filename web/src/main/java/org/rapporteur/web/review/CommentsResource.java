package org.rapporteur.web.review;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.rapporteur.review.ReviewDesk;
import org.rapporteur.security.Role;
import org.rapporteur.web.api.BodyLimit;
import org.rapporteur.web.api.Given;
import org.rapporteur.web.api.ReportPath;
import org.rapporteur.web.api.VersionPath;

/** Comments on texts. */
@Path("/desk")
@RequestScoped
@RolesAllowed(Role.STAFF_GROUP)
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "review")
@SecurityRequirement(name = "token")
public class CommentsResource {

    /** @param block the id of the block it is about; left out for the whole text */
    public record CommentGiven(
            @Nullable String block,
            @Schema(required = true) String words,
            @Nullable Boolean blocking) {}

    @Inject
    private ReviewDesk desk;

    @GET
    @Path("reports/" + ReportPath.SYMBOL + "/" + ReportPath.LANGUAGE + "/comments")
    @Operation(operationId = "comments", summary = "The comments on a text, oldest first, resolved ones too")
    public List<CommentView> comments(@BeanParam VersionPath path) {
        return desk.comments(path.key()).stream().map(CommentView::of).toList();
    }

    @POST
    @Path("reports/" + ReportPath.SYMBOL + "/" + ReportPath.LANGUAGE + "/comments")
    @Consumes(MediaType.APPLICATION_JSON)
    @BodyLimit(64 * 1024)
    @Operation(operationId = "comment", summary = "Comment on a text or on one of its blocks")
    @APIResponse(
            responseCode = "201",
            description = "The comment",
            content = @Content(schema = @Schema(implementation = CommentView.class)))
    public Response comment(@BeanParam VersionPath path, CommentGiven given) {
        CommentGiven comment = Given.required("comment", given);
        CommentView made = CommentView.of(desk.comment(
                path.key(),
                Optional.ofNullable(comment.block()),
                Given.required("words", comment.words()),
                Boolean.TRUE.equals(comment.blocking())));
        return Response.status(Response.Status.CREATED).entity(made).build();
    }

    @POST
    @Path("comments/{id: [0-9]{1,18}}/resolve")
    @Operation(operationId = "resolveComment", summary = "Say that a comment is settled; a second time changes nothing")
    public CommentView resolve(@PathParam("id") long id) {
        return CommentView.of(desk.resolve(id));
    }
}
