package org.rapporteur.web.desk;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.rapporteur.report.Content;
import org.rapporteur.web.api.Given;

/**
 * A report to be created with its original.
 *
 * @param symbol left out for the next free one of the brand's prefix and the event's year
 */
public record ReportGiven(
        @Nullable String symbol,
        @Schema(required = true) String originalLanguage,

        @Schema(required = true, description = "seminar, conference, congress, workshop, study-visit or training")
        String kind,

        @Nullable LocalDate from,

        @Schema(description = "Left out for an event of one day") @Nullable LocalDate to,

        @Nullable List<NameChoice> places,
        @Nullable List<NameChoice> organisers,
        @Nullable List<NameChoice> partners,
        @Nullable List<NameChoice> topics,
        @Nullable String title,
        @Nullable String summary,
        @Schema(description = "Markdown") @Nullable String text) {

    FactsGiven facts() {
        return new FactsGiven(null, kind, from, to, places, organisers, partners, topics);
    }

    Content content() {
        return new Content(Given.text(title), Given.text(summary), Given.text(text));
    }
}
