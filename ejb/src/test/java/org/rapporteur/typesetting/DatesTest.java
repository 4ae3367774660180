package org.rapporteur.typesetting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.kernel.Language;
import org.rapporteur.typesetting.PrintableReport.EventDates;

class DatesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | 2018-03-05 | 2018-03-10 | 5–10 March 2018",
                "en | 2019-06-30 | 2019-07-02 | 30 June – 2 July 2019",
                "en | 2019-12-30 | 2020-01-02 | 30 December 2019 – 2 January 2020",
                "en | 2020-02-29 | 2020-02-29 | 29 February 2020",
                "fr | 2018-03-05 | 2018-03-10 | 5–10 mars 2018",
                "fr | 2018-08-01 | 2018-08-03 | 1er–3 août 2018",
                "fr | 2019-06-30 | 2019-07-01 | 30 juin – 1er juillet 2019",
                "es | 2020-05-03 | 2020-05-05 | 3–5 de mayo de 2020",
                "es | 2020-05-31 | 2020-06-01 | 31 de mayo – 1 de junio de 2020",
                "de | 2018-03-05 | 2018-03-10 | 5.–10. März 2018",
                "de | 2020-05-31 | 2020-06-01 | 31. Mai – 1. Juni 2020",
                "de | 2019-12-30 | 2020-01-02 | 30. Dezember 2019 – 2. Januar 2020",
                "pt | 2020-05-03 | 2020-05-05 | 3 a 5 de maio de 2020",
                "pt-BR | 2020-05-01 | 2020-05-01 | 1º de maio de 2020",
                "ru | 2018-03-05 | 2018-03-10 | 5–10 марта 2018 г.",
                "ru | 2019-06-30 | 2019-07-02 | 30 июня – 2 июля 2019 г.",
                "ar | 2018-03-05 | 2018-03-10 | من 5 إلى 10 مارس 2018",
                "ar | 2018-03-05 | 2018-03-05 | 5 مارس 2018",
                "zh | 2018-03-05 | 2018-03-05 | 2018年3月5日",
                "zh | 2018-03-05 | 2018-03-10 | 2018年3月5日至10日",
                "zh-Hans | 2019-12-30 | 2020-01-02 | 2019年12月30日至2020年1月2日",
                "it | 2020-05-31 | 2020-06-01 | 31 May – 1 June 2020",
            })
    void aRangeSaysOnceWhatItsEndsHaveInCommon(String language, LocalDate from, LocalDate to, String written) {
        assertThat(new Dates(Words.in(Language.of(language))).of(new EventDates(from, to)))
                .isEqualTo(written);
    }
}
