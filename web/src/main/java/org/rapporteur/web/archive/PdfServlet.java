package org.rapporteur.web.archive;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.publication.Archive;
import org.rapporteur.security.Caller;
import org.rapporteur.web.access.Addresses;
import org.rapporteur.web.access.Authentication;
import org.rapporteur.web.access.Pages;
import org.rapporteur.web.access.Site;
import org.rapporteur.web.shared.PageLanguage;

/**
 * The PDF beside a report's page, for members of active organisations and for staff. Everybody else is told how to
 * become one; what is not public answers as its page does.
 */
@WebServlet("*.pdf")
public class PdfServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Archive archive;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Optional<ReportAddress.PdfPath> path = ReportAddress.pdfPath(Site.path(request));
        if (path.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (Authentication.caller(request).filter(Caller::passwordOneTime).isPresent()) {
            response.setHeader("Cache-Control", "no-store");
            response.sendRedirect(
                    request.getContextPath() + Addresses.of(Pages.ACCOUNT_PAGE, PageLanguage.of(request), Map.of()));
            return;
        }
        try {
            Archive.Pdf pdf = pdf(path.get(), request.getParameter("sha256"));
            response.setHeader("Cache-Control", "private, no-cache");
            response.setHeader("Content-Disposition", "inline; filename=\"" + pdf.name() + "\"");
            response.setHeader("X-Robots-Tag", "noindex");
            FileAnswer.of(pdf.file(), "application/pdf", pdf.sha256()).send(request, response);
        } catch (DomainException refusal) {
            refuse(refusal, path.get(), request, response);
        }
    }

    /** @param sha256 names one of the PDFs that the text ever had; null for the present one */
    private Archive.Pdf pdf(ReportAddress.PdfPath path, @Nullable String sha256) {
        return sha256 == null
                ? archive.pdf(path.slug(), path.language(), path.edition())
                : archive.pdf(path.slug(), path.language(), sha256);
    }

    private static void refuse(
            DomainException refusal,
            ReportAddress.PdfPath path,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, ServletException {
        if (refusal.kind() == DomainException.Kind.FORBIDDEN) {
            boolean known = Authentication.caller(request).isPresent();
            response.setHeader("Cache-Control", "no-store");
            response.setStatus(known ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_UNAUTHORIZED);
            if (!known) {
                response.setHeader("WWW-Authenticate", "FormBased");
            }
            request.setAttribute(MembersOnly.REPORT, path);
            request.getRequestDispatcher("/archive/members-only.xhtml").forward(request, response);
        } else {
            // Its page says why it is not there, or no longer.
            response.sendRedirect(request.getContextPath() + path.report());
        }
    }
}
