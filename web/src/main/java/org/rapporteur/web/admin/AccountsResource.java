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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.rapporteur.kernel.Language;
import org.rapporteur.security.Account;
import org.rapporteur.security.Accounts;
import org.rapporteur.security.Organisation;
import org.rapporteur.security.Role;
import org.rapporteur.web.api.BaseVersion;
import org.rapporteur.web.api.BodyLimit;
import org.rapporteur.web.api.Given;
import org.rapporteur.web.api.RoleView;
import org.rapporteur.web.shared.Etag;

/** The administration of accounts. */
@Path("/admin/accounts")
@RequestScoped
@RolesAllowed(Role.ADMINISTRATOR_GROUP)
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "administration")
@SecurityRequirement(name = "token")
public class AccountsResource {

    /**
     * What an administrator decides about an account.
     *
     * @param basedOn the {@code version} that was seen, for a change where {@code If-Match} does not say it
     * @param email for a new account; left out in a change
     * @param pageLanguage en, fr or es
     * @param organisation the id of the member organisation that the person belongs to
     */
    public record AccountGiven(
            @Nullable Long basedOn,
            @Nullable String email,
            @Schema(required = true) String name,
            @Schema(required = true) String pageLanguage,
            @Schema(required = true) List<RoleView> roles,
            @Nullable Long organisation) {

        Accounts.Description description() {
            return new Accounts.Description(
                    Given.required("name", name),
                    Language.of(Given.required("pageLanguage", pageLanguage)),
                    Given.list(roles).stream().map(RoleView::grant).toList(),
                    organisation);
        }
    }

    /** @param version what a change must name */
    public record AccountView(
            long id,
            String email,
            String name,
            String pageLanguage,
            List<RoleView> roles,
            @Nullable Long organisation,
            boolean closed,
            boolean passwordOneTime,
            long version) {

        static AccountView of(Account account) {
            return new AccountView(
                    account.id(),
                    account.email(),
                    account.name(),
                    account.pageLanguage().tag(),
                    RoleView.of(account.grants()),
                    account.organisation().map(Organisation::id).orElse(null),
                    account.closed(),
                    account.passwordOneTime(),
                    account.lockVersion());
        }
    }

    /** @param oneTimePassword to be told to the person, who must change it; never shown again */
    public record Issued(AccountView account, String oneTimePassword) {

        static Issued of(Accounts.Issued issued) {
            return new Issued(AccountView.of(issued.account()), issued.oneTimePassword());
        }
    }

    @Inject
    private Accounts accounts;

    @GET
    @Operation(operationId = "accounts", summary = "All accounts by name, closed ones too")
    public List<AccountView> all() {
        return accounts.all().stream().map(AccountView::of).toList();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @BodyLimit(64 * 1024)
    @Operation(operationId = "createAccount", summary = "Make an account with a one-time password")
    @APIResponse(
            responseCode = "201",
            description = "The account and its one-time password",
            content = @Content(schema = @Schema(implementation = Issued.class)))
    public Response create(AccountGiven given, @Context UriInfo address) {
        AccountGiven account = Given.required("account", given);
        Issued issued = Issued.of(accounts.create(Given.required("email", account.email()), account.description()));
        return Response.created(address.getAbsolutePathBuilder()
                        .path(Long.toString(issued.account().id()))
                        .build())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(issued)
                .build();
    }

    @GET
    @Path("{id: [0-9]{1,18}}")
    @Operation(operationId = "account", summary = "One account")
    @APIResponse(
            responseCode = "200",
            description = "The account",
            content = @Content(schema = @Schema(implementation = AccountView.class)))
    public Response view(@PathParam("id") long id) {
        AccountView account = AccountView.of(accounts.get(id));
        return Response.ok(account)
                .header(HttpHeaders.ETAG, Etag.ofVersion(account.version()))
                .build();
    }

    @PUT
    @Path("{id: [0-9]{1,18}}")
    @Consumes(MediaType.APPLICATION_JSON)
    @BodyLimit(64 * 1024)
    @Operation(operationId = "changeAccount", summary = "Change an account's name, language, roles and organisation")
    public AccountView change(@PathParam("id") long id, AccountGiven given, @Context HttpHeaders headers) {
        AccountGiven account = Given.required("account", given);
        return AccountView.of(accounts.edit(id, BaseVersion.of(account.basedOn(), headers), account.description()));
    }

    @POST
    @Path("{id: [0-9]{1,18}}/password-reset")
    @Operation(
            operationId = "resetPassword",
            summary = "Give an account a new one-time password; its sessions and tokens end")
    public Issued resetPassword(@PathParam("id") long id) {
        return Issued.of(accounts.resetPassword(id));
    }

    @POST
    @Path("{id: [0-9]{1,18}}/close")
    @Operation(operationId = "closeAccount", summary = "Close an account; its person is signed out at once")
    public AccountView close(@PathParam("id") long id) {
        accounts.close(id);
        return AccountView.of(accounts.get(id));
    }

    @POST
    @Path("{id: [0-9]{1,18}}/reopen")
    @Operation(operationId = "reopenAccount", summary = "Open a closed account again")
    public AccountView reopen(@PathParam("id") long id) {
        accounts.reopen(id);
        return AccountView.of(accounts.get(id));
    }
}
