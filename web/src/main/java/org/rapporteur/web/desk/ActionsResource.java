package org.rapporteur.web.desk;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.report.TransitionRecord;
import org.rapporteur.report.VersionKey;
import org.rapporteur.report.WorkflowDoor;
import org.rapporteur.security.Role;
import org.rapporteur.web.api.BodyLimit;
import org.rapporteur.web.api.Given;
import org.rapporteur.web.api.ReportPath;
import org.rapporteur.web.api.VersionPath;
import org.rapporteur.workflow.Action;

/**
 * The actions of the workflow. An action is a transaction of its own, and what answers it another: a refusal for the
 * state of the text tells that state, also to somebody who repeats an action whose answer was lost.
 */
@Path("/desk/reports/" + ReportPath.SYMBOL + "/" + ReportPath.LANGUAGE)
@RequestScoped
@RolesAllowed(Role.STAFF_GROUP)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "workflow")
@SecurityRequirement(name = "token")
public class ActionsResource {

    @Inject
    private WorkflowDoor door;

    @Inject
    private DeskViews views;

    @POST
    @Path("open")
    @Operation(operationId = "openTranslation", summary = "Begin the translation into the language, held by the caller")
    @APIResponse(
            responseCode = "201",
            description = "The translation was begun",
            content = @Content(schema = @Schema(implementation = Moved.class)))
    public Response open(@BeanParam VersionPath path, @Context UriInfo address) {
        VersionKey key = path.key();
        TransitionRecord record = door.open(key.symbol(), key.language());
        return Response.created(address.getBaseUriBuilder()
                        .path("desk/reports/{slug}/{language}/manuscript")
                        .build(key.symbol().slug(), key.language().tag()))
                .entity(views.moved(record, key))
                .build();
    }

    @GET
    @Path("actions")
    @Operation(operationId = "offeredActions", summary = "What the caller could do with the text now")
    public List<String> offered(@BeanParam VersionPath path) {
        return door.offered(path.key()).stream().map(Action::key).toList();
    }

    @POST
    @Path("actions/{action}")
    @Consumes(MediaType.APPLICATION_JSON)
    @BodyLimit(64 * 1024)
    @Operation(
            operationId = "act",
            summary = "Do an action of the workflow",
            description = "A conflict (409) tells in data.state the text's stage, version and last transition.")
    public Moved act(
            @BeanParam VersionPath path,
            @PathParam("action")
                    @Parameter(
                            description = "claim, release, assign, submit, approve, request-changes, publish, schedule,"
                                    + " correct, withdraw or restore")
                    String action,
            ActionGiven given) {
        VersionKey key = path.key();
        Action known = Given.value(Action.class, "action", action);
        try {
            TransitionRecord record =
                    door.perform(Given.required("action", given).move(key, known));
            return views.moved(record, key);
        } catch (DomainException refusal) {
            throw views.withState(refusal, key);
        }
    }
}
