package org.rapporteur.web.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.report.RegisterEntry;
import org.rapporteur.report.Report;
import org.rapporteur.report.Symbol;

/**
 * A report as the desk knows it.
 *
 * @param factsVersion what a change of the facts must name
 * @param texts one for each language that was opened, the original first
 */
public record DeskReport(
        String symbol,
        String slug,
        String kind,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<RegisterName> places,
        List<RegisterName> organisers,
        List<RegisterName> partners,
        List<RegisterName> topics,
        String originalLanguage,
        Person createdBy,
        Instant createdAt,
        long factsVersion,
        List<DeskText> texts) {

    static DeskReport of(Report report, List<DeskText> texts) {
        Symbol symbol = report.symbol();
        return new DeskReport(
                symbol.value(),
                symbol.slug(),
                report.event().kind().key(),
                report.event().startsOn().orElse(null),
                report.event().endsOn().orElse(null),
                names(report.places()),
                names(report.organisers()),
                names(report.partners()),
                names(report.topics()),
                report.originalLanguage().tag(),
                Person.of(report.createdBy()),
                report.createdAt(),
                report.factsVersion(),
                texts);
    }

    private static List<RegisterName> names(List<RegisterEntry> entries) {
        return entries.stream().map(RegisterName::of).toList();
    }
}
