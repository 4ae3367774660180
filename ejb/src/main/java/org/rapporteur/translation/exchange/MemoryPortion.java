package org.rapporteur.translation.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.rapporteur.translation.memory.MemoryIntake;
import org.rapporteur.translation.memory.TranslationUnit;
import org.rapporteur.translation.memory.TranslationUnit.Confirmation;

/** Some units of a file at once. For use inside a transaction. */
@ApplicationScoped
class MemoryPortion {

    @Inject
    private MemoryIntake intake;

    @Inject
    private Clock clock;

    /**
     * Keeps those that are not known.
     *
     * @param file the name of the file that they come from
     * @throws org.rapporteur.kernel.DomainException {@code terms.editors-only}
     */
    Stored store(List<TmxReader.Unit> units, String file) {
        Instant now = clock.instant();
        List<TranslationUnit> made = new ArrayList<>();
        for (TmxReader.Unit unit : units) {
            Confirmation confirmation = new Confirmation(unit.by(), unit.at().orElse(now), now);
            unit.pairs().forEach(pair -> made.add(TranslationUnit.imported(pair, confirmation, file)));
        }
        long added = intake.add(made);
        return new Stored(added, 0, made.size() - added);
    }
}
