package org.rapporteur.board;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rapporteur.kernel.Language;
import org.rapporteur.report.EventKind;
import org.rapporteur.report.Symbol;

/**
 * A report on the board.
 *
 * @param title in the reader's language, else the original's; empty where neither has one
 * @param places names in the reader's language, or as near as there are
 * @param cells one for each of the board's languages, in their order
 */
public record Row(
        Symbol symbol,
        EventKind kind,
        Optional<LocalDate> startsOn,
        Optional<LocalDate> endsOn,
        Language originalLanguage,
        String title,
        List<String> places,
        List<Cell> cells) {

    public Row {
        places = List.copyOf(places);
        cells = List.copyOf(cells);
    }

    public Optional<Cell> cell(Language language) {
        return cells.stream().filter(cell -> cell.language().equals(language)).findFirst();
    }
}
