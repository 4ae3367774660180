package org.rapporteur.web.admin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rapporteur.search.Difference;
import org.rapporteur.search.IndexCheck;
import org.rapporteur.search.IndexState;
import org.rapporteur.security.Role;

/** Whether the search index says what the database says. */
@Path("/admin/index")
@RequestScoped
@RolesAllowed(Role.ADMINISTRATOR_GROUP)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "administration")
@SecurityRequirement(name = "token")
public class IndexResource {

    @Inject
    private IndexCheck check;

    /** @param equal whether nothing differs and nothing is still to be written */
    public record IndexView(boolean equal, IndexState.Figures figures, Difference difference) {}

    @GET
    @Operation(operationId = "compareIndex", summary = "Compare the search index with the database; change nothing")
    public IndexView compare() {
        return view(check.compare());
    }

    @POST
    @Path("repair")
    @Operation(operationId = "repairIndex", summary = "Have written anew what differs; tells what differed before")
    public IndexView repair() {
        return view(check.repair());
    }

    private IndexView view(Difference difference) {
        IndexState.Figures figures = check.state();
        return new IndexView(difference.none() && figures.pending() == 0, figures, difference);
    }
}
