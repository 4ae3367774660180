package org.rapporteur.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.report.FactsChanged;
import org.rapporteur.report.LanguageVersion;
import org.rapporteur.report.Report;
import org.rapporteur.report.ReportTakenOver;
import org.rapporteur.report.Reports;
import org.rapporteur.report.Revision;
import org.rapporteur.report.Symbol;
import org.rapporteur.report.TransitionMade;
import org.rapporteur.report.TransitionRecord;

/**
 * What publishing, withdrawing and restoring mean beyond the change of standing. Observes the door inside its
 * transaction, so that the edition, its PDF's name and the transition are stored together or not at all.
 */
@ApplicationScoped
public class EditionMaker {

    @Inject
    private Reports reports;

    @Inject
    private PublishedReports published;

    @Inject
    private Printer printer;

    void moved(@Observes TransitionMade made) {
        TransitionRecord record = made.record();
        switch (record.action()) {
            case PUBLISH -> publish(record);
            case WITHDRAW -> {
                made.move().successor().ifPresent(successor -> requireOther(record, successor));
                published.keep(new Withdrawal(
                        record.languageVersion(),
                        made.move().reason(),
                        made.move().successor().orElse(null),
                        record.actor(),
                        record.at()));
                touch(record.languageVersion());
            }
            case RESTORE -> {
                published.withdrawal(record.languageVersion()).ifPresent(withdrawal -> withdrawal.restore(record.at()));
                touch(record.languageVersion());
            }
            default -> {
                // nothing that readers see
            }
        }
    }

    private void requireOther(TransitionRecord record, Symbol successor) {
        if (reports.get(successor).equals(record.languageVersion().report())) {
            throw DomainException.invalid("publication.successor-self", "symbol", successor.value());
        }
    }

    void described(@Observes FactsChanged changed) {
        published.of(changed.report()).ifPresent(PublishedReport::touch);
    }

    private void publish(TransitionRecord record) {
        LanguageVersion version = record.languageVersion();
        Revision frozen = reports.revision(
                        version.manuscript(), version.manuscript().publishedRevision())
                .orElseThrow(() -> new IllegalStateException("an approved revision is missing: " + version.key()));
        Imprint imprint = Imprint.next(published.editions(version), version.manuscript(), record.at());
        Printed printed = printer.print(version, frozen, imprint);
        PublishedReport report = published.of(version.report()).orElseGet(() -> firstOf(version.report(), record.at()));
        Edition edition = new Edition(report, version, frozen, imprint, record.actor());
        edition.render(printed, record.at());
        published.keep(edition);
        report.add(edition);
        version.manuscript().settle();
    }

    /** A report that was published elsewhere is public here with its first editions; their PDFs are made afterwards. */
    void takenOver(@Observes ReportTakenOver taken) {
        PublishedReport report =
                firstOf(taken.report(), taken.texts().get(0).taken().publishedAt());
        for (ReportTakenOver.Text text : taken.texts()) {
            Imprint imprint = new Imprint(
                    1, Edition.Kind.FIRST, Optional.empty(), text.taken().publishedAt());
            Edition edition = new Edition(
                    report,
                    text.record().languageVersion(),
                    text.revision(),
                    imprint,
                    text.record().actor());
            published.keep(edition);
            report.add(edition);
        }
    }

    private PublishedReport firstOf(Report report, Instant at) {
        PublishedReport first = new PublishedReport(report, at);
        published.keep(first);
        return first;
    }

    private void touch(LanguageVersion version) {
        published.of(version.report()).ifPresent(PublishedReport::touch);
    }
}
