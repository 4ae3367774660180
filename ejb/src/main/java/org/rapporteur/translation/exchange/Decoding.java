package org.rapporteur.translation.exchange;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.kernel.DomainException;

/** Bytes as text, with an error for what is not in the encoding: nothing is read as question marks. */
final class Decoding {

    private static final int HEAD = 400;
    private static final Pattern DECLARED =
            Pattern.compile("^\\s*<\\?xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");

    private Decoding() {}

    /** UTF-8, with a byte order mark or without. */
    static Reader utf8(InputStream in) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(in);
        skipMark(bytes, StandardCharsets.UTF_8);
        return reader(bytes, StandardCharsets.UTF_8);
    }

    /**
     * The encoding that an XML file declares or shows by its first bytes (XML 1.0, appendix F).
     *
     * @throws DomainException {@code exchange.malformed} for an encoding that nobody knows
     */
    static Reader xml(InputStream in) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(in);
        bytes.mark(HEAD);
        byte[] head = bytes.readNBytes(HEAD);
        bytes.reset();
        Charset charset = charset(head);
        skipMark(bytes, charset);
        return reader(bytes, charset);
    }

    private static Charset charset(byte[] head) {
        int first = head.length < 2 ? 0 : (head[0] & 0xFF) << 8 | head[1] & 0xFF;
        switch (first) {
            case 0xFEFF, 0x003C -> {
                return StandardCharsets.UTF_16BE;
            }
            case 0xFFFE, 0x3C00 -> {
                return StandardCharsets.UTF_16LE;
            }
            default -> {
                Matcher declared = DECLARED.matcher(
                        new String(head, StandardCharsets.ISO_8859_1).replaceFirst("^\u00EF\u00BB\u00BF", ""));
                return declared.find() ? named(declared.group(1)) : StandardCharsets.UTF_8;
            }
        }
    }

    private static Charset named(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw DomainException.invalid("exchange.malformed", "line", 1L);
        }
    }

    private static void skipMark(BufferedInputStream bytes, Charset charset) throws IOException {
        if (!charset.canEncode()) {
            return;
        }
        byte[] mark = "\uFEFF".getBytes(charset);
        bytes.mark(mark.length);
        if (!Arrays.equals(bytes.readNBytes(mark.length), mark)) {
            bytes.reset();
        }
    }

    private static Reader reader(InputStream in, Charset charset) {
        return new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }
}
