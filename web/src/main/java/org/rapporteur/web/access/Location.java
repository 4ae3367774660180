package org.rapporteur.web.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * Where the reader is.
 *
 * @param path with the query, as the browser shows it, within the site
 */
public record Location(Page page, String path) {

    private static final String ATTRIBUTE = Location.class.getName();

    void remember(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** Empty on error pages. */
    public static Optional<Location> of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Location location ? Optional.of(location) : Optional.empty();
    }
}
