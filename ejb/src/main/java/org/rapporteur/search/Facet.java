package org.rapporteur.search;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What results are narrowed by and counted by. A report may have several values of each but the year and the kind. */
public enum Facet {
    /** Of the event's first day. */
    YEAR,
    /** The languages in which the report is public, as BCP 47 tags. */
    LANGUAGE,
    /** ISO 3166-1 alpha-2. */
    COUNTRY,
    /** Keys of the register. */
    PLACE,
    /** Keys of the register. */
    TOPIC,
    /** {@link org.rapporteur.report.EventKind#key()}. */
    KIND,
    /** Keys of the register. */
    PARTNER;

    /** The facet's name in addresses, documents and message keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Facet> of(String key) {
        return Stream.of(values()).filter(facet -> facet.key().equals(key)).findFirst();
    }

    String field() {
        return key();
    }
}
