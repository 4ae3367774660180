package org.rapporteur.web.api;

import jakarta.ejb.EJBAccessException;
import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.rapporteur.kernel.Collision;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.kernel.Language;
import org.rapporteur.web.shared.PageLanguage;

/**
 * Every error of a resource as a problem document. What nobody foresaw is logged under an incident number, and the
 * caller is told the number and nothing else.
 */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    @Context
    private HttpServletRequest request;

    @Override
    public Response toResponse(Throwable error) {
        Language language = PageLanguage.preferred(request);
        DomainException refusal = find(error, DomainException.class);
        if (refusal != null) {
            boolean precondition =
                    refusal.code().equals("edit.conflict") && request.getHeader(HttpHeaders.IF_MATCH) != null;
            Problem problem = Problem.of(refusal, language);
            return answer(precondition ? problem.withStatus(412) : problem, language)
                    .build();
        }
        if (find(error, EJBAccessException.class) != null
                || error instanceof ForbiddenException
                || error instanceof NotAuthorizedException) {
            return refused(language);
        }
        ConstraintViolationException violations = find(error, ConstraintViolationException.class);
        if (violations != null) {
            return answer(Problem.of(422, "request.invalid", language, "fields", fields(violations)), language)
                    .build();
        }
        if (Collision.caused(error)) {
            return answer(Problem.of(409, "request.concurrent", language), language)
                    .build();
        }
        if (find(error, JsonException.class) != null || find(error, JsonbException.class) != null) {
            return answer(Problem.of(400, "request.malformed", language), language)
                    .build();
        }
        if (error instanceof WebApplicationException known
                && known.getResponse().getStatus() < 500) {
            return web(known, language);
        }
        return unknown(error, language);
    }

    private Response refused(Language language) {
        if (request.getUserPrincipal() == null) {
            return answer(Problem.of(401, "security.sign-in", language), language)
                    .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                    .build();
        }
        return answer(Problem.of(403, "security.forbidden", language), language).build();
    }

    private static Response web(WebApplicationException known, Language language) {
        int status = known.getResponse().getStatus();
        if (known.getResponse().hasEntity() || status < 400) {
            return known.getResponse();
        }
        String code = switch (status) {
            case 404 -> "request.not-found";
            case 405 -> "request.method";
            case 406 -> "request.not-acceptable";
            case 412 -> "request.precondition";
            case 413 -> "request.too-large";
            case 415 -> "request.media-type";
            case 428 -> "request.precondition-required";
            default -> "request.malformed";
        };
        Response.ResponseBuilder answer = answer(Problem.of(status, code, language), language);
        String allow = known.getResponse().getHeaderString(HttpHeaders.ALLOW);
        return (allow == null ? answer : answer.header(HttpHeaders.ALLOW, allow)).build();
    }

    private Response unknown(Throwable error, Language language) {
        String incident = UUID.randomUUID().toString().substring(0, 8);
        LOG.errorf(error, "Incident %s: %s %s", incident, request.getMethod(), request.getRequestURI());
        return answer(Problem.of(500, "request.failed", language, "incident", incident), language)
                .build();
    }

    static Response.ResponseBuilder answer(Problem problem, Language language) {
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .language(language.locale())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.VARY, "Accept-Language")
                .entity(problem.document().toString());
    }

    private static Map<String, String> fields(ConstraintViolationException violations) {
        Map<String, String> fields = new LinkedHashMap<>();
        violations.getConstraintViolations().forEach(violation -> {
            String path = violation.getPropertyPath().toString();
            fields.put(path.substring(path.lastIndexOf('.') + 1), violation.getMessage());
        });
        return fields;
    }

    static <T extends Throwable> @Nullable T find(Throwable error, Class<T> type) {
        Throwable cause = error;
        for (int depth = 0; cause != null && depth < 20; depth++) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
            cause = cause.getCause();
        }
        return null;
    }
}
