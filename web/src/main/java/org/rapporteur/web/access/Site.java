package org.rapporteur.web.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Paths within the site. */
public final class Site {

    private Site() {}

    /** Whether the request is for REST and not for a page. */
    public static boolean api(HttpServletRequest request) {
        String path = path(request);
        return path.equals("/api") || path.startsWith("/api/");
    }

    /** The request's path within the site, decoded, without query and path parameters. */
    public static String path(HttpServletRequest request) {
        String info = request.getPathInfo();
        return info == null ? request.getServletPath() : request.getServletPath() + info;
    }

    /** The request's path and query as the browser sent them, within the site. */
    public static String location(HttpServletRequest request) {
        String uri = request.getRequestURI().substring(request.getContextPath().length());
        return request.getQueryString() == null ? uri : uri + "?" + request.getQueryString();
    }

    /**
     * A place to go to after signing in or changing the language, as a request brings it.
     *
     * @return the place when it is a path of this site, else null: nobody is sent to another site
     */
    public static @Nullable String local(@Nullable String place) {
        boolean path = place != null
                && place.startsWith("/")
                && !place.startsWith("//")
                && place.indexOf('\\') < 0
                && place.chars().noneMatch(c -> c < ' ');
        return path ? place : null;
    }

    public static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
