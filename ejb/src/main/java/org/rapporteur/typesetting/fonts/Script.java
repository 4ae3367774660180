package org.rapporteur.typesetting.fonts;

import org.rapporteur.kernel.Language;

/** The script of a text by its language, as far as it decides how marks and spaces between its letters look. */
public enum Script {
    /** Latin, Cyrillic and Greek, which share marks and spaces. */
    LATIN,
    ARABIC,
    CHINESE;

    public static Script of(Language language) {
        return switch (language.primary()) {
            case "ar", "fa", "ps", "sd", "ug", "ur" -> ARABIC;
            case "zh", "ja" -> CHINESE;
            default -> LATIN;
        };
    }

    /** Whether the script has slanted letters for emphasis and titles; others show it by weight. */
    public boolean slants() {
        return this == LATIN;
    }

    /** Whether a character belongs to no script by itself and is drawn in that of the text around it. */
    boolean draws(int c) {
        return switch (this) {
            case LATIN -> false;
            case ARABIC -> c <= 0xBF && !Character.isLetterOrDigit(c) || c >= 0x200E && c <= 0x203A;
            case CHINESE -> c == 0xB7 || c >= 0x2014 && c <= 0x2026;
        };
    }

    /** Whether a character is one of Arabic script. */
    public static boolean isArabic(int c) {
        return c >= 0x600 && c <= 0x77F
                || c >= 0x870 && c <= 0x8FF
                || c == 0x200C
                || c == 0x200D
                || c >= 0xFB50 && c <= 0xFDFF
                || c >= 0xFE70 && c < 0xFEFF;
    }
}
