package org.rapporteur.translation.memory;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.rapporteur.report.LanguageVersion;
import org.rapporteur.report.Reports;
import org.rapporteur.report.Revision;
import org.rapporteur.translation.memory.TranslationUnit.Confirmation;
import org.rapporteur.translation.memory.TranslationUnit.Pair;
import org.rapporteur.translation.memory.TranslationUnit.Place;

/** Takes one published translation into the memory, in a transaction of its own. For {@link MemoryKeeper} alone. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class MemoryFiller {

    @PersistenceContext(unitName = "rapporteur")
    private EntityManager entities;

    @Inject
    private Tasks tasks;

    @Inject
    private Reports reports;

    @Inject
    private BlockPairs pairs;

    @Inject
    private Units units;

    @Inject
    private Clock clock;

    public List<Long> waiting(int tries, int limit) {
        return tasks.waiting(tries, limit);
    }

    /** Does nothing when the task is done already. */
    public void take(long id) {
        MemoryTask task = entities.find(MemoryTask.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (task == null) {
            return;
        }
        LanguageVersion translation = task.translation();
        reports.revision(translation.manuscript(), task.revision()).ifPresent(frozen -> store(translation, frozen));
        entities.remove(task);
    }

    private void store(LanguageVersion translation, Revision frozen) {
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

    public void failed(long id, String why) {
        MemoryTask task = entities.find(MemoryTask.class, id);
        if (task != null) {
            task.failed(why);
        }
    }
}
