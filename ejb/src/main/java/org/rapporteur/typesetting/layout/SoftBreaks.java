package org.rapporteur.typesetting.layout;

import java.util.Arrays;

/** Places that the author marked with a soft hyphen or a zero-width space, in order. */
final class SoftBreaks {

    private int[] places;
    private int size;

    SoftBreaks(int[] initial) {
        places = initial;
    }

    /** @param before the glyph before which the text may be broken */
    void add(int before, boolean hyphen) {
        if (size == places.length) {
            places = Arrays.copyOf(places, 2 * size);
        }
        places[size++] = before << 1 | (hyphen ? 1 : 0);
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** 1 for a hyphen, 0 for a bare break, -1 for none. */
    int kindBefore(int glyph) {
        int from = 0;
        int to = size;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (places[middle] >> 1 < glyph) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from < size && places[from] >> 1 == glyph ? places[from] & 1 : -1;
    }
}
