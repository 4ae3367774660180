package org.rapporteur.web.api;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.kernel.Language;

/** What is said of a body that could not be read as what was expected: which field it is, or where the JSON breaks. */
final class Unread {

    private Unread() {}

    static Problem problem(JsonProcessingException unread, Language language) {
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
