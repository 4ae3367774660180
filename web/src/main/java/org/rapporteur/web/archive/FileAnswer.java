package org.rapporteur.web.archive;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.web.shared.Etag;

/**
 * A file of the file store as an answer (RFC 9110): its checksum is its entity tag; one range can be asked for, so that a
 * broken download goes on. Streamed, never in memory as a whole.
 */
record FileAnswer(Path file, String mediaType, String tag) {

    private static final Pattern RANGE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /** From the first to the last byte, both included. */
    private record Range(long first, long last) {
        long length() {
            return last - first + 1;
        }
    }

    static FileAnswer of(Path file, String mediaType, String sha256) {
        return new FileAnswer(file, mediaType, '"' + sha256 + '"');
    }

    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        long size = Files.size(file);
        response.setHeader("ETag", tag);
        response.setHeader("Accept-Ranges", "bytes");
        if (Etag.matches(request.getHeader("If-None-Match"), tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(mediaType);
        Matcher asked = asked(request);
        Range range = new Range(0, size - 1);
        if (asked != null) {
            Range part = part(asked, size);
            if (part == null) {
                response.setHeader("Content-Range", "bytes */" + size);
                response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
                return;
            }
            range = part;
            response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
            response.setHeader("Content-Range", "bytes " + part.first() + "-" + part.last() + "/" + size);
        }
        response.setContentLengthLong(range.length());
        if (!request.getMethod().equals("HEAD")) {
            copy(range, response);
        }
    }

    /** The range, unless it was meant for other bytes than these or is one that we do not serve. */
    private @Nullable Matcher asked(HttpServletRequest request) {
        String header = request.getHeader("Range");
        String only = request.getHeader("If-Range");
        if (header == null || only != null && !only.equals(tag)) {
            return null;
        }
        Matcher matcher = RANGE.matcher(header.strip());
        boolean understood = matcher.matches()
                && !(matcher.group(1).isEmpty() && matcher.group(2).isEmpty());
        return understood ? matcher : null;
    }

    private static @Nullable Range part(Matcher asked, long size) {
        if (asked.group(1).isEmpty()) {
            long last = Math.min(Long.parseLong(asked.group(2)), size);
            return last == 0 ? null : new Range(size - last, size - 1);
        }
        long first = Long.parseLong(asked.group(1));
        long last = asked.group(2).isEmpty() ? size - 1 : Math.min(Long.parseLong(asked.group(2)), size - 1);
        return first >= size || last < first ? null : new Range(first, last);
    }

    private void copy(Range range, HttpServletResponse response) throws IOException {
        try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
            WritableByteChannel out = Channels.newChannel(response.getOutputStream());
            long at = range.first();
            while (at <= range.last()) {
                at += in.transferTo(at, range.last() + 1 - at, out);
            }
        }
    }
}
