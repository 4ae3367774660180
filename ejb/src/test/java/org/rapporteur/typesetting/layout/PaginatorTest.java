package org.rapporteur.typesetting.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.brand.Brand.Paper;

class PaginatorTest {

    private final PageGeometry geometry = PageGeometry.of(Paper.A4);
    private final int perPage = (int) Math.floor((geometry.bottom() - geometry.firstTop()) / 15);

    @Test
    void aPageHoldsWhatFits() {
        List<Page> pages = paginate(rows(2 * perPage));

        assertThat(pages).hasSize(3);
        assertThat(pages.get(0).body()).hasSize(perPage);
        assertThat(pages).allSatisfy(page -> assertThat(page.bodyEnd()).isLessThanOrEqualTo(geometry.bottom() + 0.01));
    }

    @Test
    void aRowThatIsKeptWithTheNextMovesWithIt() {
        List<Row> rows = rows(perPage + 10);
        rows.set(perPage - 1, rows.get(perPage - 1).keptWithNext(true));
        rows.set(perPage - 2, rows.get(perPage - 2).keptWithNext(true));

        assertThat(paginate(rows).get(0).body()).hasSize(perPage - 2);
    }

    @Test
    void rowsThatAreAllKeptAndMoreThanAPageAreDividedWhereThePageIsFull() {
        List<Row> rows = rows(2 * perPage);
        rows.replaceAll(row -> row.keptWithNext(true));

        assertThat(paginate(rows).get(0).body()).hasSize(perPage);
    }

    @Test
    void aNoteStandsOnThePageThatCallsIt() {
        List<Row> rows = rows(perPage + 10);
        rows.set(3, rows.get(3).calling(List.of(new Note(rows(2)))));
        rows.set(perPage - 1, rows.get(perPage - 1).calling(List.of(new Note(rows(1)))));
        List<Page> pages = paginate(rows);

        assertThat(pages.get(0).body()).hasSize(perPage - 3);
        assertThat(pages.get(0).notes()).hasSize(2);
        assertThat(pages.get(1).notes()).hasSize(1);
        assertThat(pages.get(0).bodyEnd())
                .isLessThan(pages.get(0).notes().get(0).y());
    }

    @Test
    void aLongNoteContinuesOnTheNextPageAndNothingOfItIsLost() {
        List<Row> rows = rows(40);
        rows.set(20, rows.get(20).calling(List.of(new Note(rows(60)))));
        List<Page> pages = paginate(rows);

        assertThat(pages.stream().mapToInt(page -> page.notes().size()).sum()).isEqualTo(60);
        assertThat(pages.stream().mapToInt(page -> page.body().size()).sum()).isEqualTo(40);
        assertThat(pages.get(0).notes()).isNotEmpty();
        assertThat(pages.get(1).notes()).isNotEmpty();
        for (Page page : pages) {
            List<Page.Placed> notes = page.notes();
            if (!notes.isEmpty()) {
                Page.Placed last = notes.get(notes.size() - 1);
                assertThat(last.y() + last.row().height()).isLessThanOrEqualTo(geometry.bottom() + 0.01);
                assertThat(page.bodyEnd()).isLessThanOrEqualTo(notes.get(0).y());
            }
        }
    }

    @Test
    void theHeaderOfATableIsRepeatedOnEachPageThatItGoesOnTo() {
        List<Row> head = List.of(Row.of(0, 15, List.of()));
        List<Row> rows = rows(2 * perPage);
        rows.replaceAll(row -> row.under(head));
        List<Page> pages = paginate(rows);

        assertThat(pages.get(0).repeated()).isEmpty();
        assertThat(pages.get(1).repeated()).hasSize(1);
        assertThat(pages.get(1).body().get(0).y()).isEqualTo(geometry.top() + 15);
    }

    @Test
    void theLastPageIsNotThreeLines() {
        List<Page> pages = paginate(rows(perPage + 3));

        assertThat(pages).hasSize(2);
        assertThat(pages.get(1).body()).hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    void spaceAboveARowIsDroppedAtTheHeadOfAPage() {
        List<Row> rows = rows(perPage + 10);
        rows.set(perPage, rows.get(perPage).before(30));

        assertThat(paginate(rows).get(1).body().get(0).y()).isEqualTo(geometry.top());
    }

    @Test
    void aReportOfNothingIsOneEmptyPage() {
        assertThat(paginate(List.of())).hasSize(1);
    }

    @Test
    void linesStandOnTheBaselineGridAfterAPictureOfAnyHeight() {
        List<Row> rows = rows(3);
        rows.add(Row.of(0, 101.3, List.of()));
        rows.add(Row.of(15, 15, List.of()).onGrid());
        double y = paginate(rows).get(0).body().get(4).y() - geometry.firstTop();

        assertThat(y % geometry.grid()).isZero();
    }

    private List<Page> paginate(List<Row> rows) {
        return new Paginator(geometry).paginate(rows);
    }

    private static List<Row> rows(int count) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(Row.of(0, 15, List.of()));
        }
        return rows;
    }
}
