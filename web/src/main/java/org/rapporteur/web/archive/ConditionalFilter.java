package org.rapporteur.web.archive;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.rapporteur.web.access.Site;
import org.rapporteur.web.shared.Etag;
import org.rapporteur.web.shared.PageLanguage;

/**
 * Gives public pages an entity tag made of what they say, and answers 304 to whoever has just that. The page is written
 * in either case; what is saved is the way to the reader.
 */
public class ConditionalFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!request.getMethod().equals("GET") || !page(Site.path(request))) {
            chain.doFilter(request, response);
            return;
        }
        HeldAnswer held = new HeldAnswer(response);
        chain.doFilter(request, held);
        if (held.sent() || response.isCommitted()) {
            return;
        }
        byte[] body = held.body();
        String caching = response.getHeader("Cache-Control");
        if (response.getStatus() == HttpServletResponse.SC_OK && "no-cache".equals(caching)) {
            String tag = Etag.of(new String(body, StandardCharsets.ISO_8859_1));
            response.setHeader("ETag", tag);
            response.addHeader("Vary", "Cookie");
            if (Etag.matches(request.getHeader("If-None-Match"), tag)) {
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                return;
            }
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static boolean page(String path) {
        String last = path.substring(path.lastIndexOf('/') + 1);
        return (PageLanguage.ofPath(path).isPresent() || ReportAddress.isPage(path)) && !last.contains(".");
    }
}
