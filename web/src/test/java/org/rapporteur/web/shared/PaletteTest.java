package org.rapporteur.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaletteTest {

    @ParameterizedTest
    @ValueSource(strings = {"#b0121c", "#000000", "#767676", "#004494", "#0a6b2b", "#7a00a8"})
    void every_accent_can_be_read_on_light_and_on_dark_pages(String accent) {
        assertThat(Palette.contrast(Palette.darkened(accent, "#fdfcfa", 4.5), "#fdfcfa"))
                .isGreaterThanOrEqualTo(4.5);
        assertThat(Palette.contrast(Palette.lightened(accent, "#1e1c1b", 6), "#1e1c1b"))
                .isGreaterThanOrEqualTo(6);
    }

    @org.junit.jupiter.api.Test
    void an_accent_that_is_dark_enough_is_left_alone() {
        assertThat(Palette.darkened("#b0121c", "#fdfcfa", 4.5)).isEqualTo("#b0121c");
    }
}
