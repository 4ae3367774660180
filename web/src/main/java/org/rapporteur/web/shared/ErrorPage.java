package org.rapporteur.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.rapporteur.kernel.DomainException;

/**
 * What the page for errors says. What nobody foresaw is logged under an incident number, which the reader can pass on;
 * nothing else of it reaches the page.
 */
@Named
@RequestScoped
public class ErrorPage {

    /** Request attribute: the {@link DomainException} that led here, if one did. */
    public static final String REFUSAL = ErrorPage.class.getName();

    /** Request attribute: the number of an incident that is logged already. */
    static final String INCIDENT = ErrorPage.class.getName() + ".incident";

    private static final Logger LOG = Logger.getLogger(ErrorPage.class);
    private static final Set<Integer> DESIGNED = Set.of(400, 403, 404, 405, 409, 410, 429, 500, 503);

    @Inject
    private HttpServletRequest request;

    @Inject
    private Say say;

    private @Nullable String incident;

    /** 400 to 599. */
    public int getStatus() {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status ? status : 404;
    }

    public String getTitle() {
        return say.text("error." + shown() + ".title");
    }

    public String getText() {
        if (request.getAttribute(REFUSAL) instanceof DomainException refusal
                && say.messages().has(refusal.code())) {
            return say.refusal(refusal);
        }
        boolean form = "csrf".equals(request.getAttribute(RequestDispatcher.ERROR_MESSAGE));
        return say.text(form ? "security.csrf" : "error." + shown() + ".text");
    }

    /** Empty unless something happened that nobody foresaw. */
    public String getIncident() {
        if (getStatus() < 500 || getStatus() == 503) {
            return "";
        }
        if (incident == null) {
            incident = request.getAttribute(INCIDENT) instanceof String known
                    ? known
                    : record((Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION), request);
        }
        return incident;
    }

    /** Logs what happened and answers the number under which. */
    static String record(@Nullable Throwable cause, HttpServletRequest request) {
        String number = UUID.randomUUID().toString().substring(0, 8);
        Object forwarded = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        Object uri = forwarded != null ? forwarded : failed != null ? failed : request.getRequestURI();
        LOG.errorf(cause, "Incident %s: %s %s", number, request.getMethod(), uri);
        return number;
    }

    private int shown() {
        int status = getStatus();
        return DESIGNED.contains(status) ? status : status >= 500 ? 500 : 400;
    }
}
