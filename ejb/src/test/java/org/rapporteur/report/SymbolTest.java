package org.rapporteur.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.kernel.DomainException;

class SymbolTest {

    @ParameterizedTest
    @ValueSource(strings = {"PA/2018/3", "pa-2018-3", " pa/2018/3 ", "PA-2018-3"})
    void aSymbolAndItsSlugNameTheSame(String text) {
        assertThat(Symbol.of(text).value()).isEqualTo("PA/2018/3");
        assertThat(Symbol.of(text).slug()).isEqualTo("pa-2018-3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PA", "PA/18/3", "PA/2018/0", "PA/2018/3/4", "../etc"})
    void anythingElseIsRefused(String text) {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> Symbol.of(text))
                .returns("symbol.malformed", DomainException::code);
    }

    @Test
    void symbolsOfTheSameReportAreEqual() {
        assertThat(Symbol.of("PA", 2018, 3)).isEqualTo(Symbol.of("pa-2018-3"));
    }
}
