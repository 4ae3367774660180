package org.rapporteur.web.admin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
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
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.rapporteur.security.Organisation;
import org.rapporteur.security.Organisations;
import org.rapporteur.security.Role;
import org.rapporteur.web.api.BaseVersion;
import org.rapporteur.web.api.BodyLimit;
import org.rapporteur.web.api.Given;
import org.rapporteur.web.shared.Etag;

/** The federation's member organisations. */
@Path("/admin/organisations")
@RequestScoped
@RolesAllowed(Role.ADMINISTRATOR_GROUP)
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "administration")
@SecurityRequirement(name = "token")
public class OrganisationsResource {

    /**
     * @param basedOn the {@code version} that was seen, for a change where {@code If-Match} does not say it
     * @param country ISO 3166-1 alpha-2
     * @param active whether it is a member now; left out for yes
     */
    public record OrganisationGiven(
            @Nullable Long basedOn,
            @Schema(required = true) String name,
            @Schema(required = true) String country,
            @Nullable Boolean active) {}

    /**
     * @param people how many open accounts belong to it
     * @param version what a change must name
     */
    public record OrganisationView(
            long id,
            String name,
            String country,
            boolean active,
            @Nullable Long people,
            long version) {

        static OrganisationView of(Organisation organisation, @Nullable Long people) {
            return new OrganisationView(
                    organisation.id(),
                    organisation.name(),
                    organisation.country(),
                    organisation.active(),
                    people,
                    organisation.lockVersion());
        }
    }

    @Inject
    private Organisations organisations;

    @GET
    @Operation(operationId = "organisations", summary = "All organisations by name, those that left too")
    public List<OrganisationView> all() {
        Map<Long, Long> people = organisations.people();
        return organisations.all().stream()
                .map(organisation -> OrganisationView.of(organisation, people.getOrDefault(organisation.id(), 0L)))
                .toList();
    }

    @GET
    @Path("{id: [0-9]{1,18}}")
    @Operation(operationId = "organisation", summary = "One organisation")
    @APIResponse(
            responseCode = "200",
            description = "The organisation",
            content = @Content(schema = @Schema(implementation = OrganisationView.class)))
    public Response view(@PathParam("id") long id) {
        OrganisationView organisation = OrganisationView.of(organisations.get(id), null);
        return Response.ok(organisation)
                .header(HttpHeaders.ETAG, Etag.ofVersion(organisation.version()))
                .build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @BodyLimit(16 * 1024)
    @Operation(operationId = "addOrganisation", summary = "Add a member organisation")
    @APIResponse(
            responseCode = "201",
            description = "The organisation",
            content = @Content(schema = @Schema(implementation = OrganisationView.class)))
    public Response add(OrganisationGiven given, @Context UriInfo address) {
        OrganisationGiven asked = Given.required("organisation", given);
        Organisation made =
                organisations.create(Given.required("name", asked.name()), Given.required("country", asked.country()));
        return Response.created(address.getAbsolutePathBuilder()
                        .path(Long.toString(made.id()))
                        .build())
                .entity(OrganisationView.of(made, 0L))
                .build();
    }

    @PUT
    @Path("{id: [0-9]{1,18}}")
    @Consumes(MediaType.APPLICATION_JSON)
    @BodyLimit(16 * 1024)
    @Operation(operationId = "changeOrganisation", summary = "Rename an organisation, or end or renew its membership")
    public OrganisationView change(@PathParam("id") long id, OrganisationGiven given, @Context HttpHeaders headers) {
        OrganisationGiven asked = Given.required("organisation", given);
        Organisation changed = organisations.edit(
                id,
                BaseVersion.of(asked.basedOn(), headers),
                Given.required("name", asked.name()),
                Given.required("country", asked.country()),
                !Boolean.FALSE.equals(asked.active()));
        Long people = organisations.people().getOrDefault(id, 0L);
        return OrganisationView.of(changed, people);
    }
}
