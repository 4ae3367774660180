package org.rapporteur.typesetting.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SoftBreaksTest {

    @Test
    void aMarkedPlaceIsFoundAmongManyAndNoOther() {
        SoftBreaks breaks = new SoftBreaks(new int[2]);
        for (int place = 0; place < 1000; place++) {
            breaks.add(3 * place, place % 2 == 0);
        }

        for (int place = 0; place < 1000; place++) {
            assertThat(breaks.kindBefore(3 * place)).isEqualTo(place % 2 == 0 ? 1 : 0);
            assertThat(breaks.kindBefore(3 * place + 1)).isEqualTo(-1);
        }
        assertThat(breaks.kindBefore(3000)).isEqualTo(-1);
    }

    @Test
    void ofTwoMarksInOnePlaceTheFirstCounts() {
        SoftBreaks breaks = new SoftBreaks(new int[2]);
        breaks.add(5, true);
        breaks.add(5, false);

        assertThat(breaks.kindBefore(5)).isEqualTo(1);
    }
}
