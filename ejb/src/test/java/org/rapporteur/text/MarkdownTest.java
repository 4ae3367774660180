package org.rapporteur.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.kernel.Language;
import org.rapporteur.text.Block.Figure;
import org.rapporteur.text.Block.Footnote;
import org.rapporteur.text.Block.Heading;
import org.rapporteur.text.Block.ListItem;
import org.rapporteur.text.Block.Paragraph;
import org.rapporteur.text.Block.Quotation;
import org.rapporteur.text.Block.Table;
import org.rapporteur.text.Inline.Emphasis;
import org.rapporteur.text.Inline.Foreign;
import org.rapporteur.text.Inline.Link;
import org.rapporteur.text.Inline.NoteReference;
import org.rapporteur.text.Inline.Strong;
import org.rapporteur.text.Inline.Text;

class MarkdownTest {

    private static final String IMAGE = "ab".repeat(32);

    private static List<Block> blocks(String markdown) {
        return Markdown.document(markdown).blocks();
    }

    private static Paragraph paragraph(Inline... run) {
        return new Paragraph("", List.of(run));
    }

    private static Text text(String value) {
        return new Text(value);
    }

    private static List<String> notices(String markdown) {
        return Markdown.parse(markdown).notices().stream().map(Notice::code).toList();
    }

    @Test
    void emphasisAndLinksAreRead() {
        assertEquals(
                List.of(paragraph(
                        text("du mouvement "),
                        new Emphasis(List.of(text("Black Lives Matter"))),
                        text(", "),
                        new Strong(List.of(text("voir"))),
                        text(" "),
                        new Link("https://example.org/a", List.of(text("ici"))))),
                blocks("du mouvement *Black Lives Matter*,\n**voir** [ici](https://example.org/a)"));
    }

    @Test
    void wordsInAnotherLanguageAreRead() {
        Foreign foreign = new Foreign(Language.ENGLISH, List.of(new Emphasis(List.of(text("swing states")))));
        assertEquals(List.of(paragraph(text("les "), foreign)), blocks("les [*swing states*]{lang=en}"));
    }

    @Test
    void aSpanOfNoLanguageStaysAsItWasTyped() {
        assertEquals(List.of(paragraph(text("[words]{lang=e-}"))), blocks("[words]{lang=e-}"));
        assertEquals(
                "\\[words\\]{lang=en}",
                Markdown.write(Markdown.document("\\[words\\]{lang=en}")).strip());
    }

    @Test
    void nestedListsBecomeItemsWithLevels() {
        assertEquals(
                List.of(
                        new ListItem("", 1, false, true, 0, List.of(List.of(text("a")))),
                        new ListItem("", 2, true, true, 3, List.of(List.of(text("b")), List.of(text("c")))),
                        new ListItem("", 2, true, false, 4, List.of(List.of(text("d")))),
                        new ListItem("", 1, false, false, 0, List.of(List.of(text("e")))),
                        new ListItem("", 1, false, true, 0, List.of(List.of(text("another list"))))),
                blocks("- a\n\n  3. b\n\n     c\n  4. d\n- e\n\n* another list"));
    }

    @Test
    void aQuotationHasItsAttribution() {
        Quotation quotation = new Quotation("", List.of(List.of(text("Words."))), List.of(text("A. Speaker")));
        assertEquals(List.of(quotation), blocks("> Words.\n>\n> — A. Speaker"));
        assertEquals(List.of(quotation), blocks("> Words.\n> — A. Speaker"));
    }

    @Test
    void aTableHasItsCaption() {
        Table table = (Table) blocks("| a | b |\n|:--|--:|\n| 1 | x\\|y |\n| 2 |\n\nTable: Figures")
                .get(0);
        assertEquals(List.of(Block.ColumnAlignment.START, Block.ColumnAlignment.END), table.columns());
        assertEquals(List.of(text("Figures")), table.caption());
        assertEquals(
                List.of(List.of(text("1")), List.of(text("x|y"))), table.rows().get(0));
        assertEquals(List.of(List.of(text("2")), List.of()), table.rows().get(1));
    }

