package org.rapporteur.typesetting.layout;

import java.util.Map;
import org.rapporteur.kernel.Language;

/**
 * The quotation marks and the dash of a language.
 *
 * @param spaced whether the outer marks stand a little off what they enclose
 * @param dash what is shown for a hyphen between two spaces; the hyphen itself where the language has no such dash
 */
record QuotationMarks(int open, int close, int innerOpen, int innerClose, boolean spaced, int dash) {

    private static final QuotationMarks CURVED = of("“”‘’", false, Characters.EN_DASH);
    private static final QuotationMarks ANGLED = of("«»“”", false, Characters.EN_DASH);

    private static final Map<String, QuotationMarks> BY_LANGUAGE = Map.of(
            "ar", ANGLED,
            "de", of("„“‚‘", false, Characters.EN_DASH),
            "es", ANGLED,
            "fr", of("«»“”", true, Characters.EN_DASH),
            "it", ANGLED,
            "ru", of("«»„“", false, Characters.EM_DASH),
            "zh", of("“”‘’", false, '-'));

    private static QuotationMarks of(String marks, boolean spaced, int dash) {
        return new QuotationMarks(marks.charAt(0), marks.charAt(1), marks.charAt(2), marks.charAt(3), spaced, dash);
    }

    /** English and Portuguese marks where nothing else is known of a language. */
    static QuotationMarks of(Language language) {
        return BY_LANGUAGE.getOrDefault(language.primary(), CURVED);
    }

    int open(boolean inner) {
        return inner ? innerOpen : open;
    }

    int close(boolean inner) {
        return inner ? innerClose : close;
    }
}
