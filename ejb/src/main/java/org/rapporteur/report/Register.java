package org.rapporteur.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.kernel.Language;
import org.rapporteur.report.RegisterEntry.Kind;
import org.rapporteur.security.Role;

/** The names register: places, organisations and topics that reports share. */
@Stateless
@RolesAllowed(Role.STAFF_GROUP)
public class Register {

    @PersistenceContext(unitName = "rapporteur")
    private EntityManager entities;

    /** Every entry of the kind with its labels, by key. */
    public List<RegisterEntry> entries(Kind kind) {
        return entities.createQuery(
                        "select distinct e from RegisterEntry e left join fetch e.labels where e.kind = :kind"
                                + " order by e.key",
                        RegisterEntry.class)
                .setParameter("kind", kind)
                .getResultList();
    }

    /**
     * The entries that people mean by these names, in the order given and each once. A name is known when it is the
     * label of an entry in any language, accents and capitals aside; for another one an entry is made.
     *
     * @param language the language in which the names are written
     * @param names blank ones are passed over
     * @throws org.rapporteur.kernel.DomainException {@code register.name-length}
     */
    public List<RegisterEntry> named(Kind kind, Language language, List<String> names) {
        List<RegisterEntry> known = new ArrayList<>(entries(kind));
        List<RegisterEntry> meant = new ArrayList<>();
        for (String name : names) {
            if (name.isBlank()) {
                continue;
            }
            String key = RegisterEntry.keyOf(name);
            RegisterEntry entry = find(known, key).orElseGet(() -> {
                RegisterEntry made = new RegisterEntry(kind, Map.of(language, name), null);
                entities.persist(made);
                known.add(made);
                return made;
            });
            if (!meant.contains(entry)) {
                meant.add(entry);
            }
        }
        return List.copyOf(meant);
    }

    private static Optional<RegisterEntry> find(List<RegisterEntry> entries, String key) {
        return entries.stream()
                .filter(entry -> entry.key().equals(key)
                        || entry.labels().values().stream()
                                .anyMatch(label -> RegisterEntry.keyOf(label).equals(key)))
                .findFirst();
    }
}
