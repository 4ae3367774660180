package org.rapporteur.typesetting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.kernel.Language;
import org.rapporteur.text.Block;
import org.rapporteur.text.Block.ColumnAlignment;
import org.rapporteur.text.Inline;

/** Every block type and every way in which it is usual, empty ones too, in the words of a language. */
final class BlockTypes {

    private static final List<Inline> NOTHING = List.of();

    private final Samples.Texts texts;
    private final Map<String, List<Block>> types = new LinkedHashMap<>();

    private BlockTypes(Language language) {
        texts = Samples.Texts.of(language);
    }

    /** By name, in an order in which they can stand in one document; labels of notes are unique among them. */
    static Map<String, List<Block>> of(Language language) {
        BlockTypes all = new BlockTypes(language);
        all.text();
        all.lists();
        all.tables();
        all.figures();
        all.notes();
        all.empty();
        return all.types;
    }

    private void text() {
        add("heading", new Block.Heading("h", 1, List.of(text(texts.heading()))), Samples.paragraph(texts.words()));
        add(
                "headings that skip levels",
                Samples.heading(4, texts.words()),
                Samples.heading(2, texts.words()),
                Samples.heading(4, texts.words()));
        add("paragraph", Samples.paragraph(texts.prose()));
        add(
                "emphasis",
                paragraph(
                        new Inline.Emphasis(List.of(text(texts.words()))),
                        text(" "),
                        new Inline.Strong(List.of(
                                text(texts.words() + " "), new Inline.Emphasis(List.of(text(texts.words())))))));
        add(
                "another language",
                paragraph(
                        text(texts.words() + " "),
                        new Inline.Foreign(Language.ENGLISH, List.of(text("Black Lives Matter"))),
                        new Inline.Emphasis(List.of(new Inline.Foreign(Language.FRENCH, List.of(text(" laïcité")))))));
        add("link", paragraph(text(texts.words() + " "), link(texts.words()), text(".")));
        add("link over lines", paragraph(text(texts.words() + " "), link(texts.prose()), text(".")));
        add("forced break", paragraph(link(texts.words()), new Inline.LineBreak(), text(texts.words())));
        add(
                "quotation",
                new Block.Quotation("q", List.of(List.of(text(texts.prose())), List.of(link(texts.words()))), NOTHING));
        add(
                "quotation with attribution",
                new Block.Quotation("q", List.of(List.of(text(texts.prose()))), List.of(text(texts.words()))));
        add("rule", Samples.paragraph(texts.words()), new Block.Rule("r"), Samples.paragraph(texts.words()));
    }

    private void lists() {
        add("list", Samples.item(1, false, 0, texts.words()), Samples.item(1, false, 0, texts.prose()));
        add("numbered list", Samples.item(1, true, 9, texts.words()), Samples.item(1, true, 10, texts.prose()));
        add(
                "nested lists",
                Samples.item(1, false, 0, texts.words()),
                Samples.item(2, true, 1, texts.prose()),
                Samples.item(3, false, 0, texts.words()),
                Samples.item(2, true, 2, texts.words()),
                Samples.item(1, false, 0, texts.words()));
        add(
                "item of paragraphs",
                new Block.ListItem(
                        "i", 1, false, true, 0, List.of(List.of(text(texts.prose())), List.of(link(texts.words())))));
        add("list that begins deep", Samples.item(3, true, 1, texts.words()), Samples.item(1, false, 0, texts.words()));
    }

    private void tables() {
        List<ColumnAlignment> columns = List.of(ColumnAlignment.START, ColumnAlignment.CENTER, ColumnAlignment.END);
        List<List<Inline>> header =
                List.of(List.of(text(texts.heading())), List.of(text(texts.words())), List.of(text("%")));
        List<List<Inline>> row =
                List.of(List.of(text(texts.words())), List.of(link(texts.words())), List.of(text("37")));
        add("table", new Block.Table("t", NOTHING, columns, header, List.of(row, row)));
        add("table with caption", new Block.Table("t", List.of(text(texts.words())), columns, header, List.of(row)));
        add(
                "table over pages",
                new Block.Table("t", List.of(text(texts.words())), columns, header, Collections.nCopies(30, row)));
        add("table without rows", new Block.Table("t", NOTHING, columns, header, List.of()));
    }

