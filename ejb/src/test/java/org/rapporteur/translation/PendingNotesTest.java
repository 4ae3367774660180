package org.rapporteur.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rapporteur.text.Block;
import org.rapporteur.text.Block.Footnote;
import org.rapporteur.text.Document;
import org.rapporteur.text.Inline.NoteReference;
import org.rapporteur.text.Inline.Text;
import org.rapporteur.text.Markdown;

class PendingNotesTest {

    private static final Footnote NOTE = new Footnote("b9", "n", List.of(List.of(new Text("The note."))));
    private static final Block REFERRING =
            new Block.Paragraph("b1", List.of(new Text("Words"), new NoteReference("n"), new Text(" and more")));

    @Test
    void a_reference_survives_until_its_note_is_translated() {
        List<Block> whole = PendingNotes.added(List.of(REFERRING), List.of(NOTE), () -> "b2");

        assertThat(Markdown.document(Markdown.write(new Document(whole))).blocks())
                .first()
                .isEqualTo(((Block.Paragraph) REFERRING).withId(""));
        assertThat(whole).last().isEqualTo(new Footnote("b2", "n", List.of()));
        assertThat(PendingNotes.of(Optional.of(NOTE), new Document(whole))).containsExactly("b2");
    }

    @Test
    void nothing_is_added_for_a_note_that_is_there_or_not_needed_or_not_meant() {
        List<Block> there = new ArrayList<>(List.of(REFERRING, NOTE));
        Block literal = new Block.Paragraph("b3", List.of(new Text("not a note: [^n]")));

        assertThat(PendingNotes.added(there, List.of(NOTE), () -> "b2")).isEqualTo(there);
        assertThat(PendingNotes.added(List.of(REFERRING), List.of(), () -> "b2"))
                .containsExactly(REFERRING);
        assertThat(PendingNotes.added(List.of(literal), List.of(NOTE), () -> "b2"))
                .containsExactly(literal);
        assertThat(PendingNotes.of(Optional.of(NOTE), new Document(there))).isEmpty();
    }
}
