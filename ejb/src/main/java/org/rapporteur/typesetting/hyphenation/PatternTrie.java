package org.rapporteur.typesetting.hyphenation;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Patterns by their letters: first child and next sibling of each node in arrays. Filled once, then only read. */
final class PatternTrie {

    private char[] letters = new char[1024];
    private int[] firstChild = new int[1024];
    private int[] sibling = new int[1024];
    private byte[] @Nullable [] weights = new byte[1024][];
    private int size = 1;

    /** @param pattern letters with digits between them, such as {@code .dé3s2a} */
    void add(String pattern) {
        int node = 0;
        byte[] between = new byte[pattern.length() + 1];
        int length = 0;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c >= '0' && c <= '9') {
                between[length] = (byte) (c - '0');
            } else {
                node = childOrNew(node, c);
                length++;
            }
        }
        weights[node] = Arrays.copyOf(between, length + 1);
    }

    /**
     * Raises the weights by all patterns that match at a place.
     *
     * @param edged the word between full stops
     * @param raised the weight before each letter of the word; the place before the first full stop is not counted
     */
    void apply(String edged, int from, byte[] raised) {
        int node = 0;
        for (int i = from; i < edged.length(); i++) {
            node = child(node, edged.charAt(i));
            if (node == 0) {
                return;
            }
            byte[] between = weights[node];
            if (between != null) {
                for (int k = 0; k < between.length; k++) {
                    int place = from + k - 1;
                    if (place >= 0 && between[k] > raised[place]) {
                        raised[place] = between[k];
                    }
                }
            }
        }
    }

    private int child(int node, char letter) {
        for (int child = firstChild[node]; child != 0; child = sibling[child]) {
            if (letters[child] == letter) {
                return child;
            }
        }
        return 0;
    }

    private int childOrNew(int node, char letter) {
        int known = child(node, letter);
        if (known != 0) {
            return known;
        }
        if (size == letters.length) {
            letters = Arrays.copyOf(letters, 2 * size);
            firstChild = Arrays.copyOf(firstChild, 2 * size);
            sibling = Arrays.copyOf(sibling, 2 * size);
            weights = Arrays.copyOf(weights, 2 * size);
        }
        letters[size] = letter;
        sibling[size] = firstChild[node];
        firstChild[node] = size;
        return size++;
    }
}
