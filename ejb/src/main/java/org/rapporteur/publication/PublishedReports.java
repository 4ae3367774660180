package org.rapporteur.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.rapporteur.report.LanguageVersion;
import org.rapporteur.report.Report;

/** Finds and keeps what was published. For use inside a transaction of an EJB. */
@ApplicationScoped
public class PublishedReports {

    @PersistenceContext(unitName = "rapporteur")
    private EntityManager entities;

    public Optional<PublishedReport> of(Report report) {
        return entities.createQuery("select p from PublishedReport p where p.report = :report", PublishedReport.class)
                .setParameter("report", report)
                .getResultStream()
                .findFirst();
    }

    /** Oldest first, with their PDFs. */
    public List<Edition> editions(LanguageVersion version) {
        return entities.createQuery(
                        "select distinct e from Edition e left join fetch e.renditions where e.languageVersion = :version"
                                + " order by e.number",
                        Edition.class)
                .setParameter("version", version)
                .getResultList();
    }

    /** The withdrawal that stands, if the version is withdrawn. */
    public Optional<Withdrawal> withdrawal(LanguageVersion version) {
        return entities.createQuery(
                        "select w from Withdrawal w where w.languageVersion = :version and w.restoredAt is null",
                        Withdrawal.class)
                .setParameter("version", version)
                .getResultStream()
                .findFirst();
    }

    void keep(Object entity) {
        entities.persist(entity);
    }
}
