package org.rapporteur.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rapporteur.kernel.Language;
import org.rapporteur.report.EventKind;
import org.rapporteur.report.Symbol;

/**
 * A public report as a list names it.
 *
 * @param language in which it is shown
 * @param summary without markup, may be empty
 * @param languages in which it is public, in the order of their tags
 * @param startsOn empty while the event's days are not known
 * @param places names in the reader's language where they have one
 * @param publishedAt when the edition shown was published
 */
public record ArchiveEntry(
        Symbol symbol,
        String slug,
        Language language,
        String title,
        String summary,
        List<Language> languages,
        EventKind kind,
        Optional<LocalDate> startsOn,
        Optional<LocalDate> endsOn,
        List<String> places,
        Instant publishedAt) {}
