package org.rapporteur.web.access;

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
 * Refuses REST calls with the session of somebody whose one-time password must be changed first, as the pages do.
 * Access tokens go on: they were made with a password of the person's own.
 */
public class OneTimeFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean bySession = request.getHeader("Authorization") == null;
        if (bySession
                && Authentication.caller(request)
                        .filter(Caller::passwordOneTime)
                        .isPresent()) {
            Problem.of(403, "security.password-one-time", PageLanguage.preferred(request))
                    .write(response);
        } else {
            chain.doFilter(request, response);
        }
    }
}
