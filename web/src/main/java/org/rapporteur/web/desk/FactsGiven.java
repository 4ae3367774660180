package org.rapporteur.web.desk;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.rapporteur.report.Event;
import org.rapporteur.report.EventFacts;
import org.rapporteur.report.EventKind;
import org.rapporteur.report.Register;
import org.rapporteur.report.RegisterEntry;
import org.rapporteur.web.api.Given;

/**
 * What is known of a report's event. Lists keep their order.
 *
 * @param basedOn the {@code factsVersion} that was seen, where {@code If-Match} does not say it
 */
public record FactsGiven(
        @Nullable Long basedOn,

        @Schema(required = true, description = "seminar, conference, congress, workshop, study-visit or training")
        String kind,

        @Nullable LocalDate from,

        @Schema(description = "Left out for an event of one day") @Nullable LocalDate to,

        @Nullable List<NameChoice> places,
        @Nullable List<NameChoice> organisers,
        @Nullable List<NameChoice> partners,
        @Nullable List<NameChoice> topics) {

    EventFacts facts(Register register) {
        return new EventFacts(
                Event.of(Given.value(EventKind.class, "kind", kind), from, to),
                NameChoice.entries(register, RegisterEntry.Kind.PLACE, places),
                NameChoice.entries(register, RegisterEntry.Kind.ORGANISATION, organisers),
                NameChoice.entries(register, RegisterEntry.Kind.ORGANISATION, partners),
                NameChoice.entries(register, RegisterEntry.Kind.TOPIC, topics));
    }
}
