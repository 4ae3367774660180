package org.rapporteur.web.members;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.rapporteur.web.shared.PageLanguage;

/** Ends the session and goes to the home page. */
@WebServlet("/sign-out")
public class SignOut extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String home = request.getContextPath() + "/" + PageLanguage.of(request) + "/";
        if (request.getSession(false) != null) {
            request.getSession().invalidate();
        }
        response.sendRedirect(home);
    }
}
