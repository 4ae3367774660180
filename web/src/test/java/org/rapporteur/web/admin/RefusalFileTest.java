package org.rapporteur.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalFileTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
    void a_spreadsheet_takes_no_cell_for_a_formula(String text) {
        assertThat(RefusalFile.cell(text)).isEqualTo("\"'" + text + "\"");
    }

    @Test
    void quotation_marks_and_ends_of_lines_stay_inside_their_cell() {
        assertThat(RefusalFile.cell("a \"b\", c\nd")).isEqualTo("\"a \"\"b\"\", c\nd\"");
    }
}
