package org.rapporteur.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.kernel.Language;
import org.rapporteur.report.LanguageVersion;
import org.rapporteur.report.Report;
import org.rapporteur.report.Reports;
import org.rapporteur.report.Revision;

/** Makes PDFs of editions that there are. For use inside a transaction; a text that cannot be set undoes nothing. */
@ApplicationScoped
public class Renditions {

    @Inject
    private Reports reports;

    @Inject
    private Printer printer;

    @Inject
    private Clock clock;

    @PersistenceContext(unitName = "rapporteur")
    private EntityManager entities;

    /**
     * Gives every edition of the report that has none its PDF.
     *
     * @return why the typesetter refused, by language; empty where it refused nothing
     */
    public Map<Language, DomainException> renderMissing(Report report) {
        Map<Language, DomainException> refused = new LinkedHashMap<>();
        List<Edition> missing = entities.createQuery(
                        "select e from Edition e where e.publishedReport.report = :report and not exists"
                                + " (select n.id from Rendition n where n.edition = e) order by e.id",
                        Edition.class)
                .setParameter("report", report)
                .getResultList();
        for (Edition edition : missing) {
            try {
                render(edition);
            } catch (DomainException refusal) {
                refused.put(edition.language(), refusal);
            }
        }
        return refused;
    }

    /**
     * Makes the edition's PDF under the present brand and profile; it takes the place of the one before, which stays.
     *
     * @throws DomainException what the typesetter refuses; the edition keeps the PDF that it has
     */
    void render(Edition edition) {
        edition.render(printer.print(edition.languageVersion(), frozen(edition), imprint(edition)), clock.instant());
    }

    /**
     * Makes the edition's PDF and keeps nothing of it.
     *
     * @throws DomainException what the typesetter refuses
     */
    void attempt(Edition edition) {
        printer.typeset(edition.languageVersion(), frozen(edition), imprint(edition));
    }

    private Revision frozen(Edition edition) {
        LanguageVersion version = edition.languageVersion();
        return reports.revision(version.manuscript(), edition.revision())
                .orElseThrow(() -> new IllegalStateException("a published revision is missing: " + version.key()));
    }

    private static Imprint imprint(Edition edition) {
        return new Imprint(edition.number(), edition.kind(), edition.note(), edition.publishedAt());
    }
}
