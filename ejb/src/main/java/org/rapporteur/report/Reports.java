package org.rapporteur.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.rapporteur.kernel.DomainException;

/** Finds and keeps reports and what belongs to them. For use inside a transaction of an EJB. */
@ApplicationScoped
public class Reports {

    @PersistenceContext(unitName = "rapporteur")
    private EntityManager entities;

    public Optional<Report> find(Symbol symbol) {
        return entities.createQuery("select r from Report r where r.symbol = :symbol", Report.class)
                .setParameter("symbol", symbol)
                .getResultStream()
                .findFirst();
    }

    /** @throws DomainException {@code report.unknown} */
    public Report get(Symbol symbol) {
        return find(symbol).orElseThrow(() -> DomainException.notFound("report.unknown", "symbol", symbol.value()));
    }

    /** @throws DomainException {@code report.unknown} or {@code report.no-language} */
    public LanguageVersion get(VersionKey key) {
        return entities.createQuery(
                        "select v from LanguageVersion v join fetch v.report r join fetch v.manuscript"
                                + " where r.symbol = :symbol and v.language = :language",
                        LanguageVersion.class)
                .setParameter("symbol", key.symbol())
                .setParameter("language", key.language())
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> {
                    get(key.symbol());
                    return DomainException.notFound(
                            "report.no-language",
                            "symbol",
                            key.symbol().value(),
                            "language",
                            key.language().tag());
                });
    }

    /**
     * The version with its manuscript locked until the transaction ends, and as it is now: every change begins here.
     *
     * @throws DomainException {@code report.unknown} or {@code report.no-language}
     */
    public LanguageVersion lock(VersionKey key) {
        LanguageVersion version = get(key);
        entities.refresh(version.manuscript(), LockModeType.PESSIMISTIC_WRITE);
        entities.refresh(version);
        return version;
    }

    public Optional<Revision> revision(Manuscript manuscript, int number) {
        return entities.createQuery(
                        "select r from Revision r where r.manuscript = :manuscript and r.number = :number",
                        Revision.class)
                .setParameter("manuscript", manuscript)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    /** Newest first. */
    public List<Revision> revisions(Manuscript manuscript) {
        return entities.createQuery(
                        "select r from Revision r join fetch r.author where r.manuscript = :manuscript"
                                + " order by r.number desc",
                        Revision.class)
                .setParameter("manuscript", manuscript)
                .getResultList();
    }

    /** Oldest first, over all language versions of the report. */
    public List<TransitionRecord> history(Report report) {
        return entities.createQuery(
                        "select t from TransitionRecord t join fetch t.actor left join fetch t.holder"
                                + " join fetch t.languageVersion v where v.report = :report order by t.at, t.id",
                        TransitionRecord.class)
                .setParameter("report", report)
                .getResultList();
    }

    void keep(Object entity) {
        entities.persist(entity);
    }

    void flush() {
        entities.flush();
    }
}
