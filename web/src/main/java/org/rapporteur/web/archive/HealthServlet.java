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
import org.rapporteur.search.IndexCheck;
import org.rapporteur.search.IndexState;

/**
 * Whether the archive can be used, in the form of MicroProfile Health: 200 when it can, 503 when the index or the
 * database cannot be read. Changes that were given up do not make it unusable, but are told.
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
        boolean up = true;
        try {
            IndexState.Figures figures = check.state();
            data.put("documents", figures.documents());
            data.put("pending", figures.pending());
            data.put("givenUp", figures.givenUp());
        } catch (EJBException unreadable) {
            LOG.warn("The search index cannot be read", unreadable);
            up = false;
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
