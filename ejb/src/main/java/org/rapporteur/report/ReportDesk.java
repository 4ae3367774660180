package org.rapporteur.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.hibernate.Hibernate;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.kernel.Language;
import org.rapporteur.security.Account;
import org.rapporteur.security.CurrentUser;
import org.rapporteur.security.Role;

/** Creates reports and keeps what is known of their events. */
@Stateless
@RolesAllowed(Role.STAFF_GROUP)
public class ReportDesk {

    @Inject
    private Reports reports;

    @Inject
    private WorkflowDoor door;

    @Inject
    private ManuscriptDesk manuscripts;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Clock clock;

    @Inject
    private Event<FactsChanged> factsChanged;

    @PersistenceContext(unitName = "rapporteur")
    private EntityManager entities;

    /**
     * Creates a report with its original, held by its creator, all in one transaction.
     *
     * @throws DomainException {@code symbol.duplicate}; {@code workflow.not-yours} for somebody who is no author; what
     *     {@link Content} and {@link Event} refuse
     */
    public Report create(Symbol symbol, Language original, EventFacts facts, Content content) {
        if (reports.find(symbol).isPresent()) {
            throw DomainException.conflict(
                    "symbol.duplicate",
                    "symbol",
                    symbol.value(),
                    "free",
                    nextSymbol(symbol).value());
        }
        Account author = currentUser.account();
        Report report = new Report(symbol, facts.event(), original, author, clock.instant());
        report.setFacts(facts);
        reports.keep(report);
        door.openOriginal(report);
        reports.flush();
        if (!content.equals(Content.EMPTY)) {
            manuscripts.save(new VersionKey(symbol, original), 0, content);
        }
        return report;
    }

    /**
     * Takes over a report that was published elsewhere before: it is public at once, with all its texts. For
     * administrators, and for many in one transaction: nothing is asked of the database.
     *
     * @param symbol one that is free, which only the database itself checks here
     * @param texts not empty; the original among them
     * @throws DomainException what {@link WorkflowDoor#takeOver} refuses
     */
    public Report takeOver(Symbol symbol, Language original, EventFacts facts, List<TakenText> texts) {
        Report report = new Report(symbol, facts.event(), original, currentUser.account(), clock.instant());
        report.setFacts(facts);
        reports.keep(report);
        door.takeOver(report, texts);
        return report;
    }

    /** The first free symbol of the prefix and year of this one. */
    public Symbol nextSymbol(Symbol like) {
        String stem = like.value().substring(0, like.value().lastIndexOf('/') + 1);
        int highest = entities.createQuery(
                        "select cast(r.symbol as String) from Report r where cast(r.symbol as String) like :stem",
                        String.class)
                .setParameter("stem", stem + "%")
                .getResultStream()
                .mapToInt(taken -> Integer.parseInt(taken.substring(stem.length())))
                .max()
                .orElse(0);
        return new Symbol(stem + (highest + 1));
    }

    /**
     * Replaces what is known of the event. Authors, editors and chief editors may.
     *
     * @throws DomainException {@code report.unknown}, {@code report.facts-right} or {@code edit.conflict}
     */
    public Report describe(Symbol symbol, long basedOn, EventFacts facts) {
        Report report = reports.get(symbol);
        Account actor = currentUser.account();
        if (!actor.has(Role.AUTHOR) && !actor.has(Role.EDITOR) && !actor.has(Role.CHIEF_EDITOR)) {
            throw DomainException.forbidden("report.facts-right", "symbol", symbol.value());
        }
        report.describe(basedOn, facts);
        factsChanged.fire(new FactsChanged(report));
        return report;
    }

    /** The report with its versions, their manuscripts and holders; for reading outside a transaction. */
    public Report view(Symbol symbol) {
        Report report = reports.get(symbol);
        entities.createQuery(
                        "select v from LanguageVersion v join fetch v.manuscript m left join fetch m.holder"
                                + " join fetch m.writer left join fetch m.submitter where v.report = :report",
                        LanguageVersion.class)
                .setParameter("report", report)
                .getResultList();
        Hibernate.initialize(report.versions());
        List.of(report.places(), report.organisers(), report.partners(), report.topics())
                .forEach(entries -> entries.forEach(entry -> Hibernate.initialize(entry.labels())));
        return report;
    }

    /** @throws DomainException {@code report.unknown} or {@code report.no-language} */
    public LanguageVersion view(VersionKey key) {
        view(key.symbol());
        return reports.get(key);
    }

    /** Every transition of the report, oldest first. */
    public List<TransitionRecord> history(Symbol symbol) {
        return reports.history(reports.get(symbol));
    }

    /** Newest first. */
    public List<Revision> revisions(VersionKey key) {
        return reports.revisions(reports.get(key).manuscript());
    }

    public Optional<Revision> revision(VersionKey key, int number) {
        return reports.revision(reports.get(key).manuscript(), number);
    }
}
