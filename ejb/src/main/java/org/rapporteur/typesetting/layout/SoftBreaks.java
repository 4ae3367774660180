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
        for (int i = 0; i < size; i++) {
            if (places[i] >> 1 == glyph) {
                return places[i] & 1;
            }
        }
        return -1;
    }
}
