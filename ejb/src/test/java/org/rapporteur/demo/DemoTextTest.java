package org.rapporteur.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.text.Block;
import org.rapporteur.text.Document;
import org.rapporteur.text.Markdown;

class DemoTextTest {

    private static final String SHA = "0123456789abcdef".repeat(4);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pa-2025-7/en.md",
                "pa-2025-7/fr.md",
                "pa-2025-7/es.md",
                "pa-2026-2/fr.first.md",
                "pa-2026-2/fr.md",
                "pa-2026-2/en.md",
                "pa-2026-2/es.md",
                "pa-2026-5/es.md"
            })
    void the_model_holds_every_demo_text_without_loss(String file) {
        DemoText text = DemoText.read(file).withPicture(SHA);

        assertThat(Markdown.parse(text.text()).notices()).isEmpty();
        assertThat(text.title()).isNotBlank();
        assertThat(text.summary()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pa-2025-7/fr.md", "pa-2025-7/es.md"})
    void each_block_of_the_complete_translations_is_of_the_kind_of_its_source(String file) {
        assertThat(kinds(file)).isEqualTo(kinds("pa-2025-7/en.md"));
    }

    @Test
    void each_block_of_the_translation_in_review_is_of_the_kind_of_its_source() {
        assertThat(kinds("pa-2026-2/en.md")).isEqualTo(kinds("pa-2026-2/fr.md"));
    }

    @Test
    void the_first_report_has_every_kind_of_block() {
        assertThat(document("pa-2025-7/en.md").blocks())
                .hasAtLeastOneElementOfType(Block.Heading.class)
                .hasAtLeastOneElementOfType(Block.Quotation.class)
                .hasAtLeastOneElementOfType(Block.Table.class)
                .hasAtLeastOneElementOfType(Block.Figure.class)
                .hasAtLeastOneElementOfType(Block.Footnote.class)
                .hasAtLeastOneElementOfType(Block.Rule.class)
                .anyMatch(block -> block instanceof Block.ListItem item && item.level() == 2);
    }

    @Test
    void every_block_but_the_rule_has_its_translation() {
        Document source = named(document("pa-2025-7/en.md"));

        assertThat(DemoText.read("pa-2025-7/fr.md").withPicture(SHA).under(source))
                .hasSize(source.blocks().size() - 1)
                .allSatisfy((id, markdown) -> assertThat(markdown).isNotBlank())
                .containsEntry(
                        "b2", Markdown.body(document("pa-2025-7/fr.md").blocks().get(2)));
    }

    @Test
    void a_partial_translation_ends_before_its_source_and_keeps_its_note() {
        Document source = named(document("pa-2026-2/fr.first.md"));
        String note = "b" + (source.blocks().size() - 1);

        assertThat(DemoText.read("pa-2026-2/es.md").under(source))
                .hasSizeLessThan(source.blocks().size())
                .containsKeys("b0", note);
    }

    private static List<String> kinds(String file) {
        return document(file).blocks().stream()
                .map(block -> block.getClass().getSimpleName() + detail(block))
                .toList();
    }

    private static String detail(Block block) {
        if (block instanceof Block.Heading heading) {
            return " " + heading.level();
        }
        if (block instanceof Block.ListItem item) {
            return " " + item.level() + item.ordered() + item.number();
        }
        if (block instanceof Block.Table table) {
            return " " + table.columns() + table.rows().size();
        }
        return block instanceof Block.Footnote note ? " " + note.label() : "";
    }

    private static Document document(String file) {
        return DemoText.read(file).withPicture(SHA).document();
    }

    private static Document named(Document document) {
        return document.withIds(IntStream.range(0, document.blocks().size())
                .mapToObj(i -> "b" + i)
                .toList());
    }
}
