package org.rapporteur.takeover;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.rapporteur.kernel.Language;
import org.rapporteur.report.RegisterEntry;
import org.rapporteur.report.RegisterEntry.Kind;

/**
 * The names register as far as taking over needs it, read once for many lines: which entry a name means. Grows with the
 * register, not with the archive.
 */
final class KnownNames {

    private final Map<Kind, Map<String, Long>> ids = new EnumMap<>(Kind.class);

    private KnownNames() {}

    static KnownNames read(EntityManager entities) {
        KnownNames known = new KnownNames();
        for (Kind kind : Kind.values()) {
            Map<String, Long> own = new HashMap<>();
            entities.createQuery(
                            "select e.id, value(l) from RegisterEntry e join e.labels l where e.kind = :kind"
                                    + " order by e.id desc",
                            Object[].class)
                    .setParameter("kind", kind)
                    .getResultStream()
                    .forEach(row -> own.put(RegisterEntry.keyOf((String) row[1]), (Long) row[0]));
            entities.createQuery("select e.id, e.key from RegisterEntry e where e.kind = :kind", Object[].class)
                    .setParameter("kind", kind)
                    .getResultStream()
                    .forEach(row -> own.put((String) row[1], (Long) row[0]));
            known.ids.put(kind, own);
        }
        return known;
    }

    /**
     * The entries that are meant, each once and in this order. A name is known by its key or by a label in any language,
     * accents and capitals aside; for another one an entry is made.
     *
     * @param language in which the names are written
     * @param born is told of every entry that is made
     */
    List<RegisterEntry> named(
            EntityManager entities, Kind kind, Language language, List<String> names, Consumer<RegisterEntry> born) {
        Map<String, Long> own = ids.computeIfAbsent(kind, none -> new HashMap<>());
        List<RegisterEntry> meant = new ArrayList<>();
        for (String name : names) {
            String key = RegisterEntry.keyOf(name);
            Long id = own.get(key);
            if (id == null) {
                RegisterEntry made = new RegisterEntry(kind, Map.of(language, name), null);
                entities.persist(made);
                born.accept(made);
                own.put(key, made.id());
                meant.add(made);
            } else {
                RegisterEntry entry = entities.getReference(RegisterEntry.class, id);
                if (!meant.contains(entry)) {
                    meant.add(entry);
                }
            }
        }
        return meant;
    }
}
