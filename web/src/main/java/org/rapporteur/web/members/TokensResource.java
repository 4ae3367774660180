package org.rapporteur.web.members;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.rapporteur.security.AccessToken;
import org.rapporteur.security.AccessTokens;
import org.rapporteur.security.PasswordAccess;
import org.rapporteur.security.Role;
import org.rapporteur.web.api.BodyLimit;
import org.rapporteur.web.api.Given;

/** Access tokens, with which scripts sign in. */
@Path("/tokens")
@RequestScoped
@RolesAllowed(Role.ACCOUNT_GROUP)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "access")
public class TokensResource {

    private static final int DAYS = 30;

    /**
     * Who asks for a token, and what for.
     *
     * @param name what the token is for, in its owner's words
     * @param days how long it lives, 1 to 366; left out for 30
     */
    public record TokenGiven(
            @Schema(required = true) String email,
            @Schema(required = true) String password,
            @Schema(required = true) String name,
            @Nullable Integer days) {}

    /**
     * A token without its secret.
     *
     * @param usable whether it is neither revoked nor expired
     */
    public record TokenView(
            long id,
            String name,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant lastUsedAt,
            @Nullable Instant revokedAt,
            boolean usable) {

        static TokenView of(AccessToken token, Instant now) {
            return new TokenView(
                    token.id(),
                    token.name(),
                    token.createdAt(),
                    token.expiresAt(),
                    token.lastUsedAt().orElse(null),
                    token.revokedAt().orElse(null),
                    token.usable(now));
        }
    }

    /** @param secret what goes into {@code Authorization: Bearer}; never shown again */
    public record TokenMade(long id, String name, Instant expiresAt, String secret) {}

    @Inject
    private AccessTokens tokens;

    @Inject
    private PasswordAccess access;

    @Inject
    private Clock clock;

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @BodyLimit(16 * 1024)
    @Operation(
            operationId = "makeToken",
            summary = "Get an access token for an account's address and password",
            description = "Tries are limited (429). Refused (403) while the account has a one-time password.")
    @APIResponse(
            responseCode = "201",
            description = "The token with its secret, which is not shown again",
            content = @Content(schema = @Schema(implementation = TokenMade.class)))
    public Response make(TokenGiven given, @Context HttpServletRequest request) {
        TokenGiven asked = Given.required("token", given);
        Integer days = asked.days();
        AccessTokens.Made made = access.token(
                Given.required("email", asked.email()),
                Given.required("password", asked.password()),
                request.getRemoteAddr(),
                Given.required("name", asked.name()),
                Duration.ofDays(days == null ? DAYS : days));
        AccessToken token = made.token();
        return Response.status(Response.Status.CREATED)
                .header("Cache-Control", "no-store")
                .entity(new TokenMade(token.id(), token.name(), token.expiresAt(), made.secret()))
                .build();
    }

    @GET
    @Transactional
    @Operation(operationId = "tokens", summary = "The caller's access tokens, newest first, ended ones too")
    @SecurityRequirement(name = "token")
    public List<TokenView> mine() {
        Instant now = clock.instant();
        return tokens.mine().stream().map(token -> TokenView.of(token, now)).toList();
    }

    @DELETE
    @Path("{id: [0-9]{1,18}}")
    @Operation(
            operationId = "revokeToken",
            summary = "Revoke one of the caller's access tokens; a second time changes nothing")
    @SecurityRequirement(name = "token")
    public void revoke(@PathParam("id") long id) {
        tokens.revoke(id);
    }
}
