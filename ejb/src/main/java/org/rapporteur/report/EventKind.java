package org.rapporteur.report;

import java.util.Locale;

/** What kind of event a report tells of. */
public enum EventKind {
    SEMINAR,
    CONFERENCE,
    CONGRESS,
    WORKSHOP,
    STUDY_VISIT,
    TRAINING;

    /** The kind's name in addresses, facets and message keys: {@code study-visit}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
