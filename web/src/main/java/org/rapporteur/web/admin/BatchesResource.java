package org.rapporteur.web.admin;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.rapporteur.batch.Batch;
import org.rapporteur.batch.BatchRefusal;
import org.rapporteur.batch.Batches;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.security.Role;
import org.rapporteur.web.api.BodyLimit;
import org.rapporteur.web.api.Given;
import org.rapporteur.web.shared.Messages;
import org.rapporteur.web.shared.PageLanguage;

/** Long work: starting, watching, stopping and resuming it, and what it could not take. */
@Path("/admin/batches")
@RequestScoped
@RolesAllowed(Role.ADMINISTRATOR_GROUP)
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "administration")
@SecurityRequirement(name = "token")
public class BatchesResource {

    private static final int NEWEST = 100;

    /** @param parameters what the kind needs; left out where it needs nothing */
    public record BatchGiven(
            @Schema(required = true) String kind, @Nullable Map<String, String> parameters) {}

    /**
     * A batch.
     *
     * @param state waiting, running, stopped, failed or done
     * @param stopping whether it stops at the end of the step under way
     * @param total how many items there are; left out while nobody knows
     * @param done how many were dealt with, the refused ones among them
     * @param failure the code of what it failed for
     */
    public record BatchView(
            long id,
            String kind,
            String state,
            boolean stopping,
            @Nullable Long total,
            long done,
            long refused,
            Map<String, String> parameters,
            String startedBy,
            Instant startedAt,
            Instant movedAt,
            @Nullable Instant endedAt,
            @Nullable String failure) {

        static BatchView of(Batch batch) {
            return new BatchView(
                    batch.id(),
                    batch.kind(),
                    batch.state().key(),
                    batch.stopping(),
                    batch.total().isPresent() ? Long.valueOf(batch.total().getAsLong()) : null,
                    batch.done(),
                    batch.refused(),
                    batch.parameters(),
                    batch.startedBy().email(),
                    batch.startedAt(),
                    batch.movedAt(),
                    batch.endedAt().orElse(null),
                    batch.failure().map(DomainException::code).orElse(null));
        }
    }

    /**
     * An item that was refused.
     *
     * @param item its number, from 1, such as the line's; 0 for what belongs to no single one
     * @param title why, in the language of Accept-Language
     */
    public record RefusalView(long item, String code, String title, Map<String, Object> data) {

        static RefusalView of(BatchRefusal refusal, Messages messages) {
            return new RefusalView(
                    refusal.item(), refusal.code(), RefusalFile.words(messages, refusal), refusal.data());
        }
    }

    @Inject
    private Batches batches;

    @GET
    @Operation(operationId = "batches", summary = "Long work, newest first")
    public List<BatchView> all() {
        return batches.newest(NEWEST).stream().map(BatchView::of).toList();
    }

    @GET
    @Path("{id: [0-9]{1,18}}")
    @Operation(operationId = "batch", summary = "One batch and how far it is")
    public BatchView one(@PathParam("id") long id) {
        return BatchView.of(batches.get(id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @BodyLimit(16 * 1024)
    @Operation(operationId = "startBatch", summary = "Start long work of a kind; one of a kind is at work at a time")
    @APIResponse(
            responseCode = "201",
            description = "The batch",
            content = @Content(schema = @Schema(implementation = BatchView.class)))
    public Response start(BatchGiven given, @Context UriInfo address) {
        BatchGiven asked = Given.required("batch", given);
        Map<String, String> parameters = asked.parameters() == null ? Map.of() : asked.parameters();
        Batch started = batches.start(Given.required("kind", asked.kind()), parameters);
        return Response.created(address.getAbsolutePathBuilder()
                        .path(Long.toString(started.id()))
                        .build())
                .entity(BatchView.of(started))
                .build();
    }

    @POST
    @Path("{id: [0-9]{1,18}}/stop")
    @Operation(operationId = "stopBatch", summary = "Stop it at the end of the step that is under way")
    public BatchView stop(@PathParam("id") long id) {
        return BatchView.of(batches.stop(id));
    }

    @POST
    @Path("{id: [0-9]{1,18}}/resume")
    @Operation(operationId = "resumeBatch", summary = "Let what stopped or failed go on where it was")
    public BatchView resume(@PathParam("id") long id) {
        return BatchView.of(batches.resume(id));
    }

    @GET
    @Path("{id: [0-9]{1,18}}/refusals")
    @Operation(operationId = "batchRefusals", summary = "What it could not take, in the order of the items")
    public List<RefusalView> refusals(
            @PathParam("id") long id,
            @QueryParam("offset") @DefaultValue("0") @Parameter(description = "How many to pass over") String offset,
            @QueryParam("size") @DefaultValue("100") @Parameter(description = "1 to 1000") String size,
            @Context HttpServletRequest request) {
        int from = Given.number("offset", offset);
        int most = Given.number("size", size);
        if (from < 0 || most < 1 || most > Batches.MOST) {
            throw DomainException.invalid("page.range", "page", from, "size", most, "limit", Batches.MOST);
        }
        Messages messages = Messages.in(PageLanguage.preferred(request));
        return batches.refusals(id, from, most).stream()
                .map(refusal -> RefusalView.of(refusal, messages))
                .toList();
    }

    @GET
    @Path("{id: [0-9]{1,18}}/refusals.{form: csv|jsonl}")
    @Produces({"text/csv", "application/x-ndjson"})
    @Operation(
            operationId = "batchRefusalsFile",
            summary = "The whole report of what it could not take, as a file of comma-separated values or JSON Lines")
    public Response file(
            @PathParam("id") long id, @PathParam("form") String form, @Context HttpServletRequest request) {
        Messages messages = Messages.in(PageLanguage.preferred(request));
        batches.get(id);
        boolean csv = form.equals("csv");
        StreamingOutput rows = out -> new RefusalFile(messages, new ObjectMapper())
                .write(out, csv, (offset, size) -> batches.refusals(id, offset, size));
        return Response.ok(rows, csv ? "text/csv;charset=UTF-8;header=present" : "application/x-ndjson;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"batch-" + id + "." + form + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
