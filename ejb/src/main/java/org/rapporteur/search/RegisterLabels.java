package org.rapporteur.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
        inAll(wanted).forEach((key, own) -> labels.put(key, own.getOrDefault(best(own.keySet(), language), "")));
        return labels;
    }

    /** Each in every language in which it has a name; an entry that is no longer there is left out. */
    Map<EntryKey, Map<Language, String>> inAll(Collection<EntryKey> wanted) {
        Map<EntryKey, Map<Language, String>> labels = new HashMap<>();
        if (wanted.isEmpty()) {
            return labels;
        }
        for (Object[] row : entities.createQuery(
                        "select e.kind, e.key, key(l), value(l) from RegisterEntry e join e.labels l"
                                + " where e.key in :keys order by e.id",
                        Object[].class)
                .setParameter(
                        "keys", wanted.stream().map(EntryKey::key).distinct().toList())
                .getResultList()) {
            labels.computeIfAbsent(new EntryKey((Kind) row[0], (String) row[1]), key -> new LinkedHashMap<>())
                    .put((Language) row[2], (String) row[3]);
        }
        labels.keySet().retainAll(wanted);
        return labels;
    }

    /**
     * The language in which an entry is named for somebody: theirs, else English, else any.
     *
     * @param languages that there are, at least one
     */
    static Language best(Collection<Language> languages, Language wanted) {
        return languages.stream()
                .max(Comparator.comparing(language -> rank(language, wanted)))
                .orElseThrow();
    }

    private static int rank(Language label, Language wanted) {
        return label.equals(wanted) ? 3 : label.equals(Language.ENGLISH) ? 2 : 1;
    }
}
