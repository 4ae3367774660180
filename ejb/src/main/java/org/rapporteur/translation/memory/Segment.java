package org.rapporteur.translation.memory;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.kernel.Language;
import org.rapporteur.text.PlainText;

/**
 * A piece of text in one language, as the memory holds it.
 *
 * @param plain without markup, white space collapsed; never empty
 * @param markdown the same with its markup; empty where there is none
 */
public record Segment(Language language, String plain, String markdown) {

    /** The most characters of a segment; what is longer is no segment but a text. */
    public static final int MAX_PLAIN = 20_000;

    private static final int MAX_MARKDOWN = 40_000;

    /** @throws DomainException {@code memory.empty} or {@code memory.length} */
    public Segment {
        plain = Normalizer.normalize(PlainText.clean(plain), Normalizer.Form.NFC)
                .replaceAll("[\\p{Cc}\\u2028\\u2029 ]+", " ")
                .strip();
        markdown = PlainText.clean(markdown).strip();
        if (plain.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw DomainException.invalid("memory.empty", "language", language.tag());
        }
        if (plain.length() > MAX_PLAIN || markdown.length() > MAX_MARKDOWN) {
            throw DomainException.invalid("memory.length", "language", language.tag(), "limit", MAX_PLAIN);
        }
        markdown = markdown.replaceAll("\\s+", " ").equals(plain) ? "" : markdown;
    }

    public static Segment plain(Language language, String text) {
        return new Segment(language, text, "");
    }

    /** Equal for segments that differ in case, spaces and kinds of apostrophes only: SHA-256 in hexadecimal. */
    public String hash() {
        return digest(plain.replace('’', '\'').replaceAll("[\\s\\p{Z}]+", " ").toLowerCase(Locale.ROOT));
    }

    static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
