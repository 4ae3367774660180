package org.rapporteur.typesetting.hyphenation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Divides the words of one language by Liang's patterns, held as a trie in arrays. Safe for all threads: what it
 * remembers of words that it has divided is whole or not there.
 */
public final class Hyphenator {

    /** Divides nothing. */
    public static final Hyphenator NONE = new Hyphenator(new PatternTrie(), Map.of(), 0, 0);

    /** The longest word that is divided, in letters. */
    public static final int LONGEST = 80;

    private static final int SHORTEST = 5;
    private static final int REMEMBERED = 1 << 12;
    private static final boolean[] NOWHERE = new boolean[0];

    private final PatternTrie patterns;
    private final Map<String, boolean[]> exceptions;
    private final int left;
    private final int right;
    /** A later word in the place of an earlier one with a like hash; most words of a report come again. */
    private final AtomicReferenceArray<@Nullable Divided> remembered = new AtomicReferenceArray<>(REMEMBERED);

    private record Divided(char[] word, boolean[] places) {}

    Hyphenator(PatternTrie patterns, Map<String, boolean[]> exceptions, int left, int right) {
        this.patterns = patterns;
        this.exceptions = new HashMap<>(exceptions);
        this.left = left;
        this.right = right;
    }

    /** Whether a word of so many letters may be worth asking for. */
    public boolean dividesWordsOf(int letters) {
        return letters >= SHORTEST && letters <= LONGEST && left > 0;
    }

    /**
     * The places where a word may be divided.
     *
     * @param word letters only, in lower case; an apostrophe as {@code '}
     * @return for each place before a letter whether the word may be divided there; an empty array where it may nowhere; not to be
     *     written to
     */
    public boolean[] divide(String word) {
        return divide(word.toCharArray(), word.length());
    }

    /** As {@link #divide(String)}. @param letters of which the first are the word */
    public boolean[] divide(char[] letters, int length) {
        if (!dividesWordsOf(length)) {
            return NOWHERE;
        }
        int hash = 0;
        for (int i = 0; i < length; i++) {
            hash = 31 * hash + letters[i];
        }
        int place = (hash ^ hash >>> 16) & REMEMBERED - 1;
        Divided known = remembered.get(place);
        if (known != null && Arrays.equals(known.word(), 0, known.word().length, letters, 0, length)) {
            return known.places();
        }
        String word = new String(letters, 0, length);
        boolean[] exception = exceptions.get(word);
        boolean[] places = exception != null ? exception : byPatterns(word);
        remembered.set(place, new Divided(word.toCharArray(), places));
        return places;
    }

    private boolean[] byPatterns(String word) {
        int length = word.length();
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
