package org.rapporteur.web.shared;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The brand's colours as a style sheet of a few lines. Pages may not carry styles of their own. */
@WebServlet("/brand.css")
public class BrandSheet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient CurrentBrand brand;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String css = Palette.css(brand.get().accent());
        String tag = Etag.of(css);
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", "public, no-cache");
        if (Etag.matches(request.getHeader("If-None-Match"), tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType("text/css");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(css);
    }
}
