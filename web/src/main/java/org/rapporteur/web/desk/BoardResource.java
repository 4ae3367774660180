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
import org.rapporteur.board.Board;
import org.rapporteur.board.BoardFilter;
import org.rapporteur.board.Which;
import org.rapporteur.kernel.Language;
import org.rapporteur.security.CurrentUser;
import org.rapporteur.security.Role;
import org.rapporteur.web.api.Given;

/** What is going on and what waits for whom. */
@Path("/desk/board")
@RequestScoped
@RolesAllowed(Role.STAFF_GROUP)
@Tag(name = "desk")
@SecurityRequirement(name = "token")
public class BoardResource {

    @Inject
    private Board board;

    @Inject
    private CurrentUser currentUser;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "board", summary = "The board: reports by languages, with what waits for the caller")
    public BoardView view(
            @QueryParam("which") @DefaultValue("all") @Parameter(description = "all, mine, waiting, stale or overdue")
                    String which,
            @QueryParam("q") @DefaultValue("") @Parameter(description = "Part of a symbol, title or place")
                    String words,
            @QueryParam("lang") @Nullable String language,
            @QueryParam("page") @DefaultValue("1") @Schema(implementation = Integer.class) String page,
            @QueryParam("size") @DefaultValue("50") @Schema(implementation = Integer.class) String size) {
        BoardFilter filter = new BoardFilter(
                Which.of(which),
                words,
                Optional.ofNullable(language).map(Language::of),
                Given.number("page", page),
                Given.number("size", size));
        return BoardView.of(board.view(filter, currentUser.account().pageLanguage()));
    }
}
