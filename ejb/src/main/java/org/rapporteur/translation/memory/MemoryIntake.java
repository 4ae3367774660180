package org.rapporteur.translation.memory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.translation.termbase.TermEditors;

/** Takes many units in at once, from a file. For use inside a transaction of an EJB, which keeps to a portion. */
@ApplicationScoped
public class MemoryIntake {

    @Inject
    private Units units;

    @Inject
    private TermEditors editors;

    /**
     * Keeps the units that are not known yet.
     *
     * @return how many
     * @throws DomainException {@code terms.editors-only}
     */
    public long add(List<TranslationUnit> made) {
        editors.require();
        Set<String> known = new HashSet<>(
                units.known(made.stream().map(TranslationUnit::key).toList()));
        long added = 0;
        for (TranslationUnit unit : made) {
            if (known.add(unit.key())) {
                units.keep(unit);
                added++;
            }
        }
        return added;
    }

    /**
     * Units that count, after the id and in its order.
     *
     * @param pair the languages, whichever is the source; null for all
     */
    public List<TranslationUnit> after(@Nullable LanguagePair pair, long id, int limit) {
        return pair == null ? units.after(id, limit) : units.after(pair.source(), pair.target(), id, limit);
    }
}
