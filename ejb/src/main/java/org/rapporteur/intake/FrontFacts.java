package org.rapporteur.intake;

import java.util.regex.Pattern;

/**
 * What programs write above a text between two lines of three hyphens (YAML), as the source that is attached to a PDF
 * has it. Markdown would read it as a heading.
 */
final class FrontFacts {

    private static final Pattern BLOCK = Pattern.compile(
            "\\A\\uFEFF?---[ \\t]*\\r?\\n(?:[A-Za-z][\\w-]*:.*\\r?\\n|[ \\t]+\\S.*\\r?\\n)+---[ \\t]*(?:\\r?\\n|\\z)");

    private FrontFacts() {}

    /** The text below the facts; the same text where there are none. */
    static String without(String text) {
        return text.startsWith("---") || text.startsWith("\uFEFF---")
                ? BLOCK.matcher(text).replaceFirst("")
                : text;
    }
}
