package org.rapporteur.api;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody's script: sends requests with a token, or with none, and reads the answers. */
final class Script {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final URI SITE = URI.create("http://127.0.0.1:" + System.getenv("RAPPORTEUR_PORT"));

    private final @Nullable String token;
    private final List<String> headers;

    private Script(@Nullable String token, List<String> headers) {
        this.token = token;
        this.headers = headers;
    }

    /** An answer; its body is read as what it says it is. */
    record Answer(int status, HttpResponse<byte[]> response) {

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        byte[] bytes() {
            return response.body();
        }

        String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        JsonStructure json() {
            try (var reader = Json.createReader(new StringReader(text()))) {
                return reader.read();
            }
        }

        JsonObject object() {
            return json().asJsonObject();
        }

        /** What a pointer (RFC 6901) finds, as text where it is text. */
        String at(String pointer) {
            JsonValue value = json().getValue(pointer);
            return value instanceof jakarta.json.JsonString string ? string.getString() : value.toString();
        }

        /** The code of a problem document; empty where the answer is none. */
        String code() {
            return header("Content-Type").startsWith("application/problem+json") ? object().getString("code") : "";
        }
    }

    static Script ofNobody() {
        return new Script(null, List.of());
    }

    static Script withToken(String token) {
        return new Script(token, List.of());
    }

    /** Signs in as the account with a token of its own. */
    static Script of(String email) {
        Answer made = ofNobody()
                .post(
                        "/tokens",
                        Json.createObjectBuilder()
                                .add("email", email)
                                .add("password", Callers.PASSWORD)
                                .add("name", "test")
                                .build()
                                .toString());
        if (made.status() != 201) {
            throw new IllegalStateException("no token for " + email + ": " + made.text());
        }
        return withToken(made.at("/secret"));
    }

    /** The same with one header more. */
    Script with(String name, String value) {
        return new Script(token, List.of(name, value));
    }

    Answer get(String path) {
        return send("GET", path, null, HttpRequest.BodyPublishers.noBody());
    }

    Answer delete(String path) {
        return send("DELETE", path, null, HttpRequest.BodyPublishers.noBody());
    }

    Answer post(String path, String json) {
        return send("POST", path, "application/json", HttpRequest.BodyPublishers.ofString(json));
    }

    Answer put(String path, String json) {
        return send("PUT", path, "application/json", HttpRequest.BodyPublishers.ofString(json));
    }

    Answer send(String path, String mediaType, byte[] body) {
        return send("POST", path, mediaType, HttpRequest.BodyPublishers.ofByteArray(body));
    }

    /** A body that does not say its length. */
    Answer stream(String path, String mediaType, byte[] body) {
        return send(
                "POST",
                path,
                mediaType,
                HttpRequest.BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(body)));
    }

    private Answer send(String method, String path, @Nullable String mediaType, HttpRequest.BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        SITE.resolve(path.startsWith("/openapi") ? path : "/api/v1" + path))
                .method(method, body);
        if (mediaType != null) {
            request.header("Content-Type", mediaType);
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        for (int i = 0; i + 1 < headers.size(); i += 2) {
            request.header(headers.get(i), headers.get(i + 1));
        }
        try {
            HttpResponse<byte[]> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
