package org.rapporteur.typesetting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.text.Block;
import org.rapporteur.text.Inline;

/** A report as XSL formatting objects: same faces, sizes, measure and margins as the typesetter's. */
final class FormattingObjects {

    private static final String TEXT =
            "font-size=\"11pt\" line-height=\"15pt\" space-after=\"7.5pt\" text-align=\"justify\"";
    private static final String SMALL = "font-size=\"8.75pt\" line-height=\"11.25pt\" color=\"#595959\"";

    private final Markup fo = new Markup();
    private final Markup.Inlines inlines = this::inline;
    private final Map<String, Block.Footnote> notes = new HashMap<>();
    private boolean listOpen;
    private int noteNumber;

    private FormattingObjects() {}

    static String of(PrintableReport report) {
        return new FormattingObjects().report(report);
    }

    private String report(PrintableReport report) {
        report.body().blocks().forEach(block -> {
            if (block instanceof Block.Footnote note) {
                notes.put(note.label(), note);
            }
        });
        fo.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<fo:root xmlns:fo=\"http://www.w3.org/1999/XSL/Format\"")
                .raw(" xmlns:fox=\"http://xmlgraphics.apache.org/fop/extensions\" font-family=\"Serif\" xml:lang=\"")
                .words(report.language().tag())
                .raw("\" color=\"#1a1a1a\">\n<fo:layout-master-set><fo:simple-page-master master-name=\"page\"")
                .raw(
                        " page-width=\"595.276pt\" page-height=\"841.89pt\" margin-left=\"116.5pt\" margin-right=\"116.5pt\"")
                .raw(
                        " margin-top=\"48pt\" margin-bottom=\"36pt\"><fo:region-body margin-top=\"42pt\" margin-bottom=\"48pt\"/>")
                .raw("<fo:region-before extent=\"15pt\"/><fo:region-after extent=\"15pt\"/></fo:simple-page-master>")
                .raw("</fo:layout-master-set>\n<fo:declarations><x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF")
                .raw(" xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description rdf:about=\"\"")
                .raw(" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>")
                .words(report.title())
                .raw("</dc:title></rdf:Description></rdf:RDF></x:xmpmeta></fo:declarations>\n")
                .raw("<fo:page-sequence master-reference=\"page\">");
        fo.raw("<fo:static-content flow-name=\"xsl-region-before\"><fo:block " + SMALL + ">")
                .words(report.symbol())
                .raw("</fo:block></fo:static-content><fo:static-content flow-name=\"xsl-region-after\"><fo:block "
                        + SMALL)
                .raw(" text-align=\"end\"><fo:page-number/> / <fo:page-number-citation-last ref-id=\"end\"/>")
                .raw("</fo:block></fo:static-content>\n<fo:flow flow-name=\"xsl-region-body\">\n");
        report.brand().names().forEach((language, name) -> block(TEXT, List.of(new Inline.Text(name))));
        block(
                "role=\"H1\" font-weight=\"600\" font-size=\"24pt\" line-height=\"30pt\" space-before=\"30pt\" space-after=\"22.5pt\"",
                List.of(new Inline.Text(report.title())));
        for (Block block : report.body().blocks()) {
            block(block);
        }
        closeList();
        return fo.raw("<fo:block id=\"end\"/></fo:flow></fo:page-sequence></fo:root>\n")
                .toString();
    }

    private void block(Block block) {
        if (block instanceof Block.ListItem item) {
            item(item);
            return;
        }
        closeList();
        if (block instanceof Block.Heading heading) {
            String size = heading.level() == 1
                    ? "font-size=\"15.5pt\" line-height=\"22.5pt\" space-before=\"30pt\""
                    : "font-size=\"12.5pt\" line-height=\"15pt\" space-before=\"22.5pt\"";
            block(
                    "role=\"H" + (heading.level() + 1) + "\" font-weight=\"600\" space-after=\"7.5pt\""
                            + " keep-with-next.within-page=\"always\" " + size,
                    heading.text());
        } else if (block instanceof Block.Paragraph paragraph) {
            block(TEXT, paragraph.text());
        } else if (block instanceof Block.Quotation quotation) {
            fo.raw(
                    "<fo:block role=\"BlockQuote\" margin-left=\"22.5pt\" margin-right=\"22.5pt\" space-before=\"15pt\">");
            quotation.paragraphs().forEach(paragraph -> block(TEXT, paragraph));
            block(TEXT, quotation.attribution());
            fo.raw("</fo:block>\n");
        } else if (block instanceof Block.Table table) {
            table(table);
        }
    }

    private void item(Block.ListItem item) {
        if (!listOpen) {
            fo.raw(
                    "<fo:list-block provisional-distance-between-starts=\"20pt\" space-before=\"7.5pt\" space-after=\"7.5pt\">");
            listOpen = true;
        }
        fo.raw(
                        "<fo:list-item><fo:list-item-label end-indent=\"label-end()\"><fo:block font-size=\"11pt\" line-height=\"15pt\">")
                .words(item.ordered() ? item.number() + "." : "•")
                .raw("</fo:block></fo:list-item-label><fo:list-item-body start-indent=\"body-start()\">");
        item.paragraphs().forEach(paragraph -> block("font-size=\"11pt\" line-height=\"15pt\"", paragraph));
        fo.raw("</fo:list-item-body></fo:list-item>\n");
    }

    private void closeList() {
        if (listOpen) {
            fo.raw("</fo:list-block>\n");
            listOpen = false;
        }
    }

    private void table(Block.Table table) {
        block(
                "font-style=\"italic\" font-size=\"9.25pt\" line-height=\"11.25pt\" space-before=\"15pt\"",
                table.caption());
        fo.raw(
                "<fo:table table-layout=\"fixed\" width=\"100%\" font-size=\"9.5pt\" line-height=\"12pt\" space-after=\"15pt\">");
        table.columns().forEach(column -> fo.raw("<fo:table-column column-width=\"proportional-column-width(1)\"/>"));
        fo.raw("<fo:table-header><fo:table-row>");
        table.header().forEach(cell -> cell(cell, "font-weight=\"600\" border-bottom=\"0.6pt solid #b3122f\""));
        fo.raw("</fo:table-row></fo:table-header><fo:table-body>\n");
        for (List<List<Inline>> row : table.rows()) {
            fo.raw("<fo:table-row keep-together.within-page=\"always\">");
            row.forEach(cell -> cell(cell, "border-bottom=\"0.4pt solid #b8b8b8\""));
            fo.raw("</fo:table-row>\n");
        }
        fo.raw("</fo:table-body></fo:table>\n");
    }

    private void cell(List<Inline> content, String attributes) {
        fo.raw("<fo:table-cell padding-top=\"3.5pt\" padding-bottom=\"3.5pt\" " + attributes + ">");
        block("", content);
        fo.raw("</fo:table-cell>");
    }

    private void block(String attributes, List<Inline> content) {
        fo.raw("<fo:block " + attributes + ">");
        inlines.all(content);
        fo.raw("</fo:block>\n");
    }

    private void inline(Inline inline) {
        if (inline instanceof Inline.Text text) {
            fo.words(text.value());
        } else if (inline instanceof Inline.Emphasis emphasis) {
            within("<fo:inline font-style=\"italic\">", emphasis.content(), "</fo:inline>");
        } else if (inline instanceof Inline.Strong strong) {
            within("<fo:inline font-weight=\"600\">", strong.content(), "</fo:inline>");
        } else if (inline instanceof Inline.Link link) {
            fo.raw("<fo:basic-link fox:alt-text=\"").words(link.href()).raw("\" external-destination=\"url('");
            fo.words(link.href());
            within("')\" color=\"#b3122f\">", link.content(), "</fo:basic-link>");
        } else if (inline instanceof Inline.Foreign foreign) {
            fo.raw("<fo:inline xml:lang=\"").words(foreign.language().tag());
            within("\">", foreign.content(), "</fo:inline>");
        } else if (inline instanceof Inline.LineBreak) {
            fo.raw("<fo:block/>");
        } else if (inline instanceof Inline.NoteReference reference && notes.containsKey(reference.label())) {
            note(notes.get(reference.label()));
        }
    }

    private void within(String start, List<Inline> content, String end) {
        fo.raw(start);
        inlines.all(content);
        fo.raw(end);
    }

    private void note(Block.Footnote note) {
        noteNumber++;
        fo.raw("<fo:footnote><fo:inline font-size=\"7.26pt\" baseline-shift=\"super\">" + noteNumber + "</fo:inline>")
                .raw("<fo:footnote-body><fo:block font-size=\"8.75pt\" line-height=\"11.25pt\" text-align=\"justify\">")
                .raw(noteNumber + " ");
        note.paragraphs().forEach(inlines::all);
        fo.raw("</fo:block></fo:footnote-body></fo:footnote>");
    }
}
