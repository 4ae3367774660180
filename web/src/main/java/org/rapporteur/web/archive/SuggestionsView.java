package org.rapporteur.web.archive;

import java.util.List;

/**
 * What begins as what was typed.
 *
 * @param status how many there are, in words, for somebody who does not see them
 * @param suggestions those of one kind stand together
 */
public record SuggestionsView(String query, String status, List<Suggested> suggestions) {

    /**
     * @param kind report, topic, place or partner
     * @param group the kind in words
     * @param label a title or a name, in {@code language}
     * @param note how many reports have the name; empty for a report
     * @param address of the report's page, or of a search for the reports that have the name
     */
    public record Suggested(String kind, String group, String label, String language, String note, String address) {}
}
