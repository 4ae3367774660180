package org.rapporteur.web.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.kernel.Language;
import org.rapporteur.security.Caller;
import org.rapporteur.web.shared.PageLanguage;

/**
 * Leads an address to its page, for those who may see it. Whoever is not signed in is asked to, and comes back; whoever
 * must change the password does that first. Views are not served under their own file names.
 */
public class AddressFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = Site.path(request);
        Optional<Pages.Found> found = Pages.at(path);
        decideLanguage(request, path);
        if (found.isPresent()) {
            serve(found.get(), request, response);
        } else if (path.equals("/") || PageLanguage.ofPages(path.substring(1)).isPresent()) {
            response.setHeader("Vary", "Accept-Language");
            response.sendRedirect(request.getContextPath() + "/" + PageLanguage.of(request) + "/");
        } else if (path.endsWith(".xhtml")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static void decideLanguage(HttpServletRequest request, String path) {
        Language language = PageLanguage.ofPath(path)
                .or(() -> PageLanguage.ofPages(request.getParameter(PageLanguage.AROUND)))
                .or(() -> Authentication.caller(request).map(Caller::pageLanguage))
                .orElseGet(() -> PageLanguage.preferred(request));
        PageLanguage.decide(request, language);
    }

    private static void serve(Pages.Found found, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Page page = found.page();
        Optional<Caller> caller = Authentication.caller(request);
        if (!METHODS.contains(request.getMethod())) {
            response.setHeader("Allow", "GET, HEAD, POST");
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else if (page.access() != Access.PUBLIC && caller.isEmpty()) {
            response.sendRedirect(signIn(request));
        } else if (!page.access()
                .admits(group -> caller.map(Caller::groups).orElse(Set.of()).contains(group))) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (page.access() != Access.PUBLIC
                && page.access() != Access.ACCOUNT
                && caller.filter(Caller::passwordOneTime).isPresent()) {
            response.sendRedirect(
                    request.getContextPath() + Addresses.of(Pages.ACCOUNT_PAGE, PageLanguage.of(request), Map.of()));
        } else {
            response.setHeader("Cache-Control", caching(page, caller));
            if (page.access() == Access.PUBLIC && !page.perLanguage()) {
                response.addHeader("Vary", "Accept-Language");
            }
            new Location(page, Site.location(request)).remember(request);
            forward(found, request, response);
        }
    }

    /** Pages for everybody may be kept if asked about again; what somebody sees signed in is kept nowhere. */
    private static String caching(Page page, Optional<Caller> caller) {
        return page.access() == Access.PUBLIC && caller.isEmpty() ? "no-cache" : "no-store";
    }

    private static void forward(Pages.Found found, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Map<String, String> parameters = new LinkedHashMap<>(found.values());
        parameters.remove("lang");
        String query = parameters.isEmpty() ? "" : "?" + Site.query(parameters);
        request.getRequestDispatcher(found.page().view() + query).forward(request, response);
    }

    /** Where to sign in and come back; what a form sent is not repeated. */
    static String signIn(HttpServletRequest request) {
        String signIn = request.getContextPath() + Addresses.of(Pages.SIGN_IN_PAGE, PageLanguage.of(request), Map.of());
        String back = Csrf.harmless(request) ? Site.location(request) : Site.path(request);
        return signIn + "?" + Site.query(Map.of("next", back));
    }
}
