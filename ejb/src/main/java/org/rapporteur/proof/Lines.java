package org.rapporteur.proof;

import java.util.ArrayList;
import java.util.List;

/** Finds the lines of a file on which something stands. */
final class Lines {

    /** Marks of Markdown stand between words, so that a long excerpt is rarely found as it was read. */
    private static final int LONGEST_EXCERPT = 24;

    private final List<String> lines;

    Lines(String text) {
        lines = text.lines().toList();
    }

    /** All lines with the words, from 1. */
    List<Integer> with(String words) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!words.isEmpty() && lines.get(i).contains(words)) {
                found.add(i + 1);
            }
        }
        return found;
    }

    /** The first line on which an excerpt begins; empty where it cannot be told. */
    List<Integer> beginning(String excerpt) {
        String words = excerpt.lines().findFirst().orElse("").replace("…", "").strip();
        String start = words.substring(
                0, words.offsetByCodePoints(0, Math.min(LONGEST_EXCERPT, words.codePointCount(0, words.length()))));
        return with(start).stream().limit(1).toList();
    }
}
