package org.rapporteur.web.access;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.SessionTrackingMode;
import jakarta.servlet.annotation.WebListener;
import java.util.Set;
import org.rapporteur.kernel.Settings;

/**
 * The session's cookie: out of reach of scripts, not sent with other sites' forms, never in an address. Where people
 * come by https it is sent only there, and its name's prefix makes browsers refuse one that another host has set.
 */
@WebListener
public class SessionCookie implements ServletContextListener {

    @Inject
    private Settings settings;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        boolean https = "https".equals(settings.publicAddress().getScheme());
        SessionCookieConfig cookie = event.getServletContext().getSessionCookieConfig();
        cookie.setName(https ? "__Host-rapporteur" : "rapporteur");
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(https);
        cookie.setAttribute("SameSite", "Lax");
        event.getServletContext().setSessionTrackingModes(Set.of(SessionTrackingMode.COOKIE));
    }
}
