package org.rapporteur.brand;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.kernel.Language;

/**
 * What a federation looks like on pages and paper. A value is sound in its form; whether it may be printed, with enough
 * contrast and in letters that the faces have, is what {@link BrandRules} say.
 *
 * @param names the federation's name in each of its languages, in the order of the masthead; at least one
 * @param website the public web address, absolute
 * @param accent the colour of words, as {@code #rrggbb}
 * @param ornament the colour of bars and rules, which nobody has to read, as {@code #rrggbb}
 * @param typeface what reports are set in
 * @param logo SHA-256 of a picture in the file store, if there is one
 * @param paper the size of the page
 * @param symbolPrefix what its reports' symbols begin with, such as {@code PA}
 */
public record Brand(
        Map<Language, String> names,
        URI website,
        String accent,
        String ornament,
        Typeface typeface,
        Optional<String> logo,
        Paper paper,
        String symbolPrefix) {

    /** The families in which reports can be set. */
    public enum Typeface {
        SERIF,
        SANS
    }

    /** Sizes of paper, in points of 1/72 inch. */
    public enum Paper {
        A4(595.276f, 841.89f),
        LETTER(612f, 792f);

        private final float width;
        private final float height;

        Paper(float width, float height) {
            this.width = width;
            this.height = height;
        }

        public float width() {
            return width;
        }

        public float height() {
            return height;
        }
    }

    /** @throws DomainException {@code brand.no-name}, {@code brand.website}, {@code brand.accent} or {@code brand.prefix} */
    public Brand {
        names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
        if (names.isEmpty() || names.values().stream().anyMatch(String::isBlank)) {
            throw DomainException.invalid("brand.no-name");
        }
        if (!website.isAbsolute()) {
            throw DomainException.invalid("brand.website", "address", website.toString());
        }
        requireColour(accent);
        requireColour(ornament);
        if (!symbolPrefix.matches("[A-Z]{1,8}")) {
            throw DomainException.invalid("brand.prefix", "prefix", symbolPrefix);
        }
    }

    private static void requireColour(String colour) {
        if (!Contrast.isColour(colour)) {
            throw DomainException.invalid("brand.accent", "accent", colour);
        }
    }

    /** The federation's name in the language, or in the masthead's first language where it has none. */
    public String name(Language language) {
        String name = names.get(language);
        return name != null ? name : names.values().iterator().next();
    }

    /**
     * What tells one brand from another on paper: SHA-256 in hexadecimal over everything that a page can show. The same
     * in every run and on every machine, so that a rendition can say under which brand it was made.
     */
    public String digest() {
        StringBuilder parts = new StringBuilder("brand 1\n");
        names.forEach((language, name) -> line(parts, "name " + language.tag(), name));
        line(parts, "website", website.toString());
        line(parts, "accent", accent.toLowerCase(Locale.ROOT));
        line(parts, "ornament", ornament.toLowerCase(Locale.ROOT));
        line(parts, "typeface", typeface.name());
        line(parts, "logo", logo.orElse(""));
        line(parts, "paper", paper.name());
        try {
            byte[] bytes = parts.toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** With its length, so that no value can pass for the next line. */
    private static void line(StringBuilder parts, String name, String value) {
        parts.append(name)
                .append(' ')
                .append(value.length())
                .append(' ')
                .append(value)
                .append('\n');
    }
}
