package org.rapporteur.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.rapporteur.kernel.Language;
import org.rapporteur.report.RegisterChanged;
import org.rapporteur.report.RegisterEntry.Kind;

/**
 * The names of the register's entries by their keys, as facets and hits show them. One query, however many; none for those
 * that were asked for since the register changed last.
 */
@ApplicationScoped
class RegisterLabels {

    private static final int MOST_KNOWN = 50_000;

    @PersistenceContext(unitName = "rapporteur")
    private EntityManager entities;

    private volatile Map<EntryKey, Map<Language, String>> known = new ConcurrentHashMap<>();

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
        // What is read before the register changes stays in a map that nobody asks afterwards.
        Map<EntryKey, Map<Language, String>> current = known;
        List<EntryKey> unknown =
                wanted.stream().filter(key -> !current.containsKey(key)).toList();
        Map<EntryKey, Map<Language, String>> labels = read(unknown);
        if (current.size() + labels.size() <= MOST_KNOWN) {
            current.putAll(labels);
        }
        for (EntryKey key : wanted) {
            Map<Language, String> own = current.get(key);
            if (own != null) {
                labels.put(key, own);
            }
        }
        return labels;
    }

    private Map<EntryKey, Map<Language, String>> read(Collection<EntryKey> wanted) {
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

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) RegisterChanged event) {
        known = new ConcurrentHashMap<>();
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
