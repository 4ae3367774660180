package org.rapporteur.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Backslashes before what Markdown would take for markup, and only there. */
final class Escapes {

    private static final String ALWAYS = "\\`*[]<|";
    private static final Pattern NUMBER = Pattern.compile("^\\d{1,9}([.)])");

    private Escapes() {}

    /**
     * @param lineStart whether the text begins a line on which a block could begin
     * @param afterNote whether a reference to a note stands before it
     * @param beforeBracket whether something that may begin with a bracket stands after it
     * @param line whether the text may end the line of a heading
     */
    static String text(String value, boolean lineStart, boolean afterNote, boolean beforeBracket, boolean line) {
        StringBuilder out = new StringBuilder(value.length() + 8);
        int numberEnd = -1;
        if (lineStart) {
            Matcher number = NUMBER.matcher(value);
            numberEnd = number.find() ? number.start(1) : -1;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean escape = ALWAYS.indexOf(c) >= 0
                    || c == '_' && !insideWord(value, i)
                    || c == '&' && i + 1 < value.length() && beginsEntity(value.charAt(i + 1))
                    || c == '!' && (i + 1 == value.length() ? beforeBracket : value.charAt(i + 1) == '[')
                    || c == '#' && line
                    || c == '^' && i == 0
                    || i == 0 && lineStart && "#-+=~:>".indexOf(c) >= 0
                    || i == 0 && afterNote && "(:{".indexOf(c) >= 0
                    || i == numberEnd;
            if (escape) {
                out.append('\\');
            }
            out.append(c);
        }
        return out.toString();
    }

    static String address(String href) {
        return href.replaceAll("[()&]", "\\\\$0");
    }

    /** The content of a link's title between double quotes. */
    static String title(String markdown) {
        return markdown.replaceAll("[\\\\\"&]", "\\\\$0");
    }

    private static boolean insideWord(String value, int i) {
        return i > 0 && i + 1 < value.length() && isWord(value.charAt(i - 1)) && isWord(value.charAt(i + 1));
    }

    private static boolean isWord(char c) {
        return c < 0x80 ? Character.isLetterOrDigit(c) : c >= 0xC0 && c < 0x250 && Character.isLetter(c);
    }

    private static boolean beginsEntity(char c) {
        return c == '#' || c < 0x80 && Character.isLetter(c);
    }
}
