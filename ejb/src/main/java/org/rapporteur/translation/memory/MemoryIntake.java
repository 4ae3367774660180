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
     * Keeps the units that are not known yet, from whatever origin.
     *
     * @return how many
     * @throws DomainException {@code terms.editors-only}
     */
    public long add(List<TranslationUnit> made) {
        editors.require();
        Set<String> known = new HashSet<>(
                units.known(made.stream().map(TranslationUnit::key).toList()));
        Set<List<Object>> said = new HashSet<>();
        units.of(made.stream().map(TranslationUnit::sourceHash).distinct().toList())
                .forEach(unit -> said.add(said(unit)));
        long added = 0;
        for (TranslationUnit unit : made) {
            if (!said.contains(said(unit)) && known.add(unit.key())) {
                units.keep(unit);
                added++;
            }
        }
        return added;
    }

    private static List<Object> said(TranslationUnit unit) {
        return List.of(
                unit.source().language(),
                unit.source().plain(),
                unit.target().language(),
                unit.target().plain());
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
