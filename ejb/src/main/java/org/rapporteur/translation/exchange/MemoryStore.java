package org.rapporteur.translation.exchange;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.security.Role;
import org.rapporteur.translation.memory.LanguagePair;
import org.rapporteur.translation.memory.MemoryIntake;
import org.rapporteur.translation.memory.TranslationUnit.Confirmation;
import org.rapporteur.translation.memory.TranslationUnit.Pair;

/** Stores and reads a portion of units at once, each in a transaction of its own. For {@link MemoryFiles} alone. */
@Stateless
@RolesAllowed(Role.STAFF_GROUP)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class MemoryStore {

    @Inject
    private MemoryIntake intake;

    @Inject
    private MemoryPortion portion;

    @PersistenceContext(unitName = "rapporteur")
    private EntityManager entities;

    /** @throws org.rapporteur.kernel.DomainException {@code terms.editors-only} */
    public Stored store(List<TmxReader.Unit> units, String file) {
        Stored stored = portion.store(units, file);
        entities.flush();
        entities.clear();
        return stored;
    }

    /** The units that count after the id, in its order. */
    public List<Written> after(@Nullable LanguagePair pair, long id, int limit) {
        List<Written> written = intake.after(pair, id, limit).stream()
                .map(unit -> new Written(
                        unit.id(),
                        new Pair(unit.source(), unit.target()),
                        new Confirmation(unit.confirmedBy(), unit.confirmedAt(), unit.confirmedAt())))
                .toList();
        entities.clear();
        return written;
    }

    /** A unit as it is written into a file. */
    public record Written(long id, Pair pair, Confirmation confirmation) {}
}
