package org.rapporteur.web.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.rapporteur.security.Caller;
import org.rapporteur.web.api.Problem;
import org.rapporteur.web.shared.PageLanguage;

/**
 * Refuses calls with a token that is none, calls with a session that must change its password first, and what changes
 * something without {@linkplain Csrf proof} that this site's own page sent it. For pages it looks after the address has
 * led to the view: only then may the fields of a form with files be read.
 */
public class CsrfFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (Authentication.tokenRefused(request)) {
            response.setHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
            Problem.of(401, "security.token", PageLanguage.preferred(request)).write(response);
            return;
        }
        if (Site.api(request) && oneTimeSession(request)) {
            Problem.of(403, "security.password-one-time", PageLanguage.preferred(request))
                    .write(response);
            return;
        }
        boolean later = request.getDispatcherType() == DispatcherType.REQUEST
                && Pages.at(Site.path(request)).isPresent();
        if (later || Csrf.harmless(request) || withoutSession(request) || Csrf.proved(request)) {
            chain.doFilter(request, response);
        } else if (Site.api(request)) {
            Problem.of(403, "security.csrf", PageLanguage.preferred(request)).write(response);
        } else if (Authentication.caller(request).isEmpty()) {
            response.sendRedirect(AddressFilter.signIn(request) + "&expired=1");
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN, "csrf");
        }
    }

    /** A session that is good for nothing but changing its password, which is done on a page. Tokens go on. */
    private static boolean oneTimeSession(HttpServletRequest request) {
        return request.getHeader("Authorization") == null
                && Authentication.caller(request)
                        .filter(Caller::passwordOneTime)
                        .isPresent();
    }

    /** REST calls with a token of their own, or with nothing: there is no authority that could be abused. */
    private static boolean withoutSession(HttpServletRequest request) {
        return Site.api(request)
                && (request.getHeader("Authorization") != null
                        || Authentication.caller(request).isEmpty());
    }
}
