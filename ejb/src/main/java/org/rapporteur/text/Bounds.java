package org.rapporteur.text;

/**
 * Keeps hostile text from costing more than its length. The CommonMark parser looks for the end of each {@code <} as
 * far as the text goes, and copies a paragraph for each line of it; texts that no person writes would take hours.
 */
final class Bounds {

    /** Stands for a {@code <} that begins nothing, and cannot come from outside. */
    static final char LESS = '\uFDD4';

    /** The longest tag, address or comment in a line of text, in characters. */
    private static final int LONGEST_TAG = 1000;

    /** Lines without an empty one between them; then one is set. */
    private static final int LONGEST_RUN = 1000;

    /** The same for lines with a bar, which may be rows of one table. */
    private static final int LONGEST_TABLE = 4000;

    private Bounds() {}

    static String bounded(String text) {
        return withoutLongRuns(withoutOpenTags(text));
    }

    private static String withoutOpenTags(String text) {
        int at = text.indexOf('<');
        if (at < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text);
        for (; at >= 0; at = text.indexOf('<', at + 1)) {
            if (!isEscaped(text, at) && !ends(text, at)) {
                out.setCharAt(at, LESS);
            }
        }
        return out.toString();
    }

    private static boolean isEscaped(String text, int at) {
        int slashes = 0;
        while (slashes < at && text.charAt(at - 1 - slashes) == '\\') {
            slashes++;
        }
        return slashes % 2 == 1;
    }

    private static boolean ends(String text, int at) {
        if (text.startsWith("<!--", at)) {
            return beginsLine(text, at) || endsWith(text, at + 4, "-->");
        }
        if (text.startsWith("<![CDATA[", at)) {
            return endsWith(text, at, "]]>");
        }
        return endsWith(text, at, text.startsWith("<?", at) ? "?>" : ">");
    }

    /** A comment that begins a line is a block of its own and read in one go. */
    private static boolean beginsLine(String text, int at) {
        int start = at;
        while (start > 0 && at - start < 4 && text.charAt(start - 1) == ' ') {
            start--;
        }
        return at - start < 4 && (start == 0 || text.charAt(start - 1) == '\n');
    }

    private static boolean endsWith(String text, int from, String end) {
        int limit = Math.min(text.length(), from + LONGEST_TAG);
        for (int i = from; i + end.length() <= limit; i++) {
            if (text.startsWith(end, i)) {
                return true;
            }
            if (end.length() == 1 && text.startsWith("\n\n", i)) {
                return false;
            }
        }
        return false;
    }

    private static String withoutLongRuns(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        int lines = 0;
        int start = 0;
        while (start < text.length()) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline + 1;
            boolean bar = false;
            boolean blank = true;
            for (int i = start; i < end; i++) {
                char c = text.charAt(i);
                bar |= c == '|';
                blank &= c == ' ' || c == '\t' || c == '\n' || c == '>';
            }
            lines = blank ? 0 : lines + 1;
            if (lines > (bar ? LONGEST_TABLE : LONGEST_RUN)) {
                out.append('\n');
                lines = 1;
            }
            out.append(text, start, end);
            start = end;
        }
        return out.toString();
    }
}
