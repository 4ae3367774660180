package org.rapporteur.web.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Entity tags (RFC 9110, 8.8.3): made from content or from an entity's lock counter, and compared. */
public final class Etag {

    private Etag() {}

    /** A strong tag of a text that is sent as it is. */
    public static String of(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return '"' + HexFormat.of().formatHex(digest, 0, 12) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The tag of a version of something that is edited. */
    public static String ofVersion(long version) {
        return "\"v" + version + '"';
    }

    /**
     * Whether a list of tags as in {@code If-None-Match} names the tag, by weak comparison.
     *
     * @param header null when the request has none, which matches nothing
     */
    public static boolean matches(@Nullable String header, String tag) {
        if (header == null) {
            return false;
        }
        String strong = opaque(tag);
        return Arrays.stream(header.split(","))
                .map(String::strip)
                .anyMatch(
                        candidate -> candidate.equals("*") || opaque(candidate).equals(strong));
    }

    private static String opaque(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }
}
