package org.rapporteur.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rapporteur.text.BlockIdentity;
import org.rapporteur.text.Document;
import org.rapporteur.text.Markdown;

class PairingTest {

    @Test
    void texts_of_one_form_are_paired_whole_whatever_rules_stand_between() {
        assertThat(pairs("# A\n\nB\n\n***\n\n- C\n- D", "# Z\n\nY\n\n- X\n- W"))
                .containsExactly(
                        Map.entry("b1", "b1"), Map.entry("b2", "b2"), Map.entry("b4", "b3"), Map.entry("b5", "b4"));
    }

    @Test
    void where_the_forms_part_only_beginning_and_end_are_paired() {
        assertThat(pairs("# A\n\nB\n\n> C\n\n## D", "# Z\n\nY\n\nX\n\nW\n\n## V"))
                .containsExactly(Map.entry("b1", "b1"), Map.entry("b2", "b2"), Map.entry("b4", "b5"));
    }

    @Test
    void a_block_is_never_paired_twice() {
        assertThat(pairs("A\n\nB\n\nC", "Z\n\nY")).containsExactly(Map.entry("b1", "b1"), Map.entry("b2", "b2"));
        assertThat(pairs("A", "Z\n\nY")).containsExactly(Map.entry("b1", "b1"));
        assertThat(pairs("", "Z")).isEmpty();
    }

    @Test
    void headings_of_different_levels_are_not_alike() {
        assertThat(pairs("# A\n\nB", "## Z\n\nY")).containsExactly(Map.entry("b2", "b2"));
    }

    private static Map<String, String> pairs(String source, String target) {
        return Pairing.of(identified(source), identified(target));
    }

    private static Document identified(String markdown) {
        return BlockIdentity.first(Markdown.document(markdown)).document();
    }
}
