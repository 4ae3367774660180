package org.rapporteur.typesetting.layout;

import java.util.Arrays;

/** Places where a line may end, in order; the last one is the end of the text. */
final class Breaks {

    /** A hyphen is put in. */
    static final int HYPHEN = 1;
    /** The line ends with a hyphen, put in or written. */
    static final int FLAGGED = 2;
    /** The line must end here. */
    static final int FORCED = 4;

    int size;
    /** Glyph after the last one that the line shows. */
    int[] end = new int[32];
    /** First glyph of the next line. */
    int[] next = new int[32];

    int[] penalty = new int[32];
    byte[] flags = new byte[32];

    void add(int endsBefore, int continuesWith, int cost, int flag) {
        if (size == end.length) {
            end = Arrays.copyOf(end, 2 * size);
            next = Arrays.copyOf(next, 2 * size);
            penalty = Arrays.copyOf(penalty, 2 * size);
            flags = Arrays.copyOf(flags, 2 * size);
        }
        end[size] = endsBefore;
        next[size] = continuesWith;
        penalty[size] = cost;
        flags[size] = (byte) flag;
        size++;
    }

    boolean is(int at, int flag) {
        return (flags[at] & flag) != 0;
    }
}
