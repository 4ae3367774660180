package org.rapporteur.intake;

import java.util.Set;

/**
 * What stands above a text between two lines of three hyphens (YAML) in the source that is attached to a PDF. Markdown
 * would read it as a heading. Only what such a source has is known; with any other line it is a text like all others.
 */
final class FrontFacts {

    private static final String HYPHENS = "---";
    private static final String LIST = "places:";
    private static final String ITEM = "  - ";

    private static final Set<String> NAMES =
            Set.of("symbol", "language", "dates", "edition", "published", "address", "sha256");

    private FrontFacts() {}

    /** The text below the facts; the same text where there are none. */
    static String without(String text) {
        int from = text.startsWith("\uFEFF") ? 1 : 0;
        int next = next(text, from);
        if (!line(text, from, next).equals(HYPHENS)) {
            return text;
        }
        boolean any = false;
        boolean inList = false;
        while (next < text.length()) {
            int at = next;
            next = next(text, at);
            String line = line(text, at, next);
            if (line.equals(HYPHENS)) {
                return any ? text.substring(next) : text;
            }
            inList = line.equals(LIST) || inList && line.startsWith(ITEM);
            if (!inList && !isFact(line)) {
                return text;
            }
            any = true;
        }
        return text;
    }

    private static boolean isFact(String line) {
        int colon = line.indexOf(": ");
        return colon > 0 && NAMES.contains(line.substring(0, colon));
    }

    /** Where the line after one begins. */
    private static int next(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end + 1;
    }

    private static String line(String text, int from, int to) {
        return text.substring(from, to).stripTrailing();
    }
}
