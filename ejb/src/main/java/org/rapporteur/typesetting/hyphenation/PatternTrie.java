package org.rapporteur.typesetting.hyphenation;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Patterns by their letters: the way from a node over a letter to the next node stands in one table with open
 * addressing, because a word takes some thirty such steps. Filled once, then only read.
 */
final class PatternTrie {

    private static final int ROOT = 0;
    private static final long EMPTY = -1;

    /** A node and a letter; {@link #EMPTY} in a free place. */
    private long[] steps = free(4096);

    private int[] targets = new int[4096];
    private byte[] @Nullable [] weights = new byte[1024][];
    private int size = 1;

    /** @param pattern letters with digits between them, such as {@code .dé3s2a} */
    void add(String pattern) {
        int node = ROOT;
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
    void apply(char[] edged, int from, byte[] raised) {
        int node = ROOT;
        for (int i = from; i < edged.length; i++) {
            int place = place(step(node, edged[i]));
            if (steps[place] == EMPTY) {
                return;
            }
            node = targets[place];
            byte[] between = weights[node];
            if (between != null) {
                for (int k = from == 0 ? 1 : 0; k < between.length; k++) {
                    if (between[k] > raised[from + k - 1]) {
                        raised[from + k - 1] = between[k];
                    }
                }
            }
        }
    }

    private int childOrNew(int node, char letter) {
        long step = step(node, letter);
        int place = place(step);
        if (steps[place] == step) {
            return targets[place];
        }
        if (2 * size > steps.length) {
            grow();
            place = place(step);
        }
        if (size == weights.length) {
            weights = Arrays.copyOf(weights, 2 * size);
        }
        steps[place] = step;
        targets[place] = size;
        return size++;
    }

    private static long step(int node, char letter) {
        return (long) node << 16 | letter;
    }

    /** Where a step stands, or the free place where it would. */
    private int place(long step) {
        int mask = steps.length - 1;
        int place = (int) (step * 0x9E3779B97F4A7C15L >>> 40) & mask;
        while (steps[place] != step && steps[place] != EMPTY) {
            place = place + 1 & mask;
        }
        return place;
    }

    private void grow() {
        long[] oldSteps = steps;
        int[] oldTargets = targets;
        steps = free(2 * oldSteps.length);
        targets = new int[steps.length];
        for (int i = 0; i < oldSteps.length; i++) {
            if (oldSteps[i] != EMPTY) {
                int place = place(oldSteps[i]);
                steps[place] = oldSteps[i];
                targets[place] = oldTargets[i];
            }
        }
    }

    private static long[] free(int length) {
        long[] table = new long[length];
        Arrays.fill(table, EMPTY);
        return table;
    }
}
