package org.rapporteur.takeover;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.rapporteur.kernel.DomainException;

/**
 * The members of a JSON object, each read as what it has to be. Names the member where something is wrong.
 *
 * @param place what stands before a member's name in refusals, such as {@code versions[1].}
 */
record Members(JsonNode object, String place) {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** @throws DomainException {@code takeover.json} or {@code takeover.object} */
    static Members of(String json) {
        try {
            JsonNode read = MAPPER.readTree(json);
            if (read == null || !read.isObject()) {
                throw DomainException.invalid("takeover.object");
            }
            return new Members(read, "");
        } catch (JsonProcessingException e) {
            throw malformed(e);
        }
    }

    private static DomainException malformed(JsonProcessingException error) {
        JsonLocation at = error.getLocation();
        boolean twice = error.getOriginalMessage().startsWith("Duplicate field");
        DomainException refusal = DomainException.invalid(
                twice ? "takeover.duplicate-field" : "takeover.json", "column", at == null ? 0 : at.getColumnNr());
        refusal.initCause(error);
        return refusal;
    }

    /** @throws DomainException {@code takeover.unknown-field} for a member that is none of these */
    Members only(List<String> known) {
        for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!known.contains(name)) {
                throw DomainException.invalid("takeover.unknown-field", "field", place + name, "known", known);
            }
        }
        return this;
    }

    /** @throws DomainException {@code takeover.missing}, and what {@link #text} refuses */
    String required(String name) {
        return text(name).orElseThrow(() -> missing(name));
    }

    /**
     * A text; one that is null counts as not there.
     *
     * @throws DomainException {@code takeover.type}, {@code takeover.character}
     */
    Optional<String> text(String name) {
        JsonNode value = object.get(name);
        if (value == null || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            throw type(name, "text");
        }
        return Optional.of(clean(place + name, value.textValue()));
    }

    /**
     * A list of texts; empty where it is not there.
     *
     * @throws DomainException {@code takeover.type}, {@code takeover.character}
     */
    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (JsonNode each : list(name)) {
            if (!each.isTextual()) {
                throw type(name, "texts");
            }
            texts.add(clean(place + name, each.textValue()));
        }
        return texts;
    }

    /** @throws DomainException {@code takeover.type}, {@code takeover.missing} */
    List<Members> objects(String name) {
        if (!object.has(name)) {
            throw missing(name);
        }
        List<Members> objects = new ArrayList<>();
        for (JsonNode each : list(name)) {
            if (!each.isObject()) {
                throw type(name, "objects");
            }
            objects.add(new Members(each, place + name + "[" + objects.size() + "]."));
        }
        return objects;
    }

    private JsonNode list(String name) {
        JsonNode value = object.get(name);
        if (value == null || value.isNull()) {
            return MAPPER.createArrayNode();
        }
        if (!value.isArray()) {
            throw type(name, "list");
        }
        return value;
    }

    private DomainException missing(String name) {
        return DomainException.invalid("takeover.missing", "field", place + name);
    }

    private DomainException type(String name, String expected) {
        return DomainException.invalid("takeover.type", "field", place + name, "expected", expected);
    }

    /** No database and no page takes half a character or a NUL. */
    private static String clean(String field, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (c == 0 || c == '\uFFFE' || c == '\uFFFF' || Character.isSurrogate(c) && !pair) {
                throw DomainException.invalid(
                        "takeover.character", "field", field, "code", "U+%04X".formatted((int) c));
            }
            i += pair ? 1 : 0;
        }
        return text;
    }
}
