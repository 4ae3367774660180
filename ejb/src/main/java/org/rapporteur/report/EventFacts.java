package org.rapporteur.report;

import java.util.List;

/** What is known of a report's event, whatever the language. Lists keep their order and may be empty. */
public record EventFacts(
        Event event,
        List<RegisterEntry> places,
        List<RegisterEntry> organisers,
        List<RegisterEntry> partners,
        List<RegisterEntry> topics) {

    public static EventFacts only(Event event) {
        return new EventFacts(event, List.of(), List.of(), List.of(), List.of());
    }
}
