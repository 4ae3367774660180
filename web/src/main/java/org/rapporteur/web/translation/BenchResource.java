package org.rapporteur.web.translation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.security.Role;
import org.rapporteur.translation.TranslationDesk;
import org.rapporteur.web.api.BaseVersion;
import org.rapporteur.web.api.Given;
import org.rapporteur.web.api.ReportPath;
import org.rapporteur.web.api.VersionPath;
import org.rapporteur.web.shared.Etag;

/** Translating block by block. */
@Path("/desk/reports/" + ReportPath.SYMBOL + "/" + ReportPath.LANGUAGE + "/bench")
@RequestScoped
@RolesAllowed(Role.STAFF_GROUP)
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "translation")
@SecurityRequirement(name = "token")
public class BenchResource {

    private static final int MOST_UNITS = 2000;

    /** @param basedOn the {@code textVersion} that was seen, where {@code If-Match} does not say it */
    public record TargetGiven(
            @Nullable Long basedOn,

            @Schema(required = true, description = "Markdown; blank takes the translation back")
            String markdown,

            @Nullable Boolean confirm) {}

    /** @param basedOn the {@code textVersion} that was seen, where {@code If-Match} does not say it */
    public record Base(@Nullable Long basedOn) {}

    /** @param units done in their order, all of them or none */
    public record UnitsGiven(
            @Nullable Long basedOn, @Schema(required = true) List<UnitGiven> units) {}

    @Inject
    private TranslationDesk desk;

    @GET
    @Operation(operationId = "bench", summary = "A translation beside its source, block by block")
    @APIResponse(
            responseCode = "200",
            description = "The bench",
            content = @Content(schema = @Schema(implementation = BenchView.class)))
    public Response view(@BeanParam VersionPath path) {
        BenchView bench = BenchView.of(desk.view(path.key()));
        return Response.ok(bench)
                .header(HttpHeaders.ETAG, Etag.ofVersion(bench.textVersion()))
                .build();
    }

    @PUT
    @Path("units/{block}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "translateBlock",
            summary = "Write and, where wanted, confirm the translation of one block")
    @APIResponse(
            responseCode = "200",
            description = "The bench",
            content = @Content(schema = @Schema(implementation = BenchView.class)))
    public Response write(
            @BeanParam VersionPath path,
            @PathParam("block") String block,
            TargetGiven given,
            @Context HttpHeaders headers) {
        TargetGiven target = Given.required("unit", given);
        return apply(
                path,
                BaseVersion.of(target.basedOn(), headers),
                List.of(new UnitGiven(block, target.markdown(), target.confirm(), null, null)));
    }

    @POST
    @Path("units/{block}/no-equivalent")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "noEquivalent", summary = "Say that the language needs no counterpart of a block")
    @APIResponse(
            responseCode = "200",
            description = "The bench",
            content = @Content(schema = @Schema(implementation = BenchView.class)))
    public Response noEquivalent(
            @BeanParam VersionPath path, @PathParam("block") String block, Base given, @Context HttpHeaders headers) {
        return apply(path, base(given, headers), List.of(new UnitGiven(block, null, null, true, null)));
    }

    @POST
    @Path("units/{block}/still-right")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "stillRight", summary = "Say that a stale block is right for the changed source, too")
    @APIResponse(
            responseCode = "200",
            description = "The bench",
            content = @Content(schema = @Schema(implementation = BenchView.class)))
    public Response stillRight(
            @BeanParam VersionPath path, @PathParam("block") String block, Base given, @Context HttpHeaders headers) {
        return apply(path, base(given, headers), List.of(new UnitGiven(block, null, null, null, true)));
    }

    @PUT
    @Path("units")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "translateBlocks", summary = "Do several blocks in one transaction: all of them or none")
    @APIResponse(
            responseCode = "200",
            description = "The bench",
            content = @Content(schema = @Schema(implementation = BenchView.class)))
    public Response writeAll(@BeanParam VersionPath path, UnitsGiven given, @Context HttpHeaders headers) {
        UnitsGiven several = Given.required("units", given);
        List<UnitGiven> units = Given.required("units", several.units());
        if (units.size() > MOST_UNITS) {
            throw DomainException.invalid("request.too-many", "field", "units", "limit", MOST_UNITS);
        }
        return apply(path, BaseVersion.of(several.basedOn(), headers), units);
    }

    private Response apply(VersionPath path, long basedOn, List<UnitGiven> units) {
        long version = basedOn;
        for (UnitGiven unit : units) {
            version = unit.apply(desk, path.key(), version);
        }
        return view(path);
    }

    private static long base(@Nullable Base given, HttpHeaders headers) {
        return BaseVersion.of(given == null ? null : given.basedOn(), headers);
    }
}
