package org.rapporteur.typesetting.hyphenation;

import java.util.HashMap;
import java.util.Map;

/**
 * Divides the words of one language by Liang's patterns, held as a trie in arrays. Immutable and safe for all threads.
 */
public final class Hyphenator {

    /** Divides nothing. */
    public static final Hyphenator NONE = new Hyphenator(new PatternTrie(), Map.of(), 0, 0);

    private static final int LONGEST = 80;
    private static final int SHORTEST = 5;
    private static final boolean[] NOWHERE = new boolean[0];

    private final PatternTrie patterns;
    private final Map<String, boolean[]> exceptions;
    private final int left;
    private final int right;

    Hyphenator(PatternTrie patterns, Map<String, boolean[]> exceptions, int left, int right) {
        this.patterns = patterns;
        this.exceptions = new HashMap<>(exceptions);
        this.left = left;
        this.right = right;
    }

    /**
     * The places where a word may be divided.
     *
     * @param word letters only, in lower case; an apostrophe as {@code '}
     * @return for each place before a letter whether the word may be divided there; an empty array where it may nowhere
     */
    public boolean[] divide(String word) {
        int length = word.length();
        if (length < SHORTEST || length > LONGEST || left == 0) {
            return NOWHERE;
        }
        boolean[] exception = exceptions.get(word);
        if (exception != null) {
            return exception;
        }
        byte[] weights = new byte[length + 2];
        char[] edged = new char[length + 2];
        edged[0] = '.';
        word.getChars(0, length, edged, 1);
        edged[length + 1] = '.';
        for (int from = 0; from < edged.length; from++) {
            patterns.apply(edged, from, weights);
        }
        boolean[] places = new boolean[length];
        boolean any = false;
        for (int place = left; place <= length - right; place++) {
            places[place] = (weights[place] & 1) == 1;
            any |= places[place];
        }
        return any ? places : NOWHERE;
    }
}