    private void figures() {
        add("figure", new Block.Figure("f", Samples.CHART, texts.words(), NOTHING));
        add("figure with caption", new Block.Figure("f", Samples.CHART, texts.words(), List.of(text(texts.prose()))));
        add("decoration", new Block.Figure("f", Samples.CHART, "", NOTHING));
        add("decoration with caption", new Block.Figure("f", Samples.CHART, "", List.of(link(texts.words()))));
    }

    private void notes() {
        add("footnote", Samples.paragraph(texts.words(), call("n1")), note("n1", texts.words()));
        add(
                "footnote called twice",
                Samples.paragraph(texts.words(), call("n2"), text(" "), call("n2")),
                note("n2", texts.prose()));
        add(
                "long footnote",
                Samples.paragraph(texts.words(), call("n3")),
                new Block.Footnote(
                        "n", "n3", Collections.nCopies(9, List.of(text(texts.prose()), link(texts.words())))));
        add(
                "footnote of a heading",
                new Block.Heading("h", 1, List.of(text(texts.heading()), call("n4"))),
                note("n4", texts.words()));
        add(
                "footnote of a table",
                new Block.Table(
                        "t",
                        List.of(text(texts.words()), call("n5")),
                        List.of(ColumnAlignment.START),
                        List.of(List.of(text(texts.words()), call("n6"))),
                        List.of(List.of(List.of(text(texts.words()), call("n7"))))),
                note("n5", texts.words()),
                note("n6", texts.words()),
                note("n7", texts.words()));
        add(
                "footnote of a footnote",
                Samples.paragraph(texts.words(), call("n8")),
                new Block.Footnote("n", "n8", List.of(List.of(text(texts.words()), call("n9")))),
                note("n9", texts.words()));
        add(
                "footnote in a link",
                paragraph(new Inline.Link("https://example.org/", List.of(text(texts.words()), call("n10")))),
                note("n10", texts.words()));
        add(
                "footnotes of an item, a quotation and a caption",
                new Block.ListItem("i", 1, false, true, 0, List.of(List.of(text(texts.words()), call("n11")))),
                new Block.Quotation(
                        "q",
                        List.of(List.of(text(texts.words()), call("n12"))),
                        List.of(text(texts.words()), call("n13"))),
                new Block.Figure("f", Samples.CHART, texts.words(), List.of(text(texts.words()), call("n14"))),
                note("n11", texts.words()),
                note("n12", texts.words()),
                note("n13", texts.words()),
                note("n14", texts.words()));
        add("footnote that nothing calls", Samples.paragraph(texts.words()), note("n15", texts.words()));
        add("call of no footnote", Samples.paragraph(texts.words(), call("none")));
    }

    private void empty() {
        List<List<Inline>> one = List.of(NOTHING);
        add("empty heading", new Block.Heading("h", 2, NOTHING), Samples.heading(3, texts.words()));
        add(
                "empty paragraph",
                new Block.Paragraph("p", NOTHING),
                paragraph(new Inline.Emphasis(NOTHING), new Inline.Link("https://example.org/", NOTHING)));
        add(
                "empty items",
                new Block.ListItem("i", 4, true, true, 0, List.of()),
                new Block.ListItem("i", 1, false, true, 0, one));
        add(
                "empty quotation",
                new Block.Quotation("q", List.of(), NOTHING),
                new Block.Quotation("q", one, List.of(text(texts.words()))));
        add(
                "empty table",
                new Block.Table("t", NOTHING, List.of(ColumnAlignment.CENTER), one, List.of()),
                new Block.Table("t", NOTHING, List.of(ColumnAlignment.START), one, List.of(one)));
        add(
                "empty footnote",
                Samples.paragraph(texts.words(), call("n16")),
                new Block.Footnote("n", "n16", List.of()),
                new Block.Footnote("n", "n17", one));
    }

    private void add(String name, Block... blocks) {
        types.put(name, List.of(blocks));
    }

    private static Block paragraph(Inline... content) {
        return new Block.Paragraph("p", List.of(content));
    }

    private static Inline text(String words) {
        return new Inline.Text(words);
    }

    private static Inline link(String words) {
        return new Inline.Link("https://www.example.org/reports/2018?page=1", List.of(text(words)));
    }

    private static Inline call(String label) {
        return new Inline.NoteReference(label);
    }

    private static Block note(String label, String words) {
        return new Block.Footnote("n", label, List.of(List.of(text(words))));
    }

    /** All types after each other. */
    static List<Block> together(Language language) {
        List<Block> blocks = new ArrayList<>();
        of(language).values().forEach(blocks::addAll);
        return blocks;
    }
}
