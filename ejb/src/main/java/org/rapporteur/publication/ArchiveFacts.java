package org.rapporteur.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rapporteur.kernel.Language;
import org.rapporteur.report.EventKind;
import org.rapporteur.report.Symbol;

/** What is known of a report's event, with names in one language. Lists are in the order that staff gave them. */
public record ArchiveFacts(
        Symbol symbol,
        String slug,
        Language originalLanguage,
        EventKind kind,
        Optional<LocalDate> startsOn,
        Optional<LocalDate> endsOn,
        List<Name> places,
        List<Name> organisers,
        List<Name> partners,
        List<Name> topics) {

    /**
     * An entry of the names register.
     *
     * @param key by which it is searched for
     */
    public record Name(String key, String label) {}
}
