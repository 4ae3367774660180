package org.rapporteur.translation.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.rapporteur.kernel.DomainException;

/** The formats of files with terms or translation units. */
public enum FileFormat {
    /** Translation memory exchange 1.4b. */
    TMX("application/x-tmx+xml"),
    /** Termbase exchange, ISO 30042. */
    TBX("application/x-tbx+xml"),
    /** Comma-separated values, RFC 4180. */
    CSV("text/csv");

    private static final int HEAD = 4_000;

    private final String mediaType;

    FileFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** As names of files end, and as it is written in addresses. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * What a file is, by what stands at its beginning: XML with the root of one of them, or else text.
     *
     * @param in can be marked; is left where it was
     * @throws DomainException {@code exchange.format} for anything else
     */
    public static FileFormat of(InputStream in) throws IOException {
        in.mark(HEAD);
        byte[] head = in.readNBytes(HEAD);
        in.reset();
        String text = new String(head, StandardCharsets.ISO_8859_1).replace("\0", "");
        boolean xml = text.replaceFirst("^[\\u00EF\\u00BB\\u00BF\\u00FE\\u00FF\\s]+", "")
                .startsWith("<");
        if (!xml) {
            if (text.isBlank() || new String(head, StandardCharsets.ISO_8859_1).indexOf('\0') >= 0) {
                throw DomainException.invalid("exchange.format");
            }
            return CSV;
        }
        String root = text.replaceAll("(?s)<\\?.*?\\?>|<!--.*?-->|<!DOCTYPE[^>\\[]*(\\[.*?])?[^>]*>", "");
        if (root.contains("<tmx")) {
            return TMX;
        }
        if (root.contains("<martif") || root.contains("<tbx") || root.contains("<TBX")) {
            return TBX;
        }
        throw DomainException.invalid("exchange.format");
    }
}
