package org.rapporteur.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;

/** The data of a refusal as it is stored: JSON. What is neither text nor number nor a list of those becomes text. */
final class RefusalData {

    /** What a row has room for, in characters. */
    static final int ROOM = 4_000;

    private static final int LONGEST_TEXT = 300;
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final TypeReference<LinkedHashMap<String, Object>> NAMED = new TypeReference<>() {};

    private RefusalData() {}

    /** Long texts are cut; data that has no room even so is left out, since the code says the most. */
    static String write(Map<String, Object> data) {
        Map<String, Object> plain = new LinkedHashMap<>();
        data.forEach((name, value) -> plain.put(name, plain(value)));
        try {
            String json = MAPPER.writeValueAsString(plain);
            return json.length() <= ROOM ? json : "{}";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static Map<String, Object> read(String json) {
        try {
            return MAPPER.readValue(json, NAMED);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object plain(Object value) {
        if (value instanceof Number || value instanceof Boolean) {
            return value;
        }
        if (value instanceof Iterable<?> list) {
            java.util.List<Object> items = new java.util.ArrayList<>();
            list.forEach(item -> items.add(plain(item)));
            return items;
        }
        String text = String.valueOf(value);
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "…";
    }
}
