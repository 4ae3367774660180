package org.rapporteur.search;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.mapper.pojo.bridge.TypeBridge;
import org.hibernate.search.mapper.pojo.bridge.runtime.TypeBridgeWriteContext;
import org.rapporteur.kernel.Language;
import org.rapporteur.publication.Edition;
import org.rapporteur.publication.PublishedReport;
import org.rapporteur.report.RegisterEntry;
import org.rapporteur.report.Report;
import org.rapporteur.search.IndexField.Part;
import org.rapporteur.text.Markdown;
import org.rapporteur.text.PlainText;
import org.rapporteur.text.analysis.WordLanguage;

/** Writes a report's document from the editions that the public reads now; nothing of any other text reaches it. */
class ReportBridge implements TypeBridge<PublishedReport> {

    private final ReportBinder.Fields fields;

    ReportBridge(ReportBinder.Fields fields) {
        this.fields = fields;
    }

    @Override
    public void write(DocumentElement document, PublishedReport published, TypeBridgeWriteContext context) {
        Report report = published.report();
        document.addValue(fields.key, published.id());
        document.addValue(fields.state, Followed.state(published));
        document.addValue(fields.symbol, report.symbol().value());
        document.addValue(fields.slug, published.slug());
        document.addValue(fields.published, published.lastPublishedAt());
        document.addValue(fields.names, report.symbol().value());
        event(document, report);
        entries(document, report);
        for (Edition edition : published.shown()) {
            facet(document, Facet.LANGUAGE, Stream.of(edition.language().tag()));
            text(document, edition);
        }
    }

    private void event(DocumentElement document, Report report) {
        facet(document, Facet.KIND, Stream.of(report.event().kind().key()));
        report.event().startsOn().ifPresent(day -> {
            document.addValue(fields.starts, day);
            document.addValue(fields.year, day.getYear());
        });
        report.event().endsOn().ifPresent(day -> document.addValue(fields.ends, day));
    }

    private void entries(DocumentElement document, Report report) {
        facet(document, Facet.COUNTRY, report.places().stream().map(RegisterEntry::country));
        facet(document, Facet.PLACE, report.places().stream().map(RegisterEntry::key));
        facet(document, Facet.TOPIC, report.topics().stream().map(RegisterEntry::key));
        facet(document, Facet.PARTNER, report.partners().stream().map(RegisterEntry::key));
        report.places().stream()
                .flatMap(place -> place.labels().values().stream())
                .distinct()
                .forEach(name -> document.addValue(fields.places, name));
        Stream.of(report.places(), report.organisers(), report.partners(), report.topics())
                .flatMap(List::stream)
                .flatMap(entry -> entry.labels().values().stream())
                .distinct()
                .forEach(name -> document.addValue(fields.names, name));
    }

    private void facet(DocumentElement document, Facet facet, Stream<String> values) {
        values.filter(Objects::nonNull)
                .distinct()
                .forEach(value -> document.addValue(Objects.requireNonNull(fields.facets.get(facet)), value));
    }

    private void text(DocumentElement document, Edition edition) {
        Language language = edition.language();
        document.addValue(fields.titles, language + " " + edition.title());
        WordLanguage.of(language)
                .ifPresentOrElse(
                        known -> fields.texts.write(
                                document, known, part -> words(part).apply(edition)),
                        () -> document.addValue(fields.names, edition.title()));
    }

    private static Function<Edition, String> words(Part part) {
        return switch (part) {
            case TITLE -> Edition::title;
            case SUMMARY -> edition -> PlainText.of(Markdown.document(edition.summary()));
            case TEXT -> edition -> PlainText.of(edition.document());
        };
    }
}
