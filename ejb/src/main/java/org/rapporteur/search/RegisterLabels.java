package org.rapporteur.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.rapporteur.kernel.Language;
import org.rapporteur.report.RegisterEntry.Kind;

/** The names of the register's entries by their keys, as facets and hits show them. One query, however many. */
@ApplicationScoped
class RegisterLabels {

    @PersistenceContext(unitName = "rapporteur")
    private EntityManager entities;

    /** An entry of the register. */
    record EntryKey(Kind kind, String key) {}

    /** Each in the language, else in English, else in any; an entry that is no longer there is left out. */
    Map<EntryKey, String> of(Collection<EntryKey> wanted, Language language) {
        Map<EntryKey, String> labels = new HashMap<>();
        if (wanted.isEmpty()) {
            return labels;
        }
        Map<EntryKey, Integer> ranks = new HashMap<>();
        for (Object[] row : entities.createQuery(
                        "select e.kind, e.key, key(l), value(l) from RegisterEntry e join e.labels l"
                                + " where e.key in :keys order by e.id",
                        Object[].class)
                .setParameter(
                        "keys", wanted.stream().map(EntryKey::key).distinct().toList())
                .getResultList()) {
            EntryKey key = new EntryKey((Kind) row[0], (String) row[1]);
            int rank = rank((Language) row[2], language);
            if (rank > ranks.getOrDefault(key, 0)) {
                ranks.put(key, rank);
                labels.put(key, (String) row[3]);
            }
        }
        return labels;
    }

    private static int rank(Language label, Language wanted) {
        return label.equals(wanted) ? 3 : label.equals(Language.ENGLISH) ? 2 : 1;
    }
}
