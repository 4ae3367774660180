package org.rapporteur.text;

/** Which characters a text may hold, and which of them Markdown counts as space or punctuation. */
final class Characters {

    private Characters() {}

    /** White space that Markdown folds; no-break and typographic spaces are words of the text and stay. */
    static boolean isSpace(char c) {
        return c == ' '
                || c == '\t'
                || c == '\n'
                || c == '\r'
                || c == '\f'
                || c == '\u000B'
                || c == '\u2028'
                || c == '\u2029'
                || c == '\u0085';
    }

    /** Whether a text holds nothing that can be seen. */
    static boolean isBlank(String text) {
        return text.codePoints()
                .allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0xFEFF || c == 0x200B);
    }

    /** Each run of white space as one space; nothing is trimmed. */
    static String collapse(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isSpace(c)) {
                out.append(c);
            } else if (!space) {
                out.append(' ');
            }
            space = isSpace(c);
        }
        return out.toString();
    }

    /** The text without what no page, PDF or index can carry: controls, noncharacters, halves of surrogate pairs. */
    static String clean(String text) {
        int dirty = 0;
        while (dirty < text.length() && isPlain(text.charAt(dirty))) {
            dirty++;
        }
        if (dirty == text.length()) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().filter(Characters::isAllowed).forEach(out::appendCodePoint);
        return out.toString();
    }

    private static boolean isPlain(char c) {
        return c >= ' ' && c < 0x7F || c == '\n' || c >= 0xA0 && c < 0xD800;
    }

    private static boolean isAllowed(int c) {
        if (c < 0x20 || c >= 0x7F && c < 0xA0) {
            return c == '\n' || c == '\r' || c == '\t' || c == 0x85;
        }
        boolean surrogate = c >= 0xD800 && c <= 0xDFFF;
        boolean noncharacter = c >= 0xFDD0 && c <= 0xFDEF || (c & 0xFFFE) == 0xFFFE;
        return !surrogate && !noncharacter && c != 0xFEFF;
    }

    /** Unicode white space in the sense of CommonMark's flanking rules. */
    static boolean isFlankingSpace(int c) {
        return c == '\t' || c == '\n' || c == '\f' || c == '\r' || Character.getType(c) == Character.SPACE_SEPARATOR;
    }

    /** Unicode punctuation in the sense of CommonMark's flanking rules. */
    static boolean isPunctuation(int c) {
        switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION:
            case Character.DASH_PUNCTUATION:
            case Character.END_PUNCTUATION:
            case Character.FINAL_QUOTE_PUNCTUATION:
            case Character.INITIAL_QUOTE_PUNCTUATION:
            case Character.OTHER_PUNCTUATION:
            case Character.START_PUNCTUATION:
            case Character.MATH_SYMBOL:
            case Character.CURRENCY_SYMBOL:
            case Character.MODIFIER_SYMBOL:
            case Character.OTHER_SYMBOL:
                return true;
            default:
                return false;
        }
    }
}
