package org.rapporteur.web.access;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.rapporteur.kernel.Settings;

/**
 * The security headers of every answer, and how long browsers keep the files under {@code /assets}: for good when the
 * address carries their version.
 */
public class HeadersFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** Nothing but this site's own files; no script and no style inside a page. */
    static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data:",
            "font-src 'self'",
            "connect-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'");

    @Inject
    private transient Settings settings;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader(
                "Permissions-Policy",
                "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(),"
                        + " microphone=(), payment=(), usb=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        if ("https".equals(settings.publicAddress().getScheme())) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        if (Site.path(request).startsWith("/assets/")) {
            boolean versioned =
                    request.getParameter("v") != null || Site.path(request).endsWith(".woff2");
            response.setHeader("Cache-Control", versioned ? "public, max-age=31536000, immutable" : "no-cache");
        }
        chain.doFilter(request, response);
    }
}
