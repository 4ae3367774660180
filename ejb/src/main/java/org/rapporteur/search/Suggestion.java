package org.rapporteur.search;

import java.util.Locale;
import org.rapporteur.kernel.Language;

/**
 * Something public that begins as what somebody types.
 *
 * @param key the slug of a report, else what a search for the {@link Kind#facet} selects
 * @param label a title, or a name in the reader's language where it has one
 * @param language of the label
 * @param count public reports that have it; 1 for a report
 */
public record Suggestion(Kind kind, String key, String label, Language language, long count) {

    /** What is suggested, in the order in which it is shown. */
    public enum Kind {
        TOPIC,
        PLACE,
        PARTNER,
        REPORT;

        /** The kind in answers and message keys. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /**
         * The facet that leads to the reports.
         *
         * @throws IllegalArgumentException for a report, which has a page of its own
         */
        public Facet facet() {
            return Facet.valueOf(name());
        }
    }
}
