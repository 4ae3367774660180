package org.rapporteur.web.access;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.kernel.Language;
import org.rapporteur.web.shared.PageLanguage;

/**
 * Teaches Faces the site's addresses, the page's language, and to put the token of {@link Csrf} into every form, so
 * that no page can forget it.
 */
public class SiteViewHandler extends ViewHandlerWrapper {

    public SiteViewHandler(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public Locale calculateLocale(FacesContext context) {
        return PageLanguage.of(request(context)).locale();
    }

    /** Forms go back to the address at which the page was asked for. */
    @Override
    public String getActionURL(FacesContext context, String viewId) {
        HttpServletRequest request = request(context);
        Optional<Location> here =
                Location.of(request).filter(location -> location.page().view().equals(viewId));
        return request.getContextPath()
                + here.map(Location::path).orElseGet(() -> address(viewId, PageLanguage.of(request), Map.of()));
    }

    @Override
    public String getBookmarkableURL(
            FacesContext context,
            String viewId,
            @Nullable Map<String, List<String>> parameters,
            boolean includeViewParams) {
        return withContext(context, viewId, parameters);
    }

    @Override
    public String getRedirectURL(
            FacesContext context,
            String viewId,
            @Nullable Map<String, List<String>> parameters,
            boolean includeViewParams) {
        return withContext(context, viewId, parameters);
    }

    @Override
    public void writeState(FacesContext context) throws IOException {
        super.writeState(context);
        if (!context.getExternalContext().isResponseCommitted()) {
            // The token is for this session alone.
            context.getExternalContext().setResponseHeader("Cache-Control", "no-store");
        }
        ResponseWriter writer = context.getResponseWriter();
        writer.startElement("input", null);
        writer.writeAttribute("type", "hidden", null);
        writer.writeAttribute("name", Csrf.FIELD, null);
        writer.writeAttribute("value", Csrf.token(request(context)), null);
        writer.endElement("input");
    }

    /** The address of a view, or the view's own path when it is none of {@link Pages}. */
    static String address(String view, Language language, Map<String, List<String>> parameters) {
        String template = Pages.ALL.stream()
                .filter(page -> page.view().equals(view))
                .map(Page::address)
                .findFirst()
                .orElse(view);
        return Addresses.of(template, language, parameters);
    }

    private static String withContext(
            FacesContext context, String viewId, @Nullable Map<String, List<String>> parameters) {
        HttpServletRequest request = request(context);
        Map<String, List<String>> given = parameters == null ? Map.of() : parameters;
        return request.getContextPath() + address(viewId, PageLanguage.of(request), given);
    }

    private static HttpServletRequest request(FacesContext context) {
        return (HttpServletRequest) context.getExternalContext().getRequest();
    }
}
