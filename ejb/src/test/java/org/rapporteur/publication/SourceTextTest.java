package org.rapporteur.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rapporteur.kernel.Language;
import org.rapporteur.report.Content;
import org.rapporteur.storage.BlobStore;
import org.rapporteur.typesetting.PrintableReport;
import org.rapporteur.typesetting.PrintableReport.EventDates;

class SourceTextTest {

    private static final Content CONTENT = new Content("Un titre", "", "Des mots.");
    private static final LocalDate DAY = LocalDate.of(2018, 4, 1);

    private static String file(Optional<EventDates> dates, List<String> places) {
        return SourceText.file(
                CONTENT,
                new SourceText.Facts(
                        "PA/2018/3",
                        Language.FRENCH,
                        dates,
                        places,
                        new PrintableReport.Edition(2, PrintableReport.Kind.CORRECTED, "", DAY),
                        URI.create("https://example.org/fr/reports/pa-2018-3/editions/2")));
    }

    @Test
    void theAttachedFileSaysOfWhatItIsTheText() {
        EventDates dates = new EventDates(LocalDate.of(2018, 3, 5), LocalDate.of(2018, 3, 10));

        assertThat(file(Optional.of(dates), List.of("New York", "Le \"Haut\"\nlieu")))
                .isEqualTo("""
                        ---
                        symbol: "PA/2018/3"
                        language: "fr"
                        dates: "2018-03-05/2018-03-10"
                        places:
                          - "New York"
                          - "Le \\"Haut\\"\\u000Alieu"
                        edition: 2
                        published: "2018-04-01"
                        address: "https://example.org/fr/reports/pa-2018-3/editions/2"
                        sha256: "%s"
                        ---
                        # Un titre

                        Des mots.""".formatted(SourceText.digest(CONTENT)));
    }

    @Test
    void whatIsNotKnownIsLeftOut() {
        assertThat(file(Optional.empty(), List.of())).doesNotContain("dates:", "places:");
    }

    @Test
    void theDigestIsThatOfAllBelowTheFacts() {
        String file = file(Optional.empty(), List.of());
        String text = file.substring(file.indexOf("\n---\n") + 5);

        assertThat(BlobStore.sha256(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(SourceText.digest(CONTENT));
    }
}
