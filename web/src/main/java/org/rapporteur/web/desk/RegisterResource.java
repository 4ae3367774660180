package org.rapporteur.web.desk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
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
import jakarta.ws.rs.core.UriInfo;
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
import org.rapporteur.kernel.DomainException;
import org.rapporteur.report.Register;
import org.rapporteur.report.RegisterEntry;
import org.rapporteur.security.CurrentUser;
import org.rapporteur.security.Role;
import org.rapporteur.web.api.BaseVersion;
import org.rapporteur.web.api.BodyLimit;
import org.rapporteur.web.api.Given;
import org.rapporteur.web.shared.Etag;

/** The names register: places, organisations and topics. */
@Path("/register/{kind: place|organisation|topic}")
@RequestScoped
@RolesAllowed(Role.STAFF_GROUP)
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "register")
@SecurityRequirement(name = "token")
public class RegisterResource {

    private static final int MOST = 1000;

    /**
     * @param basedOn the {@code version} that was seen, for a correction where {@code If-Match} does not say it
     * @param country ISO 3166-1 alpha-2, for places
     */
    public record NameGiven(
            @Nullable Long basedOn,
            @Nullable String country,

            @Schema(required = true, description = "The name by language")
            Map<String, String> labels) {}

    @Inject
    private Register register;

    @Inject
    private CurrentUser currentUser;

    @PathParam("kind")
    @Parameter(description = "place, organisation or topic")
    private String kind = "";

    @GET
    @Operation(
            operationId = "registerNames",
            summary = "Names in which these words begin a word, accents aside; by name")
    public List<RegisterName> names(
            @QueryParam("q") @DefaultValue("") String words,
            @QueryParam("size") @DefaultValue("100") @Schema(implementation = Integer.class) String size) {
        int most = Given.number("size", size);
        if (most < 1 || most > MOST) {
            throw DomainException.invalid("page.range", "page", 1, "size", most, "limit", MOST);
        }
        return register.matching(kind(), words, currentUser.account().pageLanguage(), most).stream()
                .map(RegisterName::of)
                .toList();
    }

    @GET
    @Path("{key}")
    @Operation(operationId = "registerName", summary = "One name in all its languages")
    public RegisterName name(@PathParam("key") String key) {
        return RegisterName.of(register.get(kind(), key));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @BodyLimit(64 * 1024)
    @Operation(operationId = "addRegisterName", summary = "Add a name")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = RegisterName.class)))
    public Response add(NameGiven given, @Context UriInfo address) {
        NameGiven name = Given.required("name", given);
        RegisterEntry entry = register.create(kind(), Given.byLanguage("labels", name.labels()), name.country());
        return Response.created(
                        address.getAbsolutePathBuilder().path(entry.key()).build())
                .entity(RegisterName.of(entry))
                .build();
    }

    @PUT
    @Path("{key}")
    @RolesAllowed(Role.ADMINISTRATOR_GROUP)
    @Consumes(MediaType.APPLICATION_JSON)
    @BodyLimit(64 * 1024)
    @Operation(operationId = "correctRegisterName", summary = "Correct a name in every report that uses it")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RegisterName.class)))
    public Response correct(@PathParam("key") String key, NameGiven given, @Context HttpHeaders headers) {
        NameGiven name = Given.required("name", given);
        RegisterEntry entry = register.rename(
                kind(),
                key,
                BaseVersion.of(name.basedOn(), headers),
                Given.byLanguage("labels", name.labels()),
                name.country());
        return Response.ok(RegisterName.of(entry))
                .header(HttpHeaders.ETAG, Etag.ofVersion(entry.lockVersion()))
                .build();
    }

    private RegisterEntry.Kind kind() {
        return Given.value(RegisterEntry.Kind.class, "kind", kind);
    }
}
