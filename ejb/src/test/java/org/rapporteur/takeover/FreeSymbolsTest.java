package org.rapporteur.takeover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.report.Symbol;

class FreeSymbolsTest {

    private final FreeSymbols free = new FreeSymbols();
    private final List<String> asked = new ArrayList<>();

    @Test
    void the_database_is_asked_once_a_year() {
        assertThat(List.of(take(2018), take(2018), take(2019), take(2018)))
                .extracting(Symbol::value)
                .containsExactly("PA/2018/7", "PA/2018/8", "PA/2019/7", "PA/2018/9");
        assertThat(asked).containsExactly("PA/2018/", "PA/2019/");
    }

    @Test
    void a_symbol_that_a_line_brings_is_not_given_again() {
        take(2018);
        free.taken(Symbol.of("PA/2018/20"));
        free.taken(Symbol.of("PA/2018/3"));
        free.taken(Symbol.of("XY/2018/90"));

        assertThat(take(2018).value()).isEqualTo("PA/2018/21");
    }

    @Test
    void a_year_whose_last_number_is_taken_gives_none_and_others_go_on() {
        take(2018);
        free.taken(Symbol.of("PA/2018/999998"));

        assertThat(take(2018).value()).isEqualTo("PA/2018/999999");
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> take(2018))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("takeover.symbols-exhausted"));
        assertThat(take(2019).value()).isEqualTo("PA/2019/7");
    }

    private Symbol take(int year) {
        return free.take("PA", year, stem -> {
            asked.add(stem);
            return 6;
        });
    }
}
