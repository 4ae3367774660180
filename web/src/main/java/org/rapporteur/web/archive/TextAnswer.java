package org.rapporteur.web.archive;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.rapporteur.web.shared.Etag;

/** A text as an answer, with an entity tag; not sent again to whoever has it. */
final class TextAnswer {

    private TextAnswer() {}

    static void send(String text, String mediaType, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String tag = Etag.of(text);
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", "no-cache");
        if (Etag.matches(request.getHeader("If-None-Match"), tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        response.setContentType(mediaType + ";charset=UTF-8");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
