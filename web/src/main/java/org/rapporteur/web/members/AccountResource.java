package org.rapporteur.web.members;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.rapporteur.security.Account;
import org.rapporteur.security.CurrentUser;
import org.rapporteur.security.Organisation;
import org.rapporteur.security.PasswordAccess;
import org.rapporteur.security.Role;
import org.rapporteur.web.api.BodyLimit;
import org.rapporteur.web.api.Given;
import org.rapporteur.web.api.RoleView;

/** The caller's own account. */
@Path("/account")
@RequestScoped
@RolesAllowed(Role.ACCOUNT_GROUP)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "access")
public class AccountResource {

    /**
     * Who the caller is.
     *
     * @param organisation the member organisation that the person belongs to
     * @param mayDownload whether PDFs are open to the caller
     */
    public record OwnAccount(
            String email,
            String name,
            String pageLanguage,
            List<RoleView> roles,
            @Nullable String organisation,
            boolean mayDownload) {}

    /** A change of a password by who knows the present one; a one-time password is changed so. */
    public record PasswordChange(
            @Schema(required = true) String email,
            @Schema(required = true) String password,
            @Schema(required = true) String newPassword) {}

    @Inject
    private CurrentUser currentUser;

    @Inject
    private PasswordAccess access;

    @GET
    @Transactional
    @Operation(operationId = "ownAccount", summary = "Who the caller is and what the caller may do")
    @SecurityRequirement(name = "token")
    public OwnAccount own() {
        Account account = currentUser.account();
        return new OwnAccount(
                account.email(),
                account.name(),
                account.pageLanguage().tag(),
                RoleView.of(account.grants()),
                account.organisation().map(Organisation::name).orElse(null),
                account.mayDownload());
    }

    @PUT
    @Path("password")
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @BodyLimit(16 * 1024)
    @Operation(
            operationId = "changePassword",
            summary = "Change an account's password, also a one-time one",
            description = "Tries are limited (429). Sessions of the account end; its access tokens go on.")
    public void changePassword(PasswordChange given, @Context HttpServletRequest request) {
        PasswordChange change = Given.required("password", given);
        access.changePassword(
                Given.required("email", change.email()),
                Given.required("password", change.password()),
                request.getRemoteAddr(),
                Given.required("newPassword", change.newPassword()));
    }
}
