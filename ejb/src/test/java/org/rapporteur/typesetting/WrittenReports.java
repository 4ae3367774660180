package org.rapporteur.typesetting;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.kernel.Language;
import org.rapporteur.text.Block;
import org.rapporteur.text.Inline;
import org.rapporteur.text.Markdown;

/** Reports as somebody might write them, the same on every run: what is measured, and what layout is judged by. */
final class WrittenReports {

    private static final int BLOCKS_PER_PAGE = 14;

    private final Language language;
    private final boolean everything;
    private final Prose prose;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Block.Footnote> notes = new ArrayList<>();
    /** How many notes have been called up to and with each block. */
    private final List<Integer> called = new ArrayList<>();

    private WrittenReports(Language language, boolean everything, long seed) {
        this.language = language;
        this.everything = everything;
        this.prose = Prose.in(language, seed);
    }

    /** A report of one to thirty sections with everything in them, pictures and long footnotes too. */
    static PrintableReport any(Language language, long seed) {
        WrittenReports report = new WrittenReports(language, true, seed);
        int sections = 1 + report.prose.below(report.prose.below(4) == 0 ? 30 : 6);
        for (int i = 0; i < sections; i++) {
            report.section();
            if (report.prose.below(3) == 0) {
                report.add(report.figure());
            }
        }
        return report.beginning(report.blocks.size());
    }

    /**
     * A report of running text, headings, emphasis and strong words: three faces.
     *
     * @param pages how many the typesetter makes of it
     */
    static PrintableReport ofText(Language language, int pages) {
        return new WrittenReports(language, false, 2018).ofLength(pages);
    }

    /** As {@link #ofText}, with lists, quotations, tables, links and footnotes among the paragraphs. */
    static PrintableReport ofEverything(Language language, int pages) {
        return new WrittenReports(language, true, 2018).ofLength(pages);
    }

    /** The longest beginning of an endless report that fills no more than the pages. */
    private PrintableReport ofLength(int pages) {
        while (blocks.size() < (pages + 1) * BLOCKS_PER_PAGE) {
            section();
        }
        int fits = 1;
        int tooMany = blocks.size();
        while (tooMany - fits > 1) {
            int tried = (fits + tooMany) / 2;
            if (new Typesetter().typeset(beginning(tried)).pages() <= pages) {
                fits = tried;
            } else {
                tooMany = tried;
            }
        }
        return beginning(fits);
    }

    private PrintableReport beginning(int count) {
        List<Block> body = new ArrayList<>(blocks.subList(0, count));
        body.addAll(notes.subList(0, called.get(count - 1)));
        PrintableReport report =
                Samples.report(language, Samples.Texts.of(language).title(), body);
        return new PrintableReport(
                report.language(),
                report.brand(),
                report.symbol(),
                report.title(),
                report.summary(),
                report.dates(),
                report.places(),
                report.body(),
                report.edition(),
                report.address(),
                report.otherLanguages(),
                Markdown.write(report.body()),
                report.images(),
                report.sourceDigest());
    }

    private void section() {
        add(Samples.heading(blocks.isEmpty() ? 1 : 1 + prose.below(2), prose.heading()));
        int paragraphs = 2 + prose.below(3);
        for (int i = 0; i < paragraphs; i++) {
            add(paragraph());
        }
        if (everything) {
            switch (prose.below(4)) {
                case 0 -> list();
                case 1 -> add(table());
                case 2 -> add(quotation());
                default -> add(paragraph());
            }
        }
    }

    private void add(Block block) {
        blocks.add(block);
        called.add(notes.size());
    }

    private Block paragraph() {
        List<Inline> content = new ArrayList<>();
        content.add(text(prose.paragraph(1 + prose.below(3)) + " "));
        content.add(new Inline.Emphasis(List.of(text(prose.subject()))));
        content.add(text(". " + prose.sentence() + " "));
        content.add(new Inline.Strong(List.of(text(prose.phrase()))));
        content.add(text(". " + prose.sentence()));
        if (everything && prose.below(3) == 0) {
            String label = "n" + notes.size();
            content.add(new Inline.NoteReference(label));
            int sentences = prose.below(12) == 0 ? 14 : 1;
            notes.add(new Block.Footnote(label, label, List.of(List.of(text(prose.paragraph(sentences))))));
        }
        if (everything && prose.below(4) == 0) {
            String address = "www.example.org/" + notes.size() + "/report";
            content.add(text(" "));
            content.add(new Inline.Link("https://" + address, List.of(text(address))));
            content.add(text("."));
        }
        return new Block.Paragraph("p", content);
    }

    private void list() {
        boolean ordered = prose.below(2) == 0;
        int items = 3 + prose.below(4);
        for (int i = 1; i <= items; i++) {
            add(Samples.item(1, ordered, ordered ? i : 0, i % 2 == 0 ? prose.sentence() : prose.phrase()));
        }
    }

    private Block quotation() {
        return new Block.Quotation("q", List.of(List.of(text(prose.paragraph(2)))), List.of(text(prose.subject())));
    }

    private Block figure() {
        List<Inline> caption = prose.below(4) == 0 ? List.of() : List.of(text(prose.phrase()));
        return new Block.Figure("f", Samples.CHART, prose.subject(), caption);
    }

    private Block table() {
        List<List<List<Inline>>> rows = new ArrayList<>();
        int count = 4 + prose.below(8);
        for (int i = 0; i < count; i++) {
            rows.add(List.of(
                    List.of(text(prose.subject())),
                    List.of(text(prose.phrase())),
                    List.of(text(String.valueOf(prose.below(1000))))));
        }
        return new Block.Table(
                "t",
                List.of(text(prose.phrase())),
                List.of(Block.ColumnAlignment.START, Block.ColumnAlignment.START, Block.ColumnAlignment.END),
                List.of(List.of(text(prose.subject())), List.of(text(prose.phrase())), List.of(text("%"))),
                rows);
    }

    private static Inline text(String text) {
        return new Inline.Text(text);
    }
}
