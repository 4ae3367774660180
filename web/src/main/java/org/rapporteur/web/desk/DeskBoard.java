package org.rapporteur.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.board.Board;
import org.rapporteur.board.BoardFilter;
import org.rapporteur.board.BoardPage;
import org.rapporteur.board.Row;
import org.rapporteur.board.Which;
import org.rapporteur.kernel.Language;
import org.rapporteur.web.access.Site;
import org.rapporteur.web.shared.Say;

/** The board: what is going on and what waits for the reader. Everything that is chosen stands in the address. */
@Named("board")
@RequestScoped
public class DeskBoard {

    private static final int ROWS = 50;

    @Inject
    private Board board;

    @Inject
    private Say say;

    @Inject
    private Clock clock;

    @Inject
    @ManagedProperty("#{param.which}")
    private @Nullable String which;

    @Inject
    @ManagedProperty("#{param.q}")
    private @Nullable String words;

    @Inject
    @ManagedProperty("#{param.in}")
    private @Nullable String in;

    @Inject
    @ManagedProperty("#{param.page}")
    private @Nullable String number;

    private @Nullable BoardPage page;

    /** A filter as a chip. */
    public record Chip(String label, int count, String address, boolean on) {}

    /** A report. */
    public record Line(
            String address, String title, String symbol, String days, String places, List<BoardCell> cells) {}

    /** A page of a long board. */
    public record Step(int number, String address, boolean here) {}

    public String getWords() {
        return words == null ? "" : words.strip();
    }

    /** The language whose texts are looked at; empty for all. */
    public String getIn() {
        return in == null ? "" : in;
    }

    /** The filter as the address has it; empty where the reader has chosen none. */
    public String getWhich() {
        return which == null ? "" : which;
    }

    public List<Language> getLanguages() {
        return page().languages();
    }

    public List<Chip> getChips() {
        return List.of(Which.WAITING, Which.MINE, Which.STALE, Which.OVERDUE, Which.ALL).stream()
                .map(each -> new Chip(
                        say.text("board.which." + each.key()),
                        page().counts().getOrDefault(each, 0),
                        address(each.key(), 1),
                        page().filter().which() == each))
                .toList();
    }

    public List<Line> getLines() {
        LocalDate today = LocalDate.now(clock);
        return page().rows().stream().map(row -> line(row, today)).toList();
    }

    private Line line(Row row, LocalDate today) {
        String days = row.startsOn()
                .map(first -> say.range(first, row.endsOn().orElse(null)))
                .orElse("");
        String title = row.title().isEmpty() ? say.text("board.untitled") : row.title();
        List<BoardCell> cells = row.cells().stream()
                .map(cell -> BoardCell.of(row.symbol(), cell, say, today))
                .toList();
        return new Line(
                DeskAddress.report(row.symbol()),
                title,
                row.symbol().value(),
                days,
                String.join(", ", row.places()),
                cells);
    }

    /** Whether there is no report at all, whatever the filter. */
    public boolean isUntouched() {
        return page().total() == 0
                && getWords().isEmpty()
                && getIn().isEmpty()
                && page().counts().values().stream().allMatch(count -> count == 0);
    }

    public int getTotal() {
        return page().total();
    }

    /** Empty while everything fits on one page. */
    public List<Step> getSteps() {
        if (page().pages() == 1) {
            return List.of();
        }
        return java.util.stream.IntStream.rangeClosed(1, page().pages())
                .mapToObj(step -> new Step(
                        step,
                        address(page().filter().which().key(), step),
                        step == page().filter().page()))
                .toList();
    }

    /** Everything, without filter. */
    public String getEverything() {
        return DeskAddress.BOARD + "?which=" + Which.ALL.key();
    }

    private String address(String chosen, int step) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("which", chosen);
        if (!getWords().isEmpty()) {
            query.put("q", getWords());
        }
        if (!getIn().isEmpty()) {
            query.put("in", getIn());
        }
        if (step > 1) {
            query.put("page", String.valueOf(step));
        }
        return DeskAddress.BOARD + "?" + Site.query(query);
    }

    private BoardPage page() {
        if (page == null) {
            page = read();
        }
        return page;
    }

    /** Who has chosen nothing sees what waits for them, or everything where nothing does. */
    private BoardPage read() {
        Optional<Which> chosen = Arrays.stream(Which.values())
                .filter(each -> each.key().equals(which))
                .findFirst();
        BoardPage first = board.view(filter(chosen.orElse(Which.WAITING)), say.language());
        boolean nothing = chosen.isEmpty() && first.total() == 0;
        return nothing ? board.view(filter(Which.ALL), say.language()) : first;
    }

    private BoardFilter filter(Which chosen) {
        Optional<Language> language = getIn().isEmpty() ? Optional.empty() : Optional.of(Language.of(getIn()));
        return new BoardFilter(chosen, getWords(), language, step(), ROWS);
    }

    private int step() {
        return number != null && number.matches("[1-9]\\d{0,4}") ? Integer.parseInt(number) : 1;
    }
}
