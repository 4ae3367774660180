package org.rapporteur.web.desk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.report.Content;
import org.rapporteur.report.LanguageVersion;
import org.rapporteur.report.Manuscript;
import org.rapporteur.text.Document;
import org.rapporteur.web.api.Given;

/**
 * A working copy with its text.
 *
 * @param text Markdown
 * @param textVersion what an edit or an action must name
 * @param blocks the text's blocks, whose ids comments and differences name
 */
public record ManuscriptView(
        String symbol,
        String language,
        String stage,
        @Nullable Person holder,
        String title,
        String summary,
        String text,
        long textVersion,
        Person writtenBy,
        Instant writtenAt,
        List<BlockName> blocks) {

    /** A block's id and what it is: heading, paragraph, list-item, quotation, table, figure, footnote or rule. */
    public record BlockName(String id, String kind) {

        static List<BlockName> of(Document document) {
            return document.blocks().stream()
                    .map(block -> new BlockName(block.id(), Given.kind(block)))
                    .toList();
        }
    }

    static ManuscriptView of(LanguageVersion version) {
        Manuscript manuscript = version.manuscript();
        Content content = manuscript.content();
        return new ManuscriptView(
                version.key().symbol().value(),
                version.language().tag(),
                Given.word(manuscript.stage()),
                manuscript.holder().map(Person::of).orElse(null),
                content.title(),
                content.summary(),
                content.text(),
                manuscript.textVersion(),
                Person.of(manuscript.writer()),
                manuscript.writtenAt(),
                BlockName.of(manuscript.document()));
    }
}
