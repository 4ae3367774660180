package org.rapporteur.web.api;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.kernel.Language;
import org.rapporteur.web.shared.PageLanguage;

/**
 * A body that could not be read as what was expected: says which field it is, or where the JSON breaks. Stands in the
 * place of the server's own mapper, which answers in prose and logs an error.
 */
@Provider
public class Unread implements ExceptionMapper<JsonProcessingException> {

    @Context
    private HttpServletRequest request;

    @Override
    public Response toResponse(JsonProcessingException unread) {
        Language language = PageLanguage.preferred(request);
        DomainException refusal = ProblemMapper.find(unread, DomainException.class);
        Problem problem = refusal == null ? problem(unread, language) : Problem.of(refusal, language);
        return ProblemMapper.answer(problem, language).build();
    }

    private static Problem problem(JsonProcessingException unread, Language language) {
        if (unread instanceof UnrecognizedPropertyException unknown) {
            return Problem.of(
                    422,
                    "request.unknown-field",
                    language,
                    "field",
                    field(unknown),
                    "known",
                    unknown.getKnownPropertyIds() == null
                            ? List.of()
                            : unknown.getKnownPropertyIds().stream()
                                    .map(String::valueOf)
                                    .sorted()
                                    .toList());
        }
        if (unread instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            return Problem.of(422, "request.field", language, "field", field(mapping));
        }
        @Nullable JsonLocation at = unread.getLocation();
        return at == null
                ? Problem.of(400, "request.malformed", language)
                : Problem.of(400, "request.malformed", language, "line", at.getLineNr(), "column", at.getColumnNr());
    }

    /** {@code units[3].markdown} */
    private static String field(JsonMappingException mapping) {
        return mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }
}
