package org.rapporteur.web.admin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.rapporteur.batch.Batch;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.security.Caller;
import org.rapporteur.security.Role;
import org.rapporteur.takeover.TakeOverDesk;
import org.rapporteur.web.access.Authentication;
import org.rapporteur.web.api.JsonForm;
import org.rapporteur.web.api.Problem;
import org.rapporteur.web.shared.PageLanguage;

/**
 * Takes in the file of an archive as the body of a POST. A servlet and no resource: whether the caller may is asked before
 * anything is read, and the body goes to the disk as it comes. Its limit is in the settings.
 */
@WebServlet(TakeOverServlet.ADDRESS)
public class TakeOverServlet extends HttpServlet {

    static final String ADDRESS = "/api/v1/admin/takeovers";

    private static final long serialVersionUID = 1L;

    private static final List<String> TYPES = List.of(
            "application/x-ndjson",
            "application/jsonl",
            "application/json",
            "application/gzip",
            "application/octet-stream",
            "text/plain");

    @Inject
    private transient TakeOverDesk desk;

    @Inject
    private transient JsonForm form;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Caller> caller = Authentication.caller(request);
        if (caller.isEmpty()) {
            response.setHeader("WWW-Authenticate", "Bearer");
            refuse(401, "security.sign-in", request, response);
        } else if (!caller.get().groups().contains(Role.ADMINISTRATOR_GROUP)) {
            refuse(403, "security.forbidden", request, response);
        } else if (!TYPES.contains(type(request))) {
            refuse(415, "takeover.media-type", request, response);
        } else {
            take(request, response);
        }
    }

    private static void refuse(int status, String code, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Problem.of(status, code, PageLanguage.preferred(request)).write(response);
    }

    private static String type(HttpServletRequest request) {
        String type = request.getContentType() == null ? "" : request.getContentType();
        return type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    }

    private void take(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            Batch started = desk.begin(
                    request.getInputStream(), Objects.requireNonNullElse(request.getParameter("pdf"), "later"));
            response.setStatus(HttpServletResponse.SC_CREATED);
            response.setHeader("Location", "/api/v1/admin/batches/" + started.id());
            response.setContentType("application/json");
            response.setCharacterEncoding("UTF-8");
            response.getWriter()
                    .write(form.getContext(Batch.class).writeValueAsString(BatchesResource.BatchView.of(started)));
        } catch (DomainException refusal) {
            Problem.of(refusal, PageLanguage.preferred(request)).write(response);
        }
    }
}
