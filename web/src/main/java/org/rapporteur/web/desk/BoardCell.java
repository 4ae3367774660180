package org.rapporteur.web.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.rapporteur.board.Cell;
import org.rapporteur.report.Symbol;
import org.rapporteur.web.shared.Say;
import org.rapporteur.workflow.Stage;
import org.rapporteur.workflow.Standing;

/**
 * What the board writes into one cell.
 *
 * @param shape the class that draws where the text stands
 * @param word where it stands, in words
 * @param address the next thing to do with it; empty where there is nothing
 * @param waiting whether it waits for the reader
 * @param progress hundredths of a translation that are done; -1 where it says nothing
 * @param details who has it, what the public has
 * @param due empty where there is no date
 * @param stale empty where nothing is
 */
public record BoardCell(
        String language,
        String shape,
        String word,
        String address,
        boolean waiting,
        int progress,
        List<String> details,
        String due,
        boolean overdue,
        String stale) {

    static BoardCell of(Symbol symbol, Cell cell, Say say, LocalDate today) {
        String language = cell.language().ownName();
        if (!cell.opened()) {
            String word = say.text(cell.waitsForOriginal() ? "board.waits-for-original" : "board.not-started");
            String address = cell.waitingForMe()
                    ? DeskAddress.report(symbol) + "#" + cell.language().tag()
                    : "";
            return new BoardCell(language, "none", word, address, cell.waitingForMe(), -1, List.of(), "", false, "");
        }
        Stage stage = cell.stage().orElseThrow();
        StageMark mark = StageMark.of(stage, cell.standing(), cell.original(), cell.unpublished());
        int progress =
                stage == Stage.DRAFT && !cell.original() && cell.total() > 0 ? cell.settled() * 100 / cell.total() : -1;
        return new BoardCell(
                language,
                mark.shape(),
                say.text(mark.key()),
                next(symbol, cell, stage),
                cell.waitingForMe(),
                progress,
                details(cell, stage, say),
                cell.dueOn().map(day -> due(day, today, say)).orElse(""),
                cell.overdue(),
                cell.stale() > 0 ? say.text("board.stale", "count", cell.stale()) : "");
    }

    private static String next(Symbol symbol, Cell cell, Stage stage) {
        return switch (stage) {
            case DRAFT ->
                cell.mine() || cell.waitingForMe()
                        ? DeskAddress.writing(symbol, cell.language(), cell.original())
                        : DeskAddress.review(symbol, cell.language());
            case REVIEW -> DeskAddress.review(symbol, cell.language());
            case APPROVED ->
                cell.unpublished() && cell.waitingForMe()
                        ? DeskAddress.publishing(symbol)
                        : cell.unpublished() ? DeskAddress.review(symbol, cell.language()) : DeskAddress.report(symbol);
        };
    }

    private static List<String> details(Cell cell, Stage stage, Say say) {
        List<String> details = new ArrayList<>();
        cell.holder().ifPresent(holder -> details.add(cell.mine() ? say.text("board.you") : holder.name()));
        if (cell.holder().isEmpty() && stage != Stage.APPROVED) {
            details.add(say.text("board.nobody"));
        }
        cell.scheduledAt().ifPresent(at -> details.add(say.text("board.scheduled", "at", at)));
        if (stage == Stage.APPROVED && cell.unpublished() && cell.scheduledAt().isEmpty()) {
            details.add(say.text("board.ready"));
        }
        if (cell.standing() == Standing.WITHDRAWN) {
            details.add(say.text("board.withdrawn"));
        } else {
            cell.edition()
                    .ifPresent(edition -> details.add(say.text(
                            "board.edition", "number", edition.number(), "day", say.day(edition.publishedAt()))));
        }
        return List.copyOf(details);
    }

    private static String due(LocalDate day, LocalDate today, Say say) {
        long days = day.toEpochDay() - today.toEpochDay();
        return days < 0 ? say.text("board.late", "days", -days) : say.text("board.due", "day", day);
    }
}
