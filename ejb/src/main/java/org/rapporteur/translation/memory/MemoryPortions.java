package org.rapporteur.translation.memory;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.rapporteur.kernel.Language;

/** One portion of {@link MemoryReader}'s. Called by the application alone; no page or resource hands it on. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class MemoryPortions {

    @Inject
    private Units units;

    @PersistenceContext(unitName = "rapporteur")
    private EntityManager entities;

    public List<AlignedPair> after(Language one, Language two, long id, int limit) {
        List<AlignedPair> pairs = units.after(one, two, id, limit).stream()
                .map(unit -> oriented(unit, one))
                .toList();
        entities.clear();
        return pairs;
    }

    private static AlignedPair oriented(TranslationUnit unit, Language one) {
        Segment source = unit.source();
        Segment target = unit.target();
        boolean asWritten =
                source.language().locale().getLanguage().equals(one.locale().getLanguage());
        return asWritten
                ? new AlignedPair(unit.id(), source.plain(), target.plain())
                : new AlignedPair(unit.id(), target.plain(), source.plain());
    }

    public MemoryState state() {
        return units.state();
    }
}
