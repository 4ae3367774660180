package org.rapporteur.web.archive;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.rapporteur.kernel.Language;
import org.rapporteur.kernel.Settings;
import org.rapporteur.publication.Archive;
import org.rapporteur.publication.ArchiveAddress;
import org.rapporteur.text.Html;
import org.rapporteur.web.access.Site;

/**
 * What search engines may read, and where everything is: {@code /robots.txt} and {@code /sitemap.xml}, which names parts
 * ({@code /sitemap.xml?part=1}) of at most {@value #PART} reports. Written as it is read, a step at a time.
 */
@WebServlet({"/robots.txt", "/sitemap.xml"})
public class SiteMapServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** A site map has at most 50,000 addresses, and a report has one for each language. */
    private static final int PART = 10_000;

    private static final int STEP = 1_000;

    @Inject
    private transient Archive archive;

    @Inject
    private transient Settings settings;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-cache");
        if (Site.path(request).equals("/robots.txt")) {
            TextAnswer.send(robots(), "text/plain", request, response);
            return;
        }
        String part = request.getParameter("part");
        response.setContentType("application/xml;charset=UTF-8");
        if (part == null) {
            TextAnswer.send(index(), "application/xml", request, response);
        } else if (part.matches("[1-9][0-9]{0,4}")) {
            part(Integer.parseInt(part), response.getWriter());
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private String robots() {
        StringBuilder text = new StringBuilder("User-agent: *\nDisallow: /desk\nDisallow: /api\n");
        Language.OF_PAGES.forEach(language -> text.append("Disallow: /")
                .append(language)
                .append("/sign-in\n")
                .append("Disallow: /")
                .append(language)
                .append("/search?\n"));
        return text.append("\nSitemap: ")
                .append(settings.publicAddress())
                .append("/sitemap.xml\n")
                .toString();
    }

    private String index() {
        StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        long parts = Math.max(1, (archive.size() + PART - 1) / PART);
        for (long part = 1; part <= parts; part++) {
            text.append("<sitemap><loc>")
                    .append(settings.publicAddress())
                    .append("/sitemap.xml?part=")
                    .append(part)
                    .append("</loc></sitemap>\n");
        }
        return text.append("</sitemapindex>\n").toString();
    }

    private void part(int part, PrintWriter out) {
        out.print("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\""
                + " xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n");
        if (part == 1) {
            Language.OF_PAGES.forEach(language ->
                    out.print("<url><loc>" + settings.publicAddress() + "/" + language + "/</loc></url>\n"));
        }
        for (int done = 0; done < PART; done += STEP) {
            List<ArchiveAddress> reports = archive.addresses((part - 1) * PART + done, STEP);
            reports.forEach(report -> report.languages().forEach(language -> url(report, language, out)));
            if (reports.size() < STEP) {
                break;
            }
        }
        out.print("</urlset>\n");
    }

    private void url(ArchiveAddress report, Language language, PrintWriter out) {
        out.print("<url><loc>" + address(report, language) + "</loc><lastmod>"
                + report.changedAt().truncatedTo(ChronoUnit.SECONDS) + "</lastmod>");
        if (report.languages().size() > 1) {
            report.languages()
                    .forEach(other -> out.print("<xhtml:link rel=\"alternate\" hreflang=\"" + other + "\" href=\""
                            + address(report, other) + "\"/>"));
        }
        out.print("</url>\n");
    }

    private String address(ArchiveAddress report, Language language) {
        return Html.escape(settings.publicAddress() + ReportAddress.report(language, report.slug()));
    }
}