    @Test
    void aStoredPictureIsAFigureAndAnyOtherIsItsAlternative() {
        assertEquals(
                List.of(new Figure(
                        "", IMAGE, "A hall", List.of(text("The hall in "), new Emphasis(List.of(text("May")))))),
                blocks("![A hall](/images/" + IMAGE + " \"The hall in *May*\")"));
        Markdown.Parsed external = Markdown.parse("![A hall](https://example.org/hall.png)");
        assertEquals(List.of(paragraph(text("A hall"))), external.document().blocks());
        assertEquals(Notice.IMAGE_UNKNOWN, external.notices().get(0).code());
        assertEquals(
                "https://example.org/hall.png", external.notices().get(0).data().get("address"));
    }

    @Test
    void footnotesStandLastAndKeepTheirLabels() {
        assertEquals(
                List.of(
                        paragraph(text("a"), new NoteReference("x")),
                        paragraph(text("b")),
                        new Footnote("", "x", List.of(List.of(text("one")), List.of(text("two"))))),
                blocks("a[^x]\n\n[^x]: one\n\n    two\n\nb"));
    }

    @Test
    void aReferenceWithoutNoteIsWords() {
        assertEquals(List.of(paragraph(text("a[^x]"))), blocks("a[^x]"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "a <script>alert(1)</script> b",
                "a <SCRIPT src=x>alert(1)",
                "<style>x{}alert(1)</style>",
                "<!-- alert(1) -->",
                "- <script>\n  alert(1)\n  </script>",
                "> <script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<div onclick=\"alert(1)\">a</div>",
                "[a](javascript:alert%281%29)",
                "[a]( JaVaScRiPt:alert&#40;1&#41; )",
                "[a](java&#10;script:alert&#40;1&#41;)",
                "[a](data:text/html,alert&#40;1&#41;)",
                "[a](vbscript:alert%281%29)",
                "![a](javascript:alert%281%29)"
            })
    void scriptsNeverReachAPage(String markdown) {
        Markdown.Parsed parsed = Markdown.parse(markdown);
        String html = Html.render(parsed.document(), Html.Options.page(Language.ENGLISH, "Notes", "Back to {0}"));
        assertTrue(!html.contains("alert") && !html.toLowerCase().contains("script"), html);
        assertTrue(!parsed.notices().isEmpty(), markdown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<svg/onload=x>", "<javascript:x>", "<a href=\"x", "\\<script>x</script>", "&lt;script&gt;"})
    void whatIsNoHtmlStaysAsWords(String markdown) {
        String html = Html.render(Markdown.document(markdown), Html.Options.page(Language.ENGLISH, "Notes", "Back"));
        assertEquals(
                0, html.replaceAll("</?p>", "").chars().filter(c -> c == '<').count(), html);
        assertTrue(!html.contains("href=\""), html);
    }

    @Test
    void whatIsDroppedOrChangedIsTold() {
        assertEquals(List.of(), notices("# a\n\n- b\n\n[c](https://example.org)"));
        assertEquals(List.of(Notice.HTML_DROPPED, Notice.HTML_DROPPED), notices("a <b>b</b>"));
        assertEquals(List.of(Notice.HTML_DROPPED), notices("<div>kept</div>"));
        assertEquals(List.of(Notice.HEADING_LEVEL), notices("###### deep"));
        assertEquals(List.of(Notice.CODE_AS_TEXT), notices("```\ncode\n```"));
        assertEquals(List.of(Notice.LINK_REFUSED), notices("[a](javascript:x)"));
        assertEquals(List.of(Notice.LINK_REFUSED), notices("[a](//elsewhere.example)"));
        assertEquals(List.of(Notice.STRUCTURE_FLATTENED), notices("- a\n\n  > quoted"));
        assertEquals(List.of(Notice.NOTE_RENAMED), notices("a[^1]\n\n[^1]: b\n\n[^1]: c"));
        assertEquals(List.of(Notice.CHARACTERS_DROPPED), notices("a\u0000b"));
    }

    @Test
    void codeStaysAsWords() {
        assertEquals(
                List.of(paragraph(text("one"), new Inline.LineBreak(), text("two")), paragraph(text("three"))),
                blocks("```\none\n  two\n\nthree\n```"));
    }

    @Test
    void theWordsOfHtmlStay() {
        assertEquals(
                List.of(paragraph(text("kept & <kept>"))),
                blocks("<div>\nkept & < kept >\n</div>").stream()
                        .map(block -> paragraph(text(PlainText.of(block).replace("< kept >", "<kept>"))))
                        .map(Block.class::cast)
                        .toList());
    }

    @Test
    void headingsDeeperThanFourAreOfTheFourthLevel() {
        assertEquals(List.of(new Heading("", 4, List.of(text("deep")))), blocks("###### deep"));
    }

    @Test
    void aBodyHasNoMarksOfItsBlock() {
        assertEquals("A *b*", Markdown.body(blocks("### A *b*").get(0)));
        assertEquals("1. words", Markdown.body(blocks("1\\. words").get(0)));
        assertEquals("a\n\nb", Markdown.body(blocks("- a\n\n  b").get(0)));
        assertEquals(
                "Words.\n\n— A. Speaker",
                Markdown.body(blocks("> Words.\n> — A. Speaker").get(0)));
        assertEquals("", Markdown.body(new Block.Rule("b1")));
    }

    @Test
    void aBodyNeverChangesTheKindOfItsBlock() {
        Block heading = new Heading("b1", 2, List.of(text("x")));
        assertEquals(new Heading("b1", 2, List.of(text("# a - b"))), Markdown.withBody(heading, "# a\n- b"));
        Block item = new ListItem("b2", 2, true, false, 7, List.of());
        assertEquals(
                new ListItem("b2", 2, true, false, 7, List.of(List.of(text("> a")), List.of(text("[^1]: b")))),
                Markdown.withBody(item, "> a\n\n\\[^1]: b"));
        assertEquals(new Paragraph("b3", List.of()), Markdown.withBody(new Paragraph("b3", List.of(text("x"))), " \n"));
    }

    @Test
    void aFiguresBodyKeepsThePicture() {
        Figure figure = new Figure("b1", IMAGE, "A hall", List.of(text("Caption")));
        String other = "![Une salle](/images/" + "cd".repeat(32) + " \"Légende\")";
        assertEquals(new Figure("b1", IMAGE, "Une salle", List.of(text("Légende"))), Markdown.withBody(figure, other));
        DomainException refusal = assertThrows(DomainException.class, () -> Markdown.withBody(figure, "no picture"));
        assertEquals("text.figure-shape", refusal.code());
    }

    @Test
    void aTablesBodyKeepsItsShape() {
        Block table = blocks("| a | b |\n|--|--|\n| 1 | 2 |").get(0).withId("b1");
        Block translated = Markdown.withBody(table, "| x | y |\n|--|--|\n| 1 | 2[^n] |\n\nTable: z");
        assertEquals("b1", translated.id());
        assertEquals("z x y 1 2", PlainText.of(translated));
        DomainException refusal =
                assertThrows(DomainException.class, () -> Markdown.withBody(table, "| x |\n|--|\n| 1 |"));
        assertEquals("text.table-shape", refusal.code());
        assertEquals(2, refusal.data().get("columns"));
        assertEquals(1, refusal.data().get("rows"));
    }

    @Test
    void aLinkThatLooksLikeANoteAfterALineBreakStaysALink() {
        Document document = new Document(List.of(paragraph(
                text("a"), new Inline.LineBreak(), new Link("https://example.org", List.of(text("^[^n1]: b"))))));
        assertEquals(document, Markdown.document(Markdown.write(document)));
    }

    @Test
    void plainTextHasALinePerBlock() {
        assertEquals("Title\na b\nnote", PlainText.of(Markdown.document("# Title\n\na *b*[^1]\n\n---\n\n[^1]: note")));
    }

    @Test
    void wordsAreCounted() {
        assertEquals(5, WordCount.of(Markdown.document("# L'été – 2018 !\n\n- Grand *prix*\n\n| a | — |\n|--|--|")));
    }
}
