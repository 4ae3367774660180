package org.rapporteur.typesetting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.text.Block;
import org.rapporteur.text.Inline;

/** A report as HTML with a style sheet that sets it as the typesetter does: same faces, sizes, measure and margins. */
final class Html {

    private static final String STYLE = """
            @page { size: A4; margin: 90pt 116.5pt 84pt 116.5pt;
              @top-left { content: "%s"; font: 8.75pt Serif; color: #595959 }
              @bottom-right { content: counter(page) " / " counter(pages); font: 8.75pt Serif; color: #595959 } }
            body { font: 11pt/15pt Serif; color: #1a1a1a; margin: 0 }
            h1 { font: 600 24pt/30pt Serif; margin: 30pt 0 22.5pt } h2 { font: 600 15.5pt/22.5pt Serif; margin: 30pt 0 7.5pt }
            h3 { font: 600 12.5pt/15pt Serif; margin: 22.5pt 0 7.5pt } h4, h5 { font: 600 11pt/15pt Serif; margin: 15pt 0 0 }
            h1, h2, h3, h4, h5 { page-break-after: avoid }
            p { margin: 0 0 7.5pt; text-align: justify; orphans: 2; widows: 2 }
            strong { font-weight: 600 } a { color: #b3122f }
            blockquote { margin: 15pt 22.5pt; font-size: 10.5pt } ul, ol { margin: 7.5pt 0; padding-left: 20pt }
            table { width: 100%%; border-collapse: collapse; margin: 15pt 0; font-size: 9.5pt; line-height: 12pt;
              -fs-table-paginate: paginate; border-bottom: 0.9pt solid #1a1a1a }
            caption { font: italic 9.25pt/11.25pt Serif; text-align: left } th { font-weight: 600; border-top: 0.9pt solid #1a1a1a;
              border-bottom: 0.6pt solid #b3122f } th, td { text-align: left; vertical-align: top; padding: 3.5pt 12pt 3.5pt 0 }
            td { border-bottom: 0.4pt solid #b8b8b8 } tr { page-break-inside: avoid }
            @footnote { border-top: 0.5pt solid #b8b8b8; padding-top: 6pt }
            .note { float: footnote; font-size: 8.75pt; line-height: 11.25pt }
            """;

    private final Markup html = new Markup();
    private final Markup.Inlines inlines = this::inline;
    private final Map<String, Block.Footnote> notes = new HashMap<>();
    private int open;
    private String openType = "";

    private Html() {}

    static String of(PrintableReport report) {
        return new Html().report(report);
    }

    private String report(PrintableReport report) {
        report.body().blocks().forEach(block -> {
            if (block instanceof Block.Footnote note) {
                notes.put(note.label(), note);
            }
        });
        html.raw("<!DOCTYPE html>\n<html lang=\"")
                .words(report.language().tag())
                .raw("\"><head><meta charset=\"UTF-8\"/>");
        html.raw("<title>").words(report.title()).raw("</title>");
        html.raw("<meta name=\"description\" content=\"").words(report.title()).raw("\"/><style>");
        html.raw(STYLE.formatted(report.symbol())).raw("</style></head><body>\n");
        report.brand().names().forEach((language, name) -> element("p", List.of(new Inline.Text(name))));
        html.raw("<h1>").words(report.title()).raw("</h1>\n");
        for (Block block : report.body().blocks()) {
            block(block);
        }
        closeList();
        return html.raw("</body></html>\n").toString();
    }

    private void block(Block block) {
        if (block instanceof Block.ListItem item) {
            item(item);
            return;
        }
        closeList();
        if (block instanceof Block.Heading heading) {
            element("h" + (heading.level() + 1), heading.text());
        } else if (block instanceof Block.Paragraph paragraph) {
            element("p", paragraph.text());
        } else if (block instanceof Block.Quotation quotation) {
            html.raw("<blockquote>");
            quotation.paragraphs().forEach(paragraph -> element("p", paragraph));
            element("p", quotation.attribution());
            html.raw("</blockquote>\n");
        } else if (block instanceof Block.Table table) {
            table(table);
        }
    }

    /** Lists of one level, which is what the measured reports have. */
    private void item(Block.ListItem item) {
        String type = item.ordered() ? "ol" : "ul";
        if (open == 0 || !type.equals(openType)) {
            closeList();
            html.raw("<" + type + ">");
            open = 1;
            openType = type;
        }
        html.raw("<li>");
        item.paragraphs().forEach(inlines::all);
        html.raw("</li>\n");
    }

    private void closeList() {
        if (open > 0) {
            html.raw("</" + openType + ">\n");
            open = 0;
        }
    }

    private void table(Block.Table table) {
        html.raw("<table>");
        element("caption", table.caption());
        html.raw("<thead><tr>");
        table.header().forEach(cell -> element("th", cell));
        html.raw("</tr></thead><tbody>\n");
        for (List<List<Inline>> row : table.rows()) {
            html.raw("<tr>");
            row.forEach(cell -> element("td", cell));
            html.raw("</tr>\n");
        }
        html.raw("</tbody></table>\n");
    }

    private void element(String name, List<Inline> content) {
        html.raw("<" + name + ">");
        inlines.all(content);
        html.raw("</" + name + ">\n");
    }

    private void inline(Inline inline) {
        if (inline instanceof Inline.Text text) {
            html.words(text.value());
        } else if (inline instanceof Inline.Emphasis emphasis) {
            html.raw("<em>");
            inlines.all(emphasis.content());
            html.raw("</em>");
        } else if (inline instanceof Inline.Strong strong) {
            html.raw("<strong>");
            inlines.all(strong.content());
            html.raw("</strong>");
        } else if (inline instanceof Inline.Link link) {
            html.raw("<a href=\"").words(link.href()).raw("\">");
            inlines.all(link.content());
            html.raw("</a>");
        } else if (inline instanceof Inline.Foreign foreign) {
            html.raw("<span lang=\"").words(foreign.language().tag()).raw("\">");
            inlines.all(foreign.content());
            html.raw("</span>");
        } else if (inline instanceof Inline.LineBreak) {
            html.raw("<br/>");
        } else if (inline instanceof Inline.NoteReference reference && notes.containsKey(reference.label())) {
            html.raw("<span class=\"note\">");
            notes.get(reference.label()).paragraphs().forEach(inlines::all);
            html.raw("</span>");
        }
    }
}
