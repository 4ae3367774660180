package org.rapporteur.web.access;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.rapporteur.security.Accounts;
import org.rapporteur.web.shared.PageLanguage;

/** Changes the language in which the signed-in person sees the desk, and goes back. */
@WebServlet("/desk/language")
public class LanguageSwitch extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Accounts accounts;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (Authentication.caller(request).isPresent()) {
            PageLanguage.ofPages(request.getParameter("to")).ifPresent(accounts::useLanguage);
        }
        String back = Site.local(request.getParameter("back"));
        response.sendRedirect(request.getContextPath() + (back == null ? "/desk" : back));
    }
}
