package org.rapporteur.publication;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rapporteur.kernel.Language;
import org.rapporteur.publication.ArchiveRows.EditionRow;
import org.rapporteur.publication.ArchiveRows.ReportRow;
import org.rapporteur.report.Symbol;
import org.rapporteur.text.Document;

/** What stands at the address of a report in a language. */
public sealed interface ArchivePage {

    Symbol symbol();

    /** The symbol as it stands in addresses. */
    String slug();

    /** The address's language. */
    Language language();

    /** The languages in which the report can be read now, in the order of their tags; may be empty. */
    List<InLanguage> languages();

    /** @param original whether the others are translated from it */
    record InLanguage(Language language, String title, boolean original) {}

    /** An edition in the list of editions. */
    record EditionLine(int number, Edition.Kind kind, Optional<String> note, Instant publishedAt, boolean current) {}

    /**
     * The text that is read.
     *
     * @param summary Markdown of one paragraph, may be empty
     * @param pdf empty while it is still to be made
     */
    record EditionText(
            EditionLine line,
            Language language,
            String title,
            String summary,
            Document document,
            Optional<PdfFacts> pdf) {}

    /** A PDF, by its checksum. */
    record PdfFacts(String sha256, Long bytes, Integer pages) {}

    /**
     * The report in the language.
     *
     * @param edition the present one unless another was asked for
     * @param editions of this language, oldest first
     * @param newerSource when the original got an edition that is younger than this translation; empty for an original
     *     and for a translation that is not behind
     * @param changes goes up with everything that readers could see
     */
    record Reading(
            ArchiveFacts facts,
            EditionText edition,
            List<InLanguage> languages,
            List<EditionLine> editions,
            Optional<Instant> newerSource,
            long changes)
            implements ArchivePage {

        @Override
        public Symbol symbol() {
            return facts.symbol();
        }

        @Override
        public String slug() {
            return facts.slug();
        }

        @Override
        public Language language() {
            return edition.language();
        }
    }

    /** @param shown whether it can be read now */
    record Successor(Symbol symbol, boolean shown) {}

    /** The report was withdrawn in the language. */
    record Tombstone(
            Symbol symbol,
            String slug,
            Language language,
            String title,
            String reason,
            Instant withdrawnAt,
            Optional<Successor> successor,
            List<InLanguage> languages)
            implements ArchivePage {}

    /** The report was never published in the language. */
    record NotInLanguage(Symbol symbol, String slug, Language language, List<InLanguage> languages)
            implements ArchivePage {}

    static List<InLanguage> languages(ReportRow report, List<EditionRow> editions) {
        return editions.stream()
                .filter(EditionRow::shown)
                .map(row -> new InLanguage(
                        row.language(), row.title(), row.language().equals(report.originalLanguage())))
                .toList();
    }

    /** A first edition is what every translation is made from; only a later one can leave a translation behind. */
    static Optional<Instant> sourceIsNewer(ReportRow report, List<EditionRow> editions, EditionRow shown) {
        return editions.stream()
                .filter(row -> row.shown() && row.number() > 1)
                .filter(row -> row.language().equals(report.originalLanguage())
                        && !row.language().equals(shown.language()))
                .map(EditionRow::publishedAt)
                .filter(shown.publishedAt()::isBefore)
                .findFirst();
    }
}
