package org.rapporteur.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.kernel.Language;
import org.rapporteur.search.DeskResult.Spot;
import org.rapporteur.text.Document;
import org.rapporteur.text.Markdown;

class DeskSpotsTest {

    private static final Document TEXT = Markdown.parse(
                    "Un début.\n\n## Le programme\n\nUn premier paragraphe.\n\nUn second paragraphe, plus long.")
            .document();

    @Test
    void a_marked_word_is_found_in_the_block_that_has_its_neighbours_too() {
        assertThat(DeskSpots.find(TEXT, snippet("… Un second " + mark("paragraphe") + ", plus long.")))
                .contains(new Spot("Le programme", 4, 4, "Un second paragraphe, plus long."));
    }

    @Test
    void neighbours_may_stand_in_the_next_paragraph() {
        assertThat(DeskSpots.find(TEXT, snippet("… Le programme · Un " + mark("premier paragraphe") + ". Un second …")))
                .contains(new Spot("Le programme", 3, 4, "Un premier paragraphe"));
    }

    @Test
    void above_the_first_heading_there_is_none() {
        assertThat(DeskSpots.find(TEXT, snippet("Un " + mark("début") + ". …")))
                .hasValueSatisfying(spot -> assertThat(spot.heading()).isEmpty());
    }

    @Test
    void without_a_mark_and_in_another_text_there_is_no_place() {
        assertThat(DeskSpots.find(TEXT, snippet("Un début."))).isEmpty();
        assertThat(DeskSpots.find(new Document(List.of()), snippet(mark("début"))))
                .isEmpty();
    }

    private static String mark(String words) {
        return Snippet.OPEN + words + Snippet.CLOSE;
    }

    private static Snippet snippet(String highlighted) {
        return Snippet.of(Language.FRENCH, highlighted);
    }
}
