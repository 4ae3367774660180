package org.rapporteur.translation.termbase;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.kernel.Language;
import org.rapporteur.report.Register;
import org.rapporteur.report.RegisterEntry;
import org.rapporteur.security.Account;
import org.rapporteur.security.CurrentUser;
import org.rapporteur.security.Role;
import org.rapporteur.translation.termbase.Concept.Kind;

/** Where the terms are looked up by staff, and kept by editors and administrators. */
@Stateless
@RolesAllowed(Role.STAFF_GROUP)
public class Termbase {

    /** The most concepts on one page. */
    public static final int MOST = 200;

    @Inject
    private Concepts concepts;

    @Inject
    private Register register;

    @Inject
    private TermEditors editors;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Clock clock;

    @Inject
    private Event<TermbaseChanged> changed;

    /**
     * Concepts with a term of their own, in any language, in which these words begin a word; accents and capitals
     * aside. In the order of the reader's language.
     *
     * @param words empty for all
     * @param kinds empty for all
     * @param page from 1
     * @throws DomainException {@code page.range}
     */
    public ConceptPage beginning(String words, Collection<Kind> kinds, int page, int size) {
        if (page < 1 || page > 1_000_000 || size < 1 || size > MOST) {
            throw DomainException.invalid("page.range", "page", page, "size", size, "limit", MOST);
        }
        Collection<Kind> wanted = kinds.isEmpty() ? List.of(Kind.values()) : kinds;
        List<Concept> found =
                concepts.beginning(words, wanted, currentUser.account().pageLanguage(), (page - 1) * size, size);
        found.forEach(Termbase::touch);
        return new ConceptPage(found, concepts.countBeginning(words, wanted), page, size);
    }

    /** @throws DomainException {@code concept.unknown} */
    public Concept get(long id) {
        Concept concept = concepts.get(id);
        touch(concept);
        return concept;
    }

    /** What was added to an entry of the report's register, where anything was. */
    public Optional<Concept> of(RegisterEntry.Kind kind, String key) {
        Optional<Concept> concept = concepts.of(register.get(kind, key));
        concept.ifPresent(Termbase::touch);
        return concept;
    }

    /** How many terms there are in each language, deprecated ones too. */
    public Map<Language, Long> counts() {
        return concepts.counts();
    }

    /**
     * @param homonyms whether a term may be that of another concept of the kind too
     * @throws DomainException {@code terms.editors-only}, {@code concept.term-taken}, {@code concept.no-term};
     *     {@code concept.registered} for a name of the report's register, to which {@link #createFor} adds forms
     */
    public Concept create(Description description, boolean homonyms) {
        Account editor = editors.require();
        requireFree(description, -1, homonyms);
        concepts.registered(description.kind(), description.terms()).ifPresent(entry -> {
            throw DomainException.conflict(
                    "concept.registered", "kind", entry.kind().key(), "key", entry.key());
        });
        Concept concept = new Concept(description, editor, clock.instant());
        concepts.keep(concept);
        changed.fire(new TermbaseChanged());
        return concept;
    }

    /**
     * Adds forms to an entry of the report's register.
     *
     * @throws DomainException as {@link #create}; {@code register.unknown}, {@code concept.entry-taken}
     */
    public Concept createFor(RegisterEntry.Kind kind, String key, Description description) {
        Account editor = editors.require();
        RegisterEntry entry = register.get(kind, key);
        if (concepts.of(entry).isPresent()) {
            throw DomainException.conflict("concept.entry-taken", "kind", kind.key(), "key", key);
        }
        Concept concept = new Concept(entry, description, editor, clock.instant());
        concepts.keep(concept);
        changed.fire(new TermbaseChanged());
        return concept;
    }

    /**
     * Says all of a concept anew.
     *
     * @param basedOn the {@link Concept#lockVersion()} that the person saw
     * @throws DomainException {@code concept.unknown}, {@code edit.conflict}, and as {@link #create}
     */
    public Concept change(long id, long basedOn, Description description, boolean homonyms) {
        Account editor = editors.require();
        Concept concept = current(id, basedOn);
        requireFree(description, id, homonyms);
        concept.describe(description, editor, clock.instant());
        concepts.flush();
        touch(concept);
        changed.fire(new TermbaseChanged());
        return concept;
    }

    /** @throws DomainException {@code terms.editors-only}, {@code concept.unknown}, {@code edit.conflict} */
    public void delete(long id, long basedOn) {
        editors.require();
        concepts.drop(current(id, basedOn));
        changed.fire(new TermbaseChanged());
    }

    private Concept current(long id, long basedOn) {
        Concept concept = concepts.get(id);
        if (concept.lockVersion() != basedOn) {
            throw DomainException.conflict("edit.conflict", "based-on", basedOn, "current", concept.lockVersion());
        }
        return concept;
    }

    private void requireFree(Description description, long except, boolean homonyms) {
        if (homonyms) {
            return;
        }
        for (Concept other : concepts.having(description.kind(), description.terms(), except)) {
            Term shared = description.terms().stream()
                    .filter(term -> other.terms().stream().anyMatch(term::same))
                    .findFirst()
                    .orElseThrow();
            throw DomainException.conflict(
                    "concept.term-taken",
                    "term",
                    shared.text(),
                    "language",
                    shared.language().tag(),
                    "concept",
                    Long.toString(other.id()));
        }
    }

    /** Reads what a page shows while the transaction lasts. */
    private static void touch(Concept concept) {
        concept.allTerms();
        concept.definitions();
        concept.changedBy().ifPresent(Account::name);
    }
}
