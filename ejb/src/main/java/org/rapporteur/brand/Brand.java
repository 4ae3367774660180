package org.rapporteur.brand;

import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.kernel.Language;

/**
 * What a federation looks like on pages and paper.
 *
 * @param names the federation's name in each of its languages, in the order of the masthead; at least one
 * @param website the public web address, absolute
 * @param accent the brand's colour as {@code #rrggbb}; has at least 4.5 : 1 contrast on white (WCAG 2.2, 1.4.3)
 * @param logo SHA-256 of a PNG in the file store, if there is one
 * @param paper the size of the page
 * @param symbolPrefix what its reports' symbols begin with, such as {@code PA}
 */
public record Brand(
        Map<Language, String> names,
        URI website,
        String accent,
        Optional<String> logo,
        Paper paper,
        String symbolPrefix) {

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

    /**
     * @throws DomainException {@code brand.no-name}, {@code brand.website}, {@code brand.accent},
     *     {@code brand.contrast} or {@code brand.prefix}
     */
    public Brand {
        names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
        if (names.isEmpty() || names.values().stream().anyMatch(String::isBlank)) {
            throw DomainException.invalid("brand.no-name");
        }
        if (!website.isAbsolute()) {
            throw DomainException.invalid("brand.website", "address", website.toString());
        }
        if (!accent.matches("#[0-9a-fA-F]{6}")) {
            throw DomainException.invalid("brand.accent", "accent", accent);
        }
        double contrast = contrastOnWhite(accent);
        if (contrast < 4.5) {
            throw DomainException.invalid("brand.contrast", "accent", accent, "contrast", contrast, "needed", 4.5);
        }
        if (!symbolPrefix.matches("[A-Z]{1,8}")) {
            throw DomainException.invalid("brand.prefix", "prefix", symbolPrefix);
        }
    }

    /** The federation's name in the language, or in the masthead's first language where it has none. */
    public String name(Language language) {
        String name = names.get(language);
        return name != null ? name : names.values().iterator().next();
    }

    /** The contrast ratio of a colour on white, 1 to 21 (WCAG 2.2, relative luminance). */
    public static double contrastOnWhite(String colour) {
        double luminance = 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
        return 1.05 / (luminance + 0.05);
    }

    private static double channel(String colour, int at) {
        double value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
