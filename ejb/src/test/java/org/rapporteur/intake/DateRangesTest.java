package org.rapporteur.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.kernel.Language;
import org.rapporteur.text.DateRange;
import org.rapporteur.typesetting.Dates;
import org.rapporteur.typesetting.PrintableReport.EventDates;

class DateRangesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        5 - 10 mars 2018                        | 2018-03-05 | 2018-03-10
        5–10 mars 2018                          | 2018-03-05 | 2018-03-10
        5‑10 mars 2018                          | 2018-03-05 | 2018-03-10
        5—10 MARS 2018                          | 2018-03-05 | 2018-03-10
        5 − 10 mars 2018                        | 2018-03-05 | 2018-03-10
        du 3 au 5 mai 2020                      | 2020-05-03 | 2020-05-05
        Du lundi 5 au samedi 10 mars 2018       | 2018-03-05 | 2018-03-10
        5 et 6 mars 2018                        | 2018-03-05 | 2018-03-06
        les 5, 6 et 7 mars 2018                 | 2018-03-05 | 2018-03-07
        5, 6, 7 mars 2018                       | 2018-03-05 | 2018-03-07
        1er–3 avril 2019                        | 2019-04-01 | 2019-04-03
        1er - 3 avril 2019                      | 2019-04-01 | 2019-04-03
        du 1 er au 3 avril 2019                 | 2019-04-01 | 2019-04-03
        le 1er août 2019                        | 2019-08-01 | 2019-08-01
        30 juin – 2 juillet 2019                | 2019-06-30 | 2019-07-02
        du 30 juin au 2 juillet 2019            | 2019-06-30 | 2019-07-02
        30 déc. 2019 – 2 janv. 2020             | 2019-12-30 | 2020-01-02
        30 décembre – 2 janvier 2020            | 2019-12-30 | 2020-01-02
        3 fevrier 2020                          | 2020-02-03 | 2020-02-03
        30 June – 2 July 2019                   | 2019-06-30 | 2019-07-02
        30 June 2019 to 2 July 2019             | 2019-06-30 | 2019-07-02
        from 3 to 5 May 2020                    | 2020-05-03 | 2020-05-05
        3rd to 5th of May 2020                  | 2020-05-03 | 2020-05-05
        March 5–10, 2018                        | 2018-03-05 | 2018-03-10
        March 5th - 10th, 2018                  | 2018-03-05 | 2018-03-10
        March 5 and 6, 2018                     | 2018-03-05 | 2018-03-06
        March 5 to March 10, 2018               | 2018-03-05 | 2018-03-10
        June 30 – July 2, 2019                  | 2019-06-30 | 2019-07-02
        December 30, 2019 – January 2, 2020     | 2019-12-30 | 2020-01-02
        Monday, March 5, 2018                   | 2018-03-05 | 2018-03-05
        Sept. 5-6, 2018                         | 2018-09-05 | 2018-09-06
        5 March 2018                            | 2018-03-05 | 2018-03-05
        del 3 al 5 de mayo de 2020              | 2020-05-03 | 2020-05-05
        3-5 de mayo de 2020                     | 2020-05-03 | 2020-05-05
        del 3 al 5 de mayo del 2020             | 2020-05-03 | 2020-05-05
        3 y 4 de mayo de 2020                   | 2020-05-03 | 2020-05-04
        30 de junio al 2 de julio de 2019       | 2019-06-30 | 2019-07-02
        del 30 de diciembre de 2019 al 2 de enero de 2020 | 2019-12-30 | 2020-01-02
        1º de mayo de 2020                      | 2020-05-01 | 2020-05-01
        lunes, 4 de mayo de 2020                | 2020-05-04 | 2020-05-04
        5.–10. März 2018                        | 2018-03-05 | 2018-03-10
        vom 5. bis 10. März 2018                | 2018-03-05 | 2018-03-10
        30. Juni bis 2. Juli 2019               | 2019-06-30 | 2019-07-02
        3 a 5 de maio de 2020                   | 2020-05-03 | 2020-05-05
        2018-03-05/2018-03-10                   | 2018-03-05 | 2018-03-10
        2018-03-05 – 2018-03-10                 | 2018-03-05 | 2018-03-10
        2018-03-05                              | 2018-03-05 | 2018-03-05
        Washington, D.C., 8-9 March 2018        | 2018-03-08 | 2018-03-09
        Séminaire (5 - 10 mars 2018)            | 2018-03-05 | 2018-03-10
        05.03.2018 - 20.03.2018                 | 2018-03-05 | 2018-03-20
        5.-20.3.2018                            | 2018-03-05 | 2018-03-20
        Salle 12, 5 mars 2018                   | 2018-03-05 | 2018-03-05
        28-29 février 2020                      | 2020-02-28 | 2020-02-29
        """)
    void theUsualFormsAreRead(String words, LocalDate from, LocalDate to) {
        DateRanges.Found found = DateRanges.find(words).orElseThrow();
        assertEquals(new DateRange(from, to), found.range());
        assertEquals(false, found.doubtful());
        assertTrue(words.contains(found.words()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        5/3/2018                | 2018-03-05 | 2018-03-05
        05/03/2018 - 10/03/2018 | 2018-03-05 | 2018-03-10
        mars 2018               | 2018-03-01 | 2018-03-31
        February 2020           | 2020-02-01 | 2020-02-29
        """)
    void whatCanBeReadInTwoWaysIsDoubtful(String words, LocalDate from, LocalDate to) {
        DateRanges.Found found = DateRanges.find(words).orElseThrow();
        assertEquals(new DateRange(from, to), found.range());
        assertTrue(found.doubtful());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "5 - 10 mars",
                "2018",
                "31 avril 2018",
                "30 February 2020",
                "les élections de 2018",
                "de 12 à 14 heures",
                "article 5-10",
                "tel. 05 03 20 18 10",
                "marsupilami 2018",
                "15 marsouins 2018",
                "2018-13-45",
                "99 mars 2018"
            })
    void whatIsNoDayIsNotRead(String words) {
        assertTrue(
                DateRanges.find(words).isEmpty(), () -> DateRanges.find(words).toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        10 - 5 mars 2018                      | 10 - 5 mars 2018
        Rome, 2 July – 30 June 2019           | 2 July – 30 June 2019
        del 5 al 3 de mayo de 2020            | del 5 al 3 de mayo de 2020
        March 10–5, 2018                      | March 10–5, 2018
        2018-03-10/2018-03-05                 | 2018-03-10/2018-03-05
        2 janvier 2020 – 30 décembre 2019     | 2 janvier 2020 – 30 décembre 2019
        """)
    void daysThatEndBeforeTheyStartAreRefusedInTheirWords(String text, String words) {
        DomainException refusal = assertThrows(DomainException.class, () -> DateRanges.find(text));
        assertEquals("intake.date-order", refusal.code());
        assertEquals(words, refusal.data().get("words"));
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        LocalDate start = LocalDate.of(2018, 1, 1);
        for (String language : new String[] {"en", "fr", "es", "de", "pt"}) {
            for (int i = 0; i < 400; i++) {
                DateRange range = new DateRange(start.plusDays(i), start.plusDays(i + i % 45));
                String words = Dates.in(Language.of(language)).of(new EventDates(range.from(), range.to()));
                assertEquals(range, DateRanges.find(words).orElseThrow().range(), words);
            }
        }
    }
}
