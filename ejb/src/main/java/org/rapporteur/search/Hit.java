package org.rapporteur.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rapporteur.kernel.Language;

/**
 * A report that was found, once whatever its languages.
 *
 * @param symbol as {@code PA/2018/3}
 * @param slug the symbol as it stands in addresses
 * @param language in which it is shown: the reader's where the report is public in it, else the one that matched
 * @param languages in which it is public, in the order of their tags
 * @param kind key of the kind of event
 * @param startsOn empty while the event's days are not known
 * @param places names in the reader's language where they have one
 * @param publishedAt when an edition of it was last published
 */
public record Hit(
        String symbol,
        String slug,
        Language language,
        String title,
        List<Language> languages,
        String kind,
        Optional<LocalDate> startsOn,
        Optional<LocalDate> endsOn,
        List<String> places,
        Instant publishedAt,
        Snippet snippet) {}
