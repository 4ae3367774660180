package org.rapporteur.web.publication;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.publication.Edition;
import org.rapporteur.publication.Rendition;
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
 * @param pdfSha256 of the present PDF; left out, as are its facts, while it is still to be made
 * @param renditions every PDF that it ever had, oldest first
 * @param pdf address of the present PDF, for members
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
        @Nullable String pdfSha256,
        @Nullable Long pdfBytes,
        @Nullable Integer pdfPages,
        List<RenditionView> renditions,
        String address,
        String pdf) {

    /**
     * A PDF that the edition has or had.
     *
     * @param present whether it is the one that is given now
     * @param pdf its own address, which it keeps
     */
    public record RenditionView(
            String sha256,
            long bytes,
            int pages,
            Instant madeAt,
            @Nullable String profile,
            boolean present,
            String pdf) {

        static RenditionView of(Rendition rendition, String pdf) {
            return new RenditionView(
                    rendition.sha256(),
                    rendition.bytes(),
                    rendition.pages(),
                    rendition.madeAt(),
                    rendition.profile().orElse(null),
                    rendition.present(),
                    pdf + "?sha256=" + rendition.sha256());
        }
    }

    static EditionView of(Edition edition, String site) {
        String slug = edition.languageVersion().key().symbol().slug();
        String language = edition.language().tag();
        String text = site + "/api/v1/reports/" + slug + "/" + language;
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
                edition.rendition().map(Rendition::sha256).orElse(null),
                edition.rendition().map(Rendition::bytes).orElse(null),
                edition.rendition().map(Rendition::pages).orElse(null),
                edition.renditions().stream()
                        .map(rendition -> RenditionView.of(rendition, text + "/pdf"))
                        .toList(),
                site + "/" + language + "/reports/" + slug,
                text + "/editions/" + edition.number() + "/pdf");
    }
}
