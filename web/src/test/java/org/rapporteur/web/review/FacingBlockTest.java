package org.rapporteur.web.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.rapporteur.kernel.Language;
import org.rapporteur.text.Markdown;
import org.rapporteur.translation.Alignment;
import org.rapporteur.translation.Unit;

class FacingBlockTest {

    private static final String TABLE = "| Lieu | Jours |\n| --- | --- |\n| Un lac | 3 |\n";

    @Test
    void a_table_of_the_same_shape_stands_beside_its_source() {
        FacingBlock block = facing("| Place | Days |\n| --- | --- |\n| A lake | 3 |\n");
        assertThat(block.source()).contains("<table", "Un lac");
        assertThat(block.target()).contains("<table", "A lake");
    }

    @Test
    void a_table_of_another_shape_is_shown_as_it_is() {
        assertThat(facing("| Place |\n| --- |\n| A lake |\n").target()).contains("<table", "A lake");
        assertThat(facing("A lake, for three days.").target()).contains("A lake, for three days.");
    }

    private static FacingBlock facing(String target) {
        var unit = new Unit(
                "b1",
                Optional.of(Markdown.document(TABLE).blocks().get(0)),
                TABLE,
                Optional.empty(),
                target,
                Alignment.State.DRAFT,
                OptionalInt.empty(),
                false);
        return FacingBlock.of(unit, Language.FRENCH, Language.ENGLISH);
    }
}
