package org.rapporteur.web.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.publication.ArchiveFacts;
import org.rapporteur.publication.ArchivePage;
import org.rapporteur.publication.ArchivePage.PdfFacts;
import org.rapporteur.web.api.Given;

/**
 * A published report as everybody may know it.
 *
 * @param kind seminar, conference, congress, workshop, study-visit or training
 * @param places names in the language of the request where they have one, as do organisers, partners and topics
 * @param texts the languages in which it can be read now
 */
public record PublishedReportView(
        String symbol,
        String slug,
        String originalLanguage,
        String kind,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<Name> places,
        List<Name> organisers,
        List<Name> partners,
        List<Name> topics,
        List<PublishedText> texts) {

    /** @param key by which search narrows */
    public record Name(String key, String label) {}

    /**
     * What was published in one language at one time.
     *
     * @param kind first, correction or revised
     * @param note what was corrected or revised
     * @param pdf address of the PDF, for members
     */
    public record PublishedEdition(
            int number, String kind, @Nullable String note, Instant publishedAt, boolean current, String pdf) {}

    /**
     * The report in one language.
     *
     * @param summary Markdown of one paragraph
     * @param newerSource when the original got an edition that is younger than this translation
     * @param address of the page
     * @param self address of this text as a resource
     * @param pdf address of the present PDF, for members; left out, as are its facts, while it is still to be made
     * @param editions oldest first
     */
    public record PublishedText(
            String language,
            boolean original,
            String title,
            String summary,
            @Nullable Instant newerSource,
            String address,
            String self,
            @Nullable String pdf,
            @Nullable String pdfSha256,
            @Nullable Long pdfBytes,
            @Nullable Integer pdfPages,
            List<PublishedEdition> editions) {

        static PublishedText of(ArchivePage.Reading page, String site) {
            String language = page.language().tag();
            String self = site + "/api/v1/reports/" + page.slug() + "/" + language;
            Optional<PdfFacts> pdf = page.edition().pdf();
            return new PublishedText(
                    language,
                    page.language().equals(page.facts().originalLanguage()),
                    page.edition().title(),
                    page.edition().summary(),
                    page.newerSource().orElse(null),
                    site + "/" + language + "/reports/" + page.slug(),
                    self,
                    pdf.isPresent() ? self + "/pdf" : null,
                    pdf.map(PdfFacts::sha256).orElse(null),
                    pdf.map(PdfFacts::bytes).orElse(null),
                    pdf.map(PdfFacts::pages).orElse(null),
                    page.editions().stream().map(line -> edition(line, self)).toList());
        }

        private static PublishedEdition edition(ArchivePage.EditionLine line, String self) {
            return new PublishedEdition(
                    line.number(),
                    Given.word(line.kind()),
                    line.note().orElse(null),
                    line.publishedAt(),
                    line.current(),
                    self + "/editions/" + line.number() + "/pdf");
        }
    }

    static PublishedReportView of(ArchiveFacts facts, List<PublishedText> texts) {
        return new PublishedReportView(
                facts.symbol().value(),
                facts.slug(),
                facts.originalLanguage().tag(),
                facts.kind().key(),
                facts.startsOn().orElse(null),
                facts.endsOn().orElse(null),
                names(facts.places()),
                names(facts.organisers()),
                names(facts.partners()),
                names(facts.topics()),
                texts);
    }

    private static List<Name> names(List<ArchiveFacts.Name> names) {
        return names.stream().map(name -> new Name(name.key(), name.label())).toList();
    }
}
