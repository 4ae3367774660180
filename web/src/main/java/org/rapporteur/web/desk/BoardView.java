package org.rapporteur.web.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.board.BoardPage;
import org.rapporteur.board.Cell;
import org.rapporteur.board.Row;
import org.rapporteur.kernel.Language;
import org.rapporteur.web.api.Given;

/**
 * One page of the board.
 *
 * @param languages the columns
 * @param total rows that the filter lets through, on all pages
 * @param counts rows for each of the filters all, mine, waiting, stale and overdue
 */
public record BoardView(
        int total, int page, int size, Map<String, Integer> counts, List<String> languages, List<ReportRow> reports) {

    /** A report on the board; {@code texts} has each of the board's languages, in their order. */
    public record ReportRow(
            String symbol,
            String kind,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String originalLanguage,
            String title,
            List<String> places,
            List<TextCell> texts) {}

    /** A report in one language; members that do not apply are left out. */
    public record TextCell(
            String language,
            boolean original,
            @Nullable String stage,
            String standing,
            @Nullable String title,
            @Nullable Person holder,
            @Nullable LocalDate dueOn,
            boolean overdue,
            int settledBlocks,
            int totalBlocks,
            int staleBlocks,
            @Nullable Integer edition,
            @Nullable Instant publishedAt,
            @Nullable Instant scheduledAt,
            @Nullable Long textVersion,
            boolean waitsForOriginal,
            boolean mine,
            boolean waitingForMe) {}

    static BoardView of(BoardPage page) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        page.counts().forEach((which, count) -> counts.put(which.key(), count));
        return new BoardView(
                page.total(),
                page.filter().page(),
                page.filter().size(),
                counts,
                page.languages().stream().map(Language::tag).toList(),
                page.rows().stream().map(BoardView::row).toList());
    }

    private static ReportRow row(Row row) {
        return new ReportRow(
                row.symbol().value(),
                row.kind().key(),
                row.startsOn().orElse(null),
                row.endsOn().orElse(null),
                row.originalLanguage().tag(),
                row.title(),
                row.places(),
                row.cells().stream().map(BoardView::cell).toList());
    }

    private static TextCell cell(Cell cell) {
        return new TextCell(
                cell.language().tag(),
                cell.original(),
                cell.stage().map(Given::word).orElse(null),
                Given.word(cell.standing()),
                cell.opened() ? cell.title() : null,
                cell.holder()
                        .map(holder -> new Person(holder.name(), holder.email()))
                        .orElse(null),
                cell.dueOn().orElse(null),
                cell.overdue(),
                cell.settled(),
                cell.total(),
                cell.stale(),
                cell.edition().map(Cell.CurrentEdition::number).orElse(null),
                cell.edition().map(Cell.CurrentEdition::publishedAt).orElse(null),
                cell.scheduledAt().orElse(null),
                cell.opened() ? cell.textVersion() : null,
                cell.waitsForOriginal(),
                cell.mine(),
                cell.waitingForMe());
    }
}
