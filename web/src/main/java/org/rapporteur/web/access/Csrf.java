package org.rapporteur.web.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Defence against forged requests: whatever changes something with the session's authority must bring the session's
 * token, in the field {@link #FIELD} or the header {@link #HEADER}, and must not come from another site.
 */
public final class Csrf {

    public static final String FIELD = "csrf";
    public static final String HEADER = "X-CSRF-Token";

    private static final String ATTRIBUTE = Csrf.class.getName();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");

    private Csrf() {}

    /** The session's token; makes a session where there is none. */
    public static String token(HttpServletRequest request) {
        HttpSession session = request.getSession();
        if (session.getAttribute(ATTRIBUTE) instanceof String token) {
            return token;
        }
        return renew(session);
    }

    static String renew(HttpSession session) {
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        session.setAttribute(ATTRIBUTE, token);
        return token;
    }

    static boolean harmless(HttpServletRequest request) {
        return HARMLESS.contains(request.getMethod());
    }

    /** Whether the request brings the session's token and, where the browser says, comes from this site. */
    static boolean proved(HttpServletRequest request) {
        String from = request.getHeader("Sec-Fetch-Site");
        if (from != null && !from.equals("same-origin") && !from.equals("none")) {
            return false;
        }
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof String token)) {
            return false;
        }
        String header = request.getHeader(HEADER);
        return same(token, header != null ? header : request.getParameter(FIELD));
    }

    private static boolean same(String token, @Nullable String given) {
        return given != null
                && MessageDigest.isEqual(
                        token.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
