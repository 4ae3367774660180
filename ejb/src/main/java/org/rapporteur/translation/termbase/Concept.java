package org.rapporteur.translation.termbase;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.kernel.Language;
import org.rapporteur.kernel.StoredEntity;
import org.rapporteur.report.RegisterEntry;
import org.rapporteur.security.Account;

/**
 * One thing that the federation's texts speak of, and what it is called in each language. A concept of a person, place
 * or organisation is a name; a place or organisation that reports carry as a fact belongs to an entry of the report's
 * register, whose names count as its preferred terms and are not repeated here.
 *
 * <p>Changed as a whole, under one version: two people who edit two languages of it at once are told.
 */
@Entity
@Table(name = "term_concept")
public class Concept extends StoredEntity {

    /** The most terms of one concept, over all languages. */
    public static final int MAX_TERMS = 200;

    /** The most characters of the note and of each definition. */
    public static final int MAX_PROSE = 2000;

    /** What a concept is. */
    public enum Kind {
        TERM,
        PERSON,
        PLACE,
        ORGANISATION;

        /** As it is written in files and addresses: {@code person}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether its terms are proper names. */
        public boolean proper() {
            return this != TERM;
        }

        /** The kind of the report's register in which such names stand; empty where there is none. */
        Optional<RegisterEntry.Kind> registered() {
            return switch (this) {
                case PLACE -> Optional.of(RegisterEntry.Kind.PLACE);
                case ORGANISATION -> Optional.of(RegisterEntry.Kind.ORGANISATION);
                case TERM, PERSON -> Optional.empty();
            };
        }

        /** What an entry of the report's register is here; a topic is a term. */
        public static Kind of(RegisterEntry.Kind registered) {
            return switch (registered) {
                case PLACE -> PLACE;
                case ORGANISATION -> ORGANISATION;
                case TOPIC -> TERM;
            };
        }
    }

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private Kind kind;

    @OneToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "entry_id", updatable = false)
    private @Nullable RegisterEntry entry;

    @ElementCollection
    @CollectionTable(name = "concept_term", joinColumns = @JoinColumn(name = "concept_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = 200)
    private List<Term> terms = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "concept_definition", joinColumns = @JoinColumn(name = "concept_id"))
    @MapKeyColumn(name = "language", length = 35)
    @Column(name = "definition", nullable = false, length = MAX_PROSE)
    @BatchSize(size = 200)
    private Map<Language, String> definitions = new LinkedHashMap<>();

    @Column(nullable = false, length = MAX_PROSE)
    private String note = "";

    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "changed_by")
    private @Nullable Account changedBy;

    @SuppressWarnings("NullAway.Init")
    protected Concept() {}

    /**
     * @param by null for what the installation brings itself
     * @throws DomainException {@code concept.no-term}
     */
    public Concept(Description description, @Nullable Account by, Instant at) {
        this.kind = description.kind();
        describe(description, by, at);
    }

    /** One that adds forms to an entry of the report's register. */
    Concept(RegisterEntry entry, Description description, Account by, Instant at) {
        this.kind = Kind.of(entry.kind());
        this.entry = entry;
        describe(description, by, at);
    }

    /**
     * Says all of it anew; what is left out is gone.
     *
     * @throws DomainException {@code concept.no-term}; {@code concept.kind-fixed} when an entry of the register says
     *     what it is
     */
    public final void describe(Description description, @Nullable Account by, Instant at) {
        if (entry == null && description.terms().isEmpty()) {
            throw DomainException.invalid("concept.no-term");
        }
        if (entry != null && description.kind() != kind) {
            throw DomainException.invalid("concept.kind-fixed", "kind", kind.key());
        }
        kind = description.kind();
        replace(description.terms());
        definitions.keySet().retainAll(description.definitions().keySet());
        definitions.putAll(description.definitions());
        note = description.note();
        changedBy = by;
        changedAt = at;
    }

    /**
     * Adds what it does not have yet: terms, definitions of languages without one, the note where there is none. A
     * term that comes as preferred where another one is preferred already is taken as admitted.
     *
     * @return whether anything was added
     * @throws DomainException {@code concept.terms} when there would be too many
     */
    public boolean merge(Description other, @Nullable Account by, Instant at) {
        List<Term> all = new ArrayList<>(terms);
        for (Term term : other.terms()) {
            if (all.stream().noneMatch(term::same) && !registered(term)) {
                boolean another = term.status() == Term.Status.PREFERRED && hasPreferred(all, term.language());
                all.add(another ? term.with(Term.Status.ADMITTED) : term);
            }
        }
        Map<Language, String> defined = new LinkedHashMap<>(other.definitions());
        defined.putAll(definitions);
        String noted = note.isEmpty() ? other.note() : note;
        if (all.size() == terms.size() && defined.size() == definitions.size() && noted.equals(note)) {
            return false;
        }
        describe(new Description(kind, all, defined, noted), by, at);
        return true;
    }

    private boolean hasPreferred(List<Term> among, Language language) {
        return among.stream()
                        .anyMatch(term -> term.status() == Term.Status.PREFERRED
                                && term.language().equals(language))
                || (entry != null && entry.labels().containsKey(language));
    }

    private boolean registered(Term term) {
        return entry != null
                && TermKey.of(entry.labels().getOrDefault(term.language(), "")).equals(term.key());
    }

    private void replace(List<Term> all) {
        if (!all.equals(List.copyOf(terms))) {
            terms.clear();
            terms.addAll(all);
        }
    }

    public Kind kind() {
        return kind;
    }

    /** The entry of the report's register whose names it adds to. */
    public Optional<RegisterEntry> entry() {
        return Optional.ofNullable(entry);
    }

    /** Its own terms, in the order given; those of {@link #entry()} are not among them. */
    public List<Term> terms() {
        return List.copyOf(terms);
    }

    /** All that it is called: the register's names first, as preferred terms, then its own. */
    public List<Term> allTerms() {
        List<Term> all = new ArrayList<>();
        if (entry != null) {
            entry.labels().forEach((language, label) -> all.add(Term.preferred(language, label)));
        }
        all.addAll(terms);
        return all;
    }

    /** The preferred term in a language, or another that is not deprecated; empty where there is none. */
    public Optional<Term> called(Language language) {
        return allTerms().stream()
                .filter(term -> term.language().equals(language) && term.status() != Term.Status.DEPRECATED)
                .min((a, b) -> a.status().compareTo(b.status()));
    }

    public Map<Language, String> definitions() {
        return Map.copyOf(definitions);
    }

    /** For terminologists; empty where there is none. */
    public String note() {
        return note;
    }

    public Instant changedAt() {
        return changedAt;
    }

    /** Whoever changed it last; empty for what the installation brought itself. */
    public Optional<Account> changedBy() {
        return Optional.ofNullable(changedBy);
    }

    public Description description() {
        return new Description(kind, terms, definitions, note);
    }
}
