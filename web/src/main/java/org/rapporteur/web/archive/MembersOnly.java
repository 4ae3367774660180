package org.rapporteur.web.archive;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.rapporteur.web.access.Site;
import org.rapporteur.web.access.Visitor;

/** The page in the place of a PDF that is not for the reader. */
@Named
@RequestScoped
public class MembersOnly {

    /** Request attribute: the {@link ReportAddress.PdfPath} that was asked for. */
    static final String REPORT = MembersOnly.class.getName();

    @Inject
    private HttpServletRequest request;

    @Inject
    private Visitor visitor;

    /** The page of the report, which everybody may read. */
    public String getReport() {
        return request.getContextPath()
                + (request.getAttribute(REPORT) instanceof ReportAddress.PdfPath path ? path.report() : "/");
    }

    /** Where to sign in and then have the PDF. */
    public String getSignIn() {
        String pdf = request.getAttribute(REPORT) instanceof ReportAddress.PdfPath path
                ? ReportAddress.pdf(path.report())
                : "/";
        return visitor.page("/members/sign-in.xhtml") + "?" + Site.query(Map.of("next", pdf));
    }
}
