package org.rapporteur.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.kernel.Language;

class DatesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|2018-03-05|2018-03-10|5–10 March 2018",
                "fr|2018-03-05|2018-03-10|5–10 mars 2018",
                "es|2018-03-05|2018-03-10|5–10 de marzo de 2018",
                "en|2019-06-30|2019-07-02|30 June – 2 July 2019",
                "fr|2019-06-30|2019-07-01|30 juin – 1er juillet 2019",
                "es|2019-12-30|2020-01-02|30 de diciembre de 2019 – 2 de enero de 2020",
                "en|2018-09-01|2018-09-01|1 September 2018",
                "fr|2018-09-01||1er septembre 2018"
            })
    void days_of_an_event_are_said_as_the_language_says_them(
            String language, LocalDate first, LocalDate last, String expected) {
        assertThat(Dates.in(Language.of(language)).range(first, last)).isEqualTo(expected);
    }
}
