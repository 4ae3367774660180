package org.rapporteur.text;

import java.util.regex.Pattern;

/** Counts words as people who pay for translations do: runs of characters with at least one letter or digit. */
public final class WordCount {

    private static final Pattern GAP = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]");

    private WordCount() {}

    /** The words of all blocks, footnotes and captions included. */
    public static int of(Document document) {
        return document.blocks().stream().mapToInt(WordCount::of).sum();
    }

    public static int of(Block block) {
        return (int) GAP.splitAsStream(PlainText.of(block))
                .filter(word -> WORD.matcher(word).find())
                .count();
    }
}
