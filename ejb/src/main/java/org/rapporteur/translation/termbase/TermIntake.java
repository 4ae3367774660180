package org.rapporteur.translation.termbase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.report.RegisterEntry;
import org.rapporteur.security.Account;

/** Takes many concepts in at once, from a file. For use inside a transaction of an EJB, which keeps to a portion. */
@ApplicationScoped
public class TermIntake {

    @PersistenceContext(unitName = "rapporteur")
    private EntityManager entities;

    @Inject
    private Concepts concepts;

    @Inject
    private TermEditors editors;

    @Inject
    private Clock clock;

    @Inject
    private Event<TermbaseChanged> changed;

    /** The concepts that have a term with the key of one of the entries'. */
    public List<Concept> sharing(Collection<Description> entries) {
        Set<String> keys = new LinkedHashSet<>();
        entries.forEach(entry -> entry.terms().forEach(term -> keys.add(term.key())));
        return keys.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select c from Concept c left join fetch c.entry where c.id in"
                                        + " (select k.id from Concept k join k.terms t where t.key in :keys) order by c.id",
                                Concept.class)
                        .setParameter("keys", keys)
                        .getResultList();
    }

    /**
     * Makes a concept; for a name of the report's register one that adds to its entry, unless there is nothing to add.
     *
     * @throws DomainException {@code terms.editors-only}
     */
    public Optional<Concept> add(Description description) {
        Account editor = editors.require();
        Optional<Concept> made = concepts.registered(description.kind(), description.terms())
                .map(entry -> adding(entry, description, editor))
                .orElseGet(() -> Optional.of(new Concept(description, editor, clock.instant())));
        made.ifPresent(concept -> {
            entities.persist(concept);
            changed.fire(new TermbaseChanged());
        });
        return made;
    }

    private Optional<Concept> adding(RegisterEntry entry, Description description, Account editor) {
        Description nothing = new Description(description.kind(), List.of(), Map.of(), "");
        Concept concept = concepts.of(entry).orElseGet(() -> new Concept(entry, nothing, editor, clock.instant()));
        return concept.merge(description, editor, clock.instant()) ? Optional.of(concept) : Optional.empty();
    }

    /**
     * Adds to a concept what it does not have.
     *
     * @return whether there was anything to add
     * @throws DomainException {@code terms.editors-only}
     */
    public boolean merge(Concept concept, Description description) {
        boolean more = concept.merge(description, editors.require(), clock.instant());
        if (more) {
            changed.fire(new TermbaseChanged());
        }
        return more;
    }

    /** After the id, in its order. */
    public List<Concept> after(long id, int limit) {
        return concepts.after(id, limit);
    }
}
