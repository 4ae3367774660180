package org.rapporteur.translation.termbase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.kernel.Language;
import org.rapporteur.report.RegisterEntry;
import org.rapporteur.translation.termbase.Concept.Kind;

/** Finds and keeps concepts. For use inside a transaction of an EJB. */
@ApplicationScoped
public class Concepts {

    @PersistenceContext(unitName = "rapporteur")
    private EntityManager entities;

    /** @throws DomainException {@code concept.unknown} */
    public Concept get(long id) {
        Concept concept = entities.find(Concept.class, id);
        if (concept == null) {
            throw DomainException.notFound("concept.unknown", "id", id);
        }
        return concept;
    }

    Optional<Concept> of(RegisterEntry entry) {
        return entities.createQuery("select c from Concept c where c.entry = :entry", Concept.class)
                .setParameter("entry", entry)
                .getResultStream()
                .findFirst();
    }

    /** An entry of the report's register that has one of these terms for a name. */
    Optional<RegisterEntry> registered(Kind kind, Collection<Term> terms) {
        Optional<RegisterEntry.Kind> registered = kind.registered();
        if (registered.isEmpty() || terms.isEmpty()) {
            return Optional.empty();
        }
        return entities.createQuery(
                        "select distinct e from RegisterEntry e join e.labels l where e.kind = :kind"
                                + " and lower(l) in :keys order by e.id",
                        RegisterEntry.class)
                .setParameter("kind", registered.get())
                .setParameter(
                        "keys",
                        terms.stream()
                                .map(term -> term.text().toLowerCase(Locale.ROOT))
                                .distinct()
                                .toList())
                .getResultStream()
                .filter(entry -> terms.stream()
                        .anyMatch(term -> TermKey.of(entry.labels().getOrDefault(term.language(), ""))
                                .equals(term.key())))
                .findFirst();
    }

    /**
     * Concepts with a term in which these words begin a word, accents and capitals aside; by that term.
     *
     * @param words empty for all
     * @param kinds at least one
     * @param reader in whose language those that have a term in it are ordered
     * @param first how many are passed over
     */
    List<Concept> beginning(String words, Collection<Kind> kinds, Language reader, int first, int limit) {
        List<Long> ids = entities.createQuery(
                        "select c.id from Concept c join c.terms t where c.kind in :kinds and " + BEGINNING
                                + " group by c.id order by coalesce(min(case when t.language = :reader"
                                + " then t.folded end), min(t.folded)), c.id",
                        Long.class)
                .setParameter("kinds", kinds)
                .setParameter("reader", reader)
                .setParameter("start", start(words))
                .setParameter("inside", "% " + start(words))
                .setFirstResult(first)
                .setMaxResults(limit)
                .getResultList();
        Map<Long, Concept> found = new HashMap<>();
        if (!ids.isEmpty()) {
            entities.createQuery("select c from Concept c left join fetch c.entry where c.id in :ids", Concept.class)
                    .setParameter("ids", ids)
                    .getResultList()
                    .forEach(concept -> found.put(concept.id(), concept));
        }
        return ids.stream().map(found::get).toList();
    }

    long countBeginning(String words, Collection<Kind> kinds) {
        return entities.createQuery(
                        "select count(distinct c.id) from Concept c join c.terms t where c.kind in :kinds and "
                                + BEGINNING,
                        Long.class)
                .setParameter("kinds", kinds)
                .setParameter("start", start(words))
                .setParameter("inside", "% " + start(words))
                .getSingleResult();
    }

    private static final String BEGINNING = "(t.folded like :start escape '!' or t.folded like :inside escape '!')";

    private static String start(String words) {
        return TermKey.folded(words).replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    /** Concepts of the kind that have one of these terms, other than one with this id. */
    public List<Concept> having(Kind kind, Collection<Term> terms, long except) {
        if (terms.isEmpty()) {
            return List.of();
        }
        Set<String> keys = new LinkedHashSet<>();
        terms.forEach(term -> keys.add(term.key()));
        return entities
                .createQuery(
                        "select distinct c from Concept c join c.terms t where c.kind = :kind and t.key in :keys"
                                + " and c.id <> :except order by c.id",
                        Concept.class)
                .setParameter("kind", kind)
                .setParameter("keys", keys)
                .setParameter("except", except)
                .getResultList()
                .stream()
                .filter(concept ->
                        terms.stream().anyMatch(term -> concept.terms().stream().anyMatch(term::same)))
                .toList();
    }

    /** After the id, in its order. */
    public List<Concept> after(long id, int limit) {
        return entities.createQuery(
                        "select c from Concept c left join fetch c.entry where c.id > :id order by c.id", Concept.class)
                .setParameter("id", id)
                .setMaxResults(limit)
                .getResultList();
    }

    /** How many terms there are in each language, deprecated ones too. */
    Map<Language, Long> counts() {
        Map<Language, Long> counts = new HashMap<>();
        entities.createQuery(
                        "select t.language, count(*) from Concept c join c.terms t group by t.language", Object[].class)
                .getResultList()
                .forEach(row -> counts.put((Language) row[0], (Long) row[1]));
        return counts;
    }

    /** All that can be recognised: the concepts, and what of the report's register has none. */
    List<Known> known() {
        Map<Long, List<Term>> terms = new HashMap<>();
        entities.createQuery("select c.id, t from Concept c join c.terms t order by c.id, index(t)", Object[].class)
                .getResultStream()
                .forEach(row -> terms.computeIfAbsent((Long) row[0], id -> new ArrayList<>())
                        .add((Term) row[1]));
        Map<Long, Long> conceptOfEntry = new HashMap<>();
        List<Known> known = new ArrayList<>();
        entities.createQuery("select c.id, c.kind, e.id from Concept c left join c.entry e", Object[].class)
                .getResultStream()
                .forEach(row -> {
                    if (row[2] == null) {
                        known.add(new Known(
                                "concept/" + row[0], (Kind) row[1], terms.getOrDefault((Long) row[0], List.of())));
                    } else {
                        conceptOfEntry.put((Long) row[2], (Long) row[0]);
                    }
                });
        entities.createQuery("select distinct e from RegisterEntry e left join fetch e.labels", RegisterEntry.class)
                .getResultStream()
                .forEach(entry -> {
                    List<Term> all = new ArrayList<>();
                    entry.labels().forEach((language, label) -> all.add(Term.preferred(language, label)));
                    Long concept = conceptOfEntry.get(entry.id());
                    if (concept != null) {
                        all.addAll(terms.getOrDefault(concept, List.of()));
                    }
                    known.add(new Known(
                            "register/" + entry.kind().key() + "/" + entry.key(), Kind.of(entry.kind()), all));
                });
        return known;
    }

    void keep(Concept concept) {
        entities.persist(concept);
    }

    void drop(Concept concept) {
        entities.remove(concept);
    }

    void flush() {
        entities.flush();
    }
}
