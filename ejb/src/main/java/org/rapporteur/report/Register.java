package org.rapporteur.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.kernel.Language;
import org.rapporteur.report.RegisterEntry.Kind;
import org.rapporteur.security.Role;

/**
 * The names register: places, organisations and topics. Everybody on the desk may add a name that a report needs; only
 * administrators change one, since it changes in every report that uses it.
 */
@Stateless
@RolesAllowed(Role.STAFF_GROUP)
public class Register {

    @PersistenceContext(unitName = "rapporteur")
    private EntityManager entities;

    @Inject
    private Event<FactsChanged> factsChanged;

    @Inject
    private Event<RegisterChanged> registerChanged;

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
     * Entries with a name, in any language, in which these words begin a word; accents and capitals aside. By name.
     *
     * @param limit the most that are wanted
     */
    public List<RegisterEntry> matching(Kind kind, String words, Language reader, int limit) {
        String wanted = "-" + RegisterEntry.keyOf(words);
        return entries(kind).stream()
                .filter(entry -> words.isBlank()
                        || entry.labels().values().stream()
                                .anyMatch(label -> ("-" + RegisterEntry.keyOf(label)).contains(wanted)))
                .sorted(Comparator.comparing(entry -> RegisterEntry.keyOf(entry.label(reader))))
                .limit(limit)
                .toList();
    }

    /**
     * The entries that people mean by these names, in the order given and each once. A name is known when it is the
     * label of an entry in any language, accents and capitals aside; for another one an entry is made.
     *
     * @param language the language in which the names are written
     * @param names blank ones are passed over
     * @throws DomainException {@code register.name-length}
     */
    public List<RegisterEntry> named(Kind kind, Language language, List<String> names) {
        List<RegisterEntry> known = new ArrayList<>(entries(kind));
        List<RegisterEntry> meant = new ArrayList<>();
        for (String name : names) {
            if (name.isBlank()) {
                continue;
            }
            String key = RegisterEntry.keyOf(name);
            RegisterEntry entry = known(known, key).orElseGet(() -> {
                RegisterEntry made = new RegisterEntry(kind, Map.of(language, name), null);
                keep(made);
                known.add(made);
                return made;
            });
            if (!meant.contains(entry)) {
                meant.add(entry);
            }
        }
        return List.copyOf(meant);
    }

    /** @throws DomainException {@code register.unknown} */
    public RegisterEntry get(Kind kind, String key) {
        return find(kind, key)
                .orElseThrow(() -> DomainException.notFound("register.unknown", "kind", kind.key(), "key", key));
    }

    /**
     * The entry with one of these names, or a new one.
     *
     * @param labels at least one
     * @param country ISO 3166-1 alpha-2, for a place; null where it is not known. A place of the same name in another
     *     country is another place.
     * @throws DomainException what {@link RegisterEntry#rename} refuses; {@code register.duplicate} when the name's
     *     key is taken by another entry
     */
    public RegisterEntry take(Kind kind, Map<Language, String> labels, @Nullable String country) {
        return entries(kind).stream()
                .filter(entry -> named(entry, labels) && sameCountry(entry, country))
                .findFirst()
                .orElseGet(() -> create(kind, labels, country));
    }

    /** @throws DomainException as {@link #take}, and {@code register.duplicate} for a name that there is already */
    public RegisterEntry create(Kind kind, Map<Language, String> labels, @Nullable String country) {
        RegisterEntry entry = new RegisterEntry(kind, labels, country);
        if (find(kind, entry.key()).isPresent()) {
            throw DomainException.conflict("register.duplicate", "kind", kind.key(), "key", entry.key());
        }
        keep(entry);
        return entry;
    }

    private void keep(RegisterEntry entry) {
        entities.persist(entry);
        registerChanged.fire(new RegisterChanged(entry));
    }

    /**
     * Corrects the names; the key stays. Published reports that use the entry show the new name.
     *
     * @param basedOn the {@link RegisterEntry#lockVersion()} that the person saw
     * @throws DomainException {@code register.unknown}, {@code edit.conflict}, and what {@link RegisterEntry#rename}
     *     refuses
     */
    @RolesAllowed(Role.ADMINISTRATOR_GROUP)
    public RegisterEntry rename(
            Kind kind, String key, long basedOn, Map<Language, String> labels, @Nullable String country) {
        RegisterEntry entry = get(kind, key);
        if (entry.lockVersion() != basedOn) {
            throw DomainException.conflict("edit.conflict", "based-on", basedOn, "current", entry.lockVersion());
        }
        entry.rename(labels, country);
        entities.flush();
        registerChanged.fire(new RegisterChanged(entry));
        entities.createQuery(
                        "select r from Report r where :entry member of r.places or :entry member of r.organisers"
                                + " or :entry member of r.partners or :entry member of r.topics",
                        Report.class)
                .setParameter("entry", entry)
                .getResultStream()
                .forEach(report -> factsChanged.fire(new FactsChanged(report)));
        return entry;
    }

    private Optional<RegisterEntry> find(Kind kind, String key) {
        return entities.createQuery(
                        "select distinct e from RegisterEntry e left join fetch e.labels"
                                + " where e.kind = :kind and e.key = :key",
                        RegisterEntry.class)
                .setParameter("kind", kind)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }

    private static boolean named(RegisterEntry entry, Map<Language, String> labels) {
        return labels.values().stream()
                .map(RegisterEntry::keyOf)
                .anyMatch(key -> entry.labels().values().stream()
                        .map(RegisterEntry::keyOf)
                        .anyMatch(key::equals));
    }

    private static boolean sameCountry(RegisterEntry entry, @Nullable String country) {
        return country == null || entry.country() == null || country.equals(entry.country());
    }

    private static Optional<RegisterEntry> known(List<RegisterEntry> entries, String key) {
        return entries.stream()
                .filter(entry -> entry.key().equals(key)
                        || entry.labels().values().stream()
                                .anyMatch(label -> RegisterEntry.keyOf(label).equals(key)))
                .findFirst();
    }
}
