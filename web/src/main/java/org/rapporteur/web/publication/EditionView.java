package org.rapporteur.web.publication;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rapporteur.publication.Edition;
import org.rapporteur.web.api.Given;
import org.rapporteur.web.desk.Person;

/**
 * What was published in one language at one time. Never changes, except that a later one takes its place as current.
 *
 * @param number from 1 within the language
 * @param kind first, correction or revised
 * @param note what was corrected or revised
 * @param revision the revision that was frozen
 * @param current whether no later edition of the language has taken its place
 * @param address of the page
 * @param pdf address of the PDF, for members
 */
public record EditionView(
        String symbol,
        String language,
        int number,
        String kind,
        @Nullable String note,
        int revision,
        String title,
        Instant publishedAt,
        Person publishedBy,
        boolean current,
        String pdfSha256,
        long pdfBytes,
        int pdfPages,
        String address,
        String pdf) {

    static EditionView of(Edition edition, String site) {
        String slug = edition.languageVersion().key().symbol().slug();
        String language = edition.language().tag();
        return new EditionView(
                edition.languageVersion().key().symbol().value(),
                language,
                edition.number(),
                Given.word(edition.kind()),
                edition.note().orElse(null),
                edition.revision(),
                edition.title(),
                edition.publishedAt(),
                Person.of(edition.publishedBy()),
                edition.current(),
                edition.pdfSha256(),
                edition.pdfBytes(),
                edition.pdfPages(),
                site + "/" + language + "/reports/" + slug,
                site + "/api/v1/reports/" + slug + "/" + language + "/editions/" + edition.number() + "/pdf");
    }
}
