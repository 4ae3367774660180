package org.rapporteur.web.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.kernel.Language;
import org.rapporteur.security.Caller;
import org.rapporteur.security.Role;
import org.rapporteur.web.shared.PageLanguage;

/**
 * The reader of the page, for pages: who it is and what to offer. What is offered is a courtesy; what is allowed is
 * decided where it happens.
 */
@Named
@RequestScoped
public class Visitor {

    @Inject
    private HttpServletRequest request;

    private Optional<Caller> caller() {
        return Authentication.caller(request);
    }

    public boolean isSignedIn() {
        return caller().isPresent();
    }

    /** Empty for the public. */
    public String getName() {
        return caller().map(Caller::name).orElse("");
    }

    public String getEmail() {
        return caller().map(Caller::email).orElse("");
    }

    public boolean isStaff() {
        return in(Role.STAFF_GROUP);
    }

    public boolean isAdministrator() {
        return in(Role.ADMINISTRATOR_GROUP);
    }

    /** @param group the group of a role, such as {@code chief-editor} */
    public boolean in(String group) {
        return caller().filter(known -> known.groups().contains(group)).isPresent();
    }

    /** Whether the password must be changed first. */
    public boolean isPasswordOneTime() {
        return caller().filter(Caller::passwordOneTime).isPresent();
    }

    public Language getLanguage() {
        return PageLanguage.of(request);
    }

    /** The language that the account is set to; that of the page for the public. */
    public Language getPageLanguage() {
        return caller().map(Caller::pageLanguage).orElseGet(this::getLanguage);
    }

    /** What forms and scripts must send back; makes a session. */
    public String getCsrf() {
        return Csrf.token(request);
    }

    /** Goes on with a password just changed. */
    public void renew(Caller changed) {
        Authentication.renew(request, changed);
    }

    /** Forgets who it was. */
    public void leave() {
        if (request.getSession(false) != null) {
            request.getSession().invalidate();
        }
    }

    /** The address of a page in the page's language: {@code #{visitor.page('/archive/search.xhtml')}}. */
    public String page(String view) {
        return request.getContextPath() + SiteViewHandler.address(view, getLanguage(), Map.of());
    }
}
