package org.rapporteur.web.archive;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.search.IndexCheck;
import org.rapporteur.search.IndexState;

/**
 * Whether the archive can be used, in the form of MicroProfile Health: 200 when it can, 503 when the index or the
 * database cannot be read. Changes that wait for the index, or were given up for now, do not make it unusable, but are told.
 */
@WebServlet("/health")
public class HealthServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(HealthServlet.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    private transient IndexCheck check;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Map<String, Object> data = new LinkedHashMap<>();
        boolean up = false;
        try {
            data.put("engine", check.engine());
            data.put("formRefused", check.formRefused());
            IndexState.Backlog backlog = check.backlog();
            data.put("pending", backlog.pending());
            data.put("givenUp", backlog.givenUp());
            data.put("documents", check.state().documents());
            up = true;
        } catch (DomainException unreadable) {
            LOG.debug("The search index cannot be read", unreadable);
        } catch (EJBException broken) {
            LOG.warn("The database cannot be read", broken);
        }
        Map<String, Object> index = new LinkedHashMap<>();
        index.put("name", "search-index");
        index.put("status", up ? "UP" : "DOWN");
        index.put("data", data);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("status", up ? "UP" : "DOWN");
        answer.put("checks", List.of(index));
        response.setStatus(up ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("application/json;charset=UTF-8");
        response.getWriter().write(JSON.writeValueAsString(answer));
    }
}
