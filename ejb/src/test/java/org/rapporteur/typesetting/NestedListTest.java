package org.rapporteur.typesetting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.kernel.Language;
import org.rapporteur.text.Block;
import org.rapporteur.typesetting.layout.Page;

class NestedListTest {

    @Test
    void anItemIsNotPartedFromTheListInsideIt() {
        int atTheFoot = 0;
        for (int lines = 0; lines < 60; lines++) {
            List<Block> body = new ArrayList<>();
            for (int i = 0; i < lines; i++) {
                body.add(Samples.item(1, false, 0, "item " + i));
            }
            body.add(Samples.item(1, false, 0, "parent"));
            body.add(Samples.item(2, false, 0, "child"));
            body.add(Samples.item(2, false, 0, "another"));
            List<Page> pages = new Typesetter()
                    .layOut(Samples.report(Language.ENGLISH, "Title", body))
                    .pages();
            int onFirst = listed(pages.get(0)) - lines;
            // On the first page or not at all: the row of the parent and that of its first child.
            atTheFoot += onFirst == 2 ? 1 : 0;
            assertThat(onFirst).isNotEqualTo(1);
        }
        assertThat(atTheFoot).isPositive();
    }

    /** The rows with a label and a text, but for the one of symbol and edition. */
    private static int listed(Page page) {
        return (int) page.body().stream()
                        .filter(placed -> placed.row().marks().size() == 2)
                        .count()
                - 1;
    }
}
