package org.rapporteur.web.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.rapporteur.security.AccessTokens;
import org.rapporteur.security.Caller;
import org.rapporteur.security.Credentials;

/**
 * Who calls: by session for pages and for the desk's scripts, by access token under {@code /api}. A token never makes a
 * session, and with an {@code Authorization} header the session does not count. The account is read anew in each
 * request, so closing it or changing its roles or password takes effect at once.
 */
@ApplicationScoped
public class Authentication implements HttpAuthenticationMechanism {

    private static final String EMAIL = Authentication.class.getName() + ".email";
    private static final String STAMP = Authentication.class.getName() + ".stamp";
    private static final String CALLER = Caller.class.getName();
    private static final String REFUSED = Authentication.class.getName() + ".refused";
    private static final String BEARER = "Bearer ";

    @Inject
    private IdentityStoreHandler stores;

    @Inject
    private Credentials credentials;

    @Inject
    private AccessTokens tokens;

    /** The account behind the request; empty for the public. */
    public static Optional<Caller> caller(HttpServletRequest request) {
        return request.getAttribute(CALLER) instanceof Caller caller ? Optional.of(caller) : Optional.empty();
    }

    /** Whether the request brought a token that is none; nobody is signed in then, and the request must be refused. */
    static boolean tokenRefused(HttpServletRequest request) {
        return request.getAttribute(REFUSED) != null;
    }

    /** Lets the session go on with a password just changed, under a new id. */
    static void renew(HttpServletRequest request, Caller caller) {
        request.getSession();
        request.changeSessionId();
        HttpSession session = request.getSession();
        session.setAttribute(EMAIL, caller.email());
        session.setAttribute(STAMP, caller.stamp());
        Csrf.renew(session);
        request.setAttribute(CALLER, caller);
    }

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        Credential typed = context.getAuthParameters().getCredential();
        if (context.isAuthenticationRequest() && typed != null) {
            return signIn(typed, request, context);
        }
        String authorization = request.getHeader("Authorization");
        if (authorization != null && Site.api(request)) {
            return byToken(authorization, request, context);
        }
        return bySession(request, context);
    }

    private AuthenticationStatus signIn(Credential typed, HttpServletRequest request, HttpMessageContext context) {
        CredentialValidationResult result = stores.validate(typed);
        if (result.getStatus() != CredentialValidationResult.Status.VALID) {
            return AuthenticationStatus.SEND_FAILURE;
        }
        Optional<Caller> caller =
                credentials.byEmail(result.getCallerPrincipal().getName());
        if (caller.isEmpty()) {
            return AuthenticationStatus.SEND_FAILURE;
        }
        renew(request, caller.get());
        return context.notifyContainerAboutLogin(result);
    }

    private AuthenticationStatus bySession(HttpServletRequest request, HttpMessageContext context) {
        HttpSession session = request.getSession(false);
        if (session == null
                || !(session.getAttribute(EMAIL) instanceof String email)
                || !(session.getAttribute(STAMP) instanceof String stamp)) {
            return context.doNothing();
        }
        Optional<Caller> caller =
                credentials.byEmail(email).filter(found -> found.stamp().equals(stamp));
        if (caller.isEmpty()) {
            session.invalidate();
            return context.doNothing();
        }
        return known(caller.get(), request, context);
    }

    private AuthenticationStatus byToken(String authorization, HttpServletRequest request, HttpMessageContext context) {
        Optional<Caller> caller = authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? tokens.callerOf(authorization.substring(BEARER.length()).strip())
                : Optional.empty();
        if (caller.isPresent()) {
            return known(caller.get(), request, context);
        }
        request.setAttribute(REFUSED, Boolean.TRUE);
        return context.doNothing();
    }

    private static AuthenticationStatus known(Caller caller, HttpServletRequest request, HttpMessageContext context) {
        request.setAttribute(CALLER, caller);
        return context.notifyContainerAboutLogin(caller.email(), caller.groups());
    }
}
