package org.rapporteur.translation;

import java.util.List;
import org.rapporteur.report.LanguageVersion;

/**
 * A translation as its desk shows it.
 *
 * @param sourceRevision the source's newest revision, which is what is translated
 * @param textVersion the translation's text version; an edit names it
 * @param units in the order of the source
 */
public record Bench(LanguageVersion translation, int sourceRevision, long textVersion, List<Unit> units) {

    public Bench {
        units = List.copyOf(units);
    }

    /** How many units are confirmed or need no counterpart. */
    public long settled() {
        return units.stream().filter(unit -> unit.state().settled()).count();
    }

    public long stale() {
        return units.stream().filter(Unit::stale).count();
    }
}
