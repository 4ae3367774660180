package org.rapporteur.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes text of bytes, or says why it cannot: too many, none, not text at all, or text in another encoding than UTF-8,
 * with the likely one to choose.
 */
final class TextBytes {

    /** Bytes. */
    static final int LARGEST = 5 * 1024 * 1024;

    /** UTF-16 code units. */
    static final int LONGEST = 1_000_000;

    /** The encodings that a person can choose. */
    static final List<String> CHARSETS =
            List.of("UTF-8", "windows-1252", "ISO-8859-1", "ISO-8859-15", "UTF-16LE", "UTF-16BE");

    private static final int SAMPLE = 120;
    private static final int LOOKED_AT = 64 * 1024;

    private TextBytes() {}

    static String decode(byte[] bytes) {
        check(bytes);
        Optional<String> wide = wide(bytes);
        if (wide.isPresent()) {
            throw encoding(bytes, wide.get());
        }
        FileKind.of(bytes).ifPresent(kind -> {
            throw IntakeRefusal.binary(kind);
        });
        return finished(strictly(bytes, StandardCharsets.UTF_8).orElseThrow(() -> encoding(bytes, narrow(bytes))));
    }

    static String decode(byte[] bytes, String charset) {
        check(bytes);
        String name = CHARSETS.stream()
                .filter(known -> known.equalsIgnoreCase(charset.strip()))
                .findFirst()
                .orElseThrow(() -> IntakeRefusal.unknownCharset(charset, CHARSETS));
        if (name.equals("UTF-8")) {
            return decode(bytes);
        }
        if (!name.startsWith("UTF-16")) {
            FileKind.of(bytes).ifPresent(kind -> {
                throw IntakeRefusal.binary(kind);
            });
        }
        String text = strictly(bytes, Charset.forName(name))
                .orElseThrow(() -> encoding(bytes, wide(bytes).orElse("windows-1252")));
        if (FileKind.hasControls(text)) {
            throw IntakeRefusal.binary(FileKind.UNKNOWN);
        }
        return finished(text);
    }

    private static void check(byte[] bytes) {
        if (bytes.length > LARGEST) {
            throw IntakeRefusal.tooLarge(bytes.length, LARGEST);
        }
        if (bytes.length == 0) {
            throw IntakeRefusal.empty();
        }
    }

    private static String finished(String text) {
        String marked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (marked.codePoints().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0xFEFF)) {
            throw IntakeRefusal.empty();
        }
        if (marked.length() > LONGEST) {
            throw IntakeRefusal.tooLong(marked.length(), LONGEST);
        }
        return marked;
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            // Not a failure but the answer: these bytes are in another encoding.
            return Optional.empty();
        }
    }

    private static RuntimeException encoding(byte[] bytes, String likely) {
        List<String> choices = new ArrayList<>(List.of(likely));
        CHARSETS.stream()
                .filter(name -> !name.equals(likely) && !name.equals("UTF-8"))
                .forEach(choices::add);
        return IntakeRefusal.encoding(likely, sample(bytes, likely), List.copyOf(choices));
    }

    /** UTF-16 by its mark, or by every other byte being nothing in a text of mostly Latin letters. */
    private static Optional<String> wide(byte[] bytes) {
        if (bytes.length >= 2 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE) {
            return readable(bytes, "UTF-16LE");
        }
        if (bytes.length >= 2 && (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF) {
            return readable(bytes, "UTF-16BE");
        }
        int looked = Math.min(bytes.length, LOOKED_AT) / 2 * 2;
        int even = 0;
        int odd = 0;
        for (int i = 0; i < looked; i += 2) {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }
        int most = looked / 2 * 7 / 10;
        if (looked < 4 || bytes.length % 2 != 0) {
            return Optional.empty();
        }
        if (odd >= most && even * 10 < odd) {
            return readable(bytes, "UTF-16LE");
        }
        return even >= most && odd * 10 < even ? readable(bytes, "UTF-16BE") : Optional.empty();
    }

    private static Optional<String> readable(byte[] bytes, String charset) {
        return strictly(bytes, Charset.forName(charset))
                .filter(text -> !FileKind.hasControls(text))
                .map(text -> charset);
    }

    /** Windows puts letters and quotation marks where ISO 8859-1 has controls that no text uses. */
    private static String narrow(byte[] bytes) {
        for (byte b : bytes) {
            int value = b & 0xFF;
            if (value >= 0x80 && value <= 0x9F) {
                return "windows-1252";
            }
        }
        return "ISO-8859-1";
    }

    /** Some words around the first character that is not plain ASCII: there a person sees whether they read well. */
    private static String sample(byte[] bytes, String charset) {
        String text = new String(bytes, Charset.forName(charset)).replace("\uFEFF", "");
        int at = 0;
        while (at < text.length() && text.charAt(at) < 0x80) {
            at++;
        }
        int middle = at == text.length() ? 0 : at;
        int from = Math.max(0, middle - SAMPLE / 2);
        int to = Math.min(text.length(), from + SAMPLE);
        return text.substring(from, to)
                .replaceAll("[\\p{Cntrl}\\p{Cs}\\s]+", " ")
                .strip()
                .replaceFirst(from > 0 ? "^[^ ]{0,20} " : "^", "");
    }
}
