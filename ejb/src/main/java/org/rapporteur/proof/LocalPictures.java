package org.rapporteur.proof;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.picture.Drawing;
import org.rapporteur.picture.Picture;

/**
 * Pictures that lie beside a file. Reports name pictures of the file store by their checksums, so the addresses in the
 * text are written that way before it is read.
 */
final class LocalPictures {

    private static final Pattern PICTURE =
            Pattern.compile("(!\\[(?:[^\\]\\\\]|\\\\.){0,2000}]\\(\\s*)(<[^<>\\n]*>|[^\\s()<>]+)");
    private static final Pattern SCHEME = Pattern.compile("^[a-zA-Z][a-zA-Z0-9+.-]+:");

    private final Map<String, byte[]> bytes = new LinkedHashMap<>();
    private final Map<String, String> addresses = new LinkedHashMap<>();
    private final Map<String, String> refused = new LinkedHashMap<>();
    private final String text;

    /** @param read the bytes of the picture at a path; empty where there is none */
    LocalPictures(String markdown, Function<String, Optional<byte[]>> read) {
        Matcher matcher = PICTURE.matcher(markdown);
        text = matcher.replaceAll(match -> Matcher.quoteReplacement(
                match.group(1) + stored(match.group(2), read).orElse(match.group(2))));
    }

    private Optional<String> stored(String address, Function<String, Optional<byte[]>> read) {
        String path = address.startsWith("<") ? address.substring(1, address.length() - 1) : address;
        if (SCHEME.matcher(path).find()) {
            return Optional.empty();
        }
        return read.apply(decoded(path)).map(picture -> {
            String sha256 = sha256(picture);
            bytes.put(sha256, picture);
            addresses.put(sha256, path);
            if (picture.length > Picture.MOST_BYTES) {
                refused.put(sha256, "proof.picture-bytes");
            } else if (Drawing.looksLikeOne(picture)) {
                refused.put(sha256, "proof.picture-drawing");
            }
            return "/images/" + sha256;
        });
    }

    private static String decoded(String path) {
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // A per cent sign that begins no code stands for itself.
            return path;
        }
    }

    /** The Markdown with the addresses of the file store. */
    String text() {
        return text;
    }

    /** Why pictures would not be taken in when they are uploaded, as codes of findings, by SHA-256. */
    Map<String, String> refused() {
        return refused;
    }

    /** By SHA-256. */
    Map<String, byte[]> bytes() {
        return bytes;
    }

    /** The address as it stands in the file; empty for a picture that is none of the file's. */
    Optional<String> address(String sha256) {
        return Optional.ofNullable(addresses.get(sha256));
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
