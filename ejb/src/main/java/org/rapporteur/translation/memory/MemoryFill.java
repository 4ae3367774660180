package org.rapporteur.translation.memory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.rapporteur.report.LanguageVersion;
import org.rapporteur.report.Revision;
import org.rapporteur.translation.memory.TranslationUnit.Confirmation;
import org.rapporteur.translation.memory.TranslationUnit.Pair;
import org.rapporteur.translation.memory.TranslationUnit.Place;

/** Stores what a published translation says, and supersedes what its earlier editions said. Doing it again is no harm. */
@ApplicationScoped
public class MemoryFill {

    @Inject
    private BlockPairs pairs;

    @Inject
    private Units units;

    @Inject
    private Clock clock;

    /** @param frozen the revision that was published; one that is published no more is passed over */
    void store(LanguageVersion translation, Revision frozen) {
        if (translation.manuscript().publishedRevision() > frozen.number()) {
            return;
        }
        units.otherThan(translation, frozen.number()).forEach(TranslationUnit::supersede);
        List<BlockPairs.Aligned> aligned = pairs.of(translation, frozen);
        Instant now = clock.instant();
        Confirmation confirmation = new Confirmation(frozen.author().name(), frozen.madeAt(), now);
        List<TranslationUnit> made = new ArrayList<>();
        for (int i = 0; i < aligned.size(); i++) {
            BlockPairs.Aligned each = aligned.get(i);
            Place place = new Place(
                    translation,
                    frozen.number(),
                    each.block(),
                    i == 0 ? null : aligned.get(i - 1).source().hash(),
                    i + 1 == aligned.size() ? null : aligned.get(i + 1).source().hash());
            made.add(TranslationUnit.published(new Pair(each.source(), each.target()), confirmation, place));
        }
        Set<String> known = units.known(made.stream().map(TranslationUnit::key).toList());
        made.stream().filter(unit -> !known.contains(unit.key())).forEach(units::keep);
    }
}
