package org.rapporteur.web.desk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.kernel.Language;
import org.rapporteur.search.DeskRequest;
import org.rapporteur.search.DeskSearch;
import org.rapporteur.security.CurrentUser;
import org.rapporteur.security.Role;
import org.rapporteur.web.api.Given;
import org.rapporteur.workflow.Stage;

/** Search in the manuscripts of all stages, for staff. */
@Path("/desk/search")
@RequestScoped
@RolesAllowed(Role.STAFF_GROUP)
@Tag(name = "desk")
@SecurityRequirement(name = "token")
public class DeskSearchResource {

    @Inject
    private DeskSearch search;

    @Inject
    private CurrentUser currentUser;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "searchManuscripts", summary = "Search in the manuscripts of all stages")
    public DeskSearchView search(
            @QueryParam("q")
                    @DefaultValue("")
                    @Parameter(
                            description = "As in the public search; empty for everything, what was written last first")
                    String words,
            @QueryParam("stage") @Nullable @Parameter(description = "draft, review or approved") String stage,
            @QueryParam("lang") @Nullable String language,
            @QueryParam("holder") @Nullable @Parameter(description = "An e-mail address, me or nobody") String holder,
            @QueryParam("page") @DefaultValue("1") @Schema(implementation = Integer.class) String page,
            @QueryParam("size") @DefaultValue("20") @Schema(implementation = Integer.class) String size) {
        int number = Given.number("page", page);
        int hits = Given.number("size", size);
        if (number < 1 || hits < 1 || hits > DeskRequest.MAX_SIZE) {
            throw DomainException.invalid("page.range", "page", number, "size", hits, "limit", DeskRequest.MAX_SIZE);
        }
        return DeskSearchView.of(search.search(new DeskRequest(
                words,
                currentUser.account().pageLanguage(),
                Given.optional(Stage.class, "stage", stage),
                Optional.ofNullable(language).map(Language::of),
                Optional.ofNullable(holder),
                number,
                hits)));
    }
}
