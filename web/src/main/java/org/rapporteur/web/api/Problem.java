package org.rapporteur.web.api;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.kernel.Language;
import org.rapporteur.web.shared.Messages;

/**
 * A problem document (RFC 9457) with our two members more: {@code code}, which programs compare, and {@code data}. The
 * title is for people, in their language.
 */
public record Problem(int status, JsonObject document) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** @param data alternating names and values */
    public static Problem of(int status, String code, Language language, Object... data) {
        return of(status, DomainException.invalid(code, data), language);
    }

    /** The document of a refusal, with the status of its kind. */
    public static Problem of(DomainException refusal, Language language) {
        return of(status(refusal.kind()), refusal, language);
    }

    private static Problem of(int status, DomainException refusal, Language language) {
        JsonObjectBuilder data = Json.createObjectBuilder();
        refusal.data().forEach((name, value) -> data.add(name, json(value)));
        JsonObject document = Json.createObjectBuilder()
                .add("type", "urn:rapporteur:problem:" + refusal.code())
                .add("title", Messages.in(language).say(refusal))
                .add("status", status)
                .add("code", refusal.code())
                .add("data", data)
                .build();
        return new Problem(status, document);
    }

    /** The same under another status. */
    Problem withStatus(int other) {
        return new Problem(
                other, Json.createObjectBuilder(document).add("status", other).build());
    }

    /** For filters, outside of REST resources. */
    public void write(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setContentType(MEDIA_TYPE);
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(document.toString());
    }

    /** The HTTP status of a kind of refusal. */
    public static int status(DomainException.Kind kind) {
        return switch (kind) {
            case INVALID -> 422;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case TOO_MANY -> 429;
            case UNAVAILABLE -> 503;
            case GONE -> 410;
        };
    }

    private static JsonValue json(Object value) {
        if (value instanceof Number number) {
            return Json.createValue(new BigDecimal(number.toString()));
        }
        if (value instanceof Boolean flag) {
            return flag ? JsonValue.TRUE : JsonValue.FALSE;
        }
        if (value instanceof Collection<?> list) {
            JsonArrayBuilder array = Json.createArrayBuilder();
            list.forEach(item -> array.add(json(item)));
            return array.build();
        }
        if (value instanceof Map<?, ?> map) {
            JsonObjectBuilder object = Json.createObjectBuilder();
            map.forEach((name, item) -> object.add(String.valueOf(name), json(item)));
            return object.build();
        }
        return Json.createValue(String.valueOf(value));
    }
}
