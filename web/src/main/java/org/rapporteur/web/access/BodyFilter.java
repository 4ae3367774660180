package org.rapporteur.web.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.rapporteur.web.api.Problem;
import org.rapporteur.web.shared.PageLanguage;

/**
 * Bounds the bodies of requests before anything of them is read: 32 MB everywhere but at the addresses that take streams
 * and bound them themselves. A form must say its length, as every browser does; resources count what they read.
 */
public class BodyFilter extends HttpFilter {

    /** In bytes. */
    public static final long MOST = 32L * 1024 * 1024;

    private static final long serialVersionUID = 1L;

    /** They ask who calls before they read, and read in a stream. */
    private static final Set<String> STREAMS = Set.of("/api/v1/admin/takeovers");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean api = Site.api(request);
        if (STREAMS.contains(Site.path(request))) {
            chain.doFilter(request, response);
        } else if (request.getContentLengthLong() > MOST) {
            refuse(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, api, request, response);
        } else if (!api && request.getHeader("Transfer-Encoding") != null) {
            refuse(HttpServletResponse.SC_LENGTH_REQUIRED, false, request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static void refuse(int status, boolean api, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (api) {
            Problem.of(status, "request.too-large", PageLanguage.preferred(request), "limit", MOST)
                    .write(response);
        } else {
            response.sendError(status);
        }
    }
}
