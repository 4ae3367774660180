package org.rapporteur.text;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.rapporteur.text.Block.ColumnAlignment;
import org.rapporteur.text.Block.Figure;
import org.rapporteur.text.Block.Footnote;
import org.rapporteur.text.Block.Heading;
import org.rapporteur.text.Block.ListItem;
import org.rapporteur.text.Block.Paragraph;
import org.rapporteur.text.Block.Quotation;
import org.rapporteur.text.Block.Table;

/** Renders blocks as HTML; one rendering each. */
final class HtmlBlocks {

    private final Html.Options options;
    private final Map<String, Integer> numbers;
    private final HtmlInlines inlines;
    private final StringBuilder out = new StringBuilder();
    private final Deque<ListItem> lists = new ArrayDeque<>();
    private int captions;

    HtmlBlocks(Html.Options options, Map<String, Integer> numbers) {
        this.options = options;
        this.numbers = numbers;
        this.inlines = new HtmlInlines(options, numbers, out);
    }

    String render(Document document) {
        for (Block block : document.blocks()) {
            if (block instanceof ListItem item) {
                item(item);
            } else if (!(block instanceof Footnote)) {
                closeLists(0);
                block(block);
            }
        }
        closeLists(0);
        footnotes(document);
        return out.toString();
    }

    String renderAlone(Block block) {
        if (block instanceof ListItem item) {
            item(new ListItem(item.id(), 1, item.ordered(), true, item.number(), item.paragraphs()));
            closeLists(0);
        } else if (block instanceof Footnote note) {
            out.append("<div class=\"footnote\"").append(mark(note)).append('>');
            paragraphs(note.paragraphs());
            out.append("</div>\n");
        } else {
            block(block);
        }
        return out.toString();
    }

    private String mark(Block block) {
        return options.blockIds() && !block.id().isEmpty() ? " data-block=\"" + Html.escape(block.id()) + "\"" : "";
    }

    private void block(Block block) {
        if (block instanceof Heading heading) {
            int level = Math.min(6, heading.level() + options.headingOffset());
            element("h" + level, mark(block), heading.text());
        } else if (block instanceof Paragraph paragraph) {
            element("p", mark(block), paragraph.text());
        } else if (block instanceof Quotation quotation) {
            quotation(quotation);
        } else if (block instanceof Table table) {
            table(table);
        } else if (block instanceof Figure figure) {
            figure(figure);
        } else {
            out.append("<hr").append(mark(block)).append(">\n");
        }
    }

    private void element(String name, String attributes, List<Inline> run) {
        out.append('<').append(name).append(attributes).append('>');
        inlines.append(run);
        out.append("</").append(name).append(">\n");
    }

    private void paragraphs(List<List<Inline>> paragraphs) {
        paragraphs.forEach(run -> element("p", "", run));
    }

    private void item(ListItem item) {
        int level = Math.min(item.level(), lists.size() + 1);
        closeLists(level);
        ListItem open = lists.size() == level ? lists.peek() : null;
        if (open != null && (item.first() || open.ordered() != item.ordered())) {
            closeLists(level - 1);
            open = null;
        }
        if (open == null) {
            out.append(item.ordered() ? "<ol" : "<ul");
            if (item.ordered() && item.number() != 1) {
                out.append(" start=\"").append(item.number()).append('"');
            }
            out.append(">\n");
            lists.push(item);
        } else {
            out.append("</li>\n");
        }
        out.append("<li").append(mark(item)).append('>');
        if (item.paragraphs().size() == 1) {
            inlines.append(item.paragraphs().get(0));
        } else {
            paragraphs(item.paragraphs());
        }
    }

    private void closeLists(int level) {
        while (lists.size() > level) {
            out.append("</li>\n").append(lists.pop().ordered() ? "</ol>\n" : "</ul>\n");
        }
    }

    private void quotation(Quotation quotation) {
        boolean attributed = !quotation.attribution().isEmpty();
        out.append(attributed ? "<figure class=\"quotation\"" : "<blockquote")
                .append(mark(quotation))
                .append(attributed ? ">\n<blockquote>\n" : ">\n");
        paragraphs(quotation.paragraphs());
        out.append("</blockquote>\n");
        if (attributed) {
            element("figcaption", "", quotation.attribution());
            out.append("</figure>\n");
        }
    }

    private void table(Table table) {
        String captionId = options.idPrefix() + "table-" + ++captions;
        boolean captioned = !table.caption().isEmpty();
        out.append("<div class=\"table-scroll\"").append(mark(table));
        if (captioned) {
            out.append(" role=\"region\" tabindex=\"0\" aria-labelledby=\"")
                    .append(Html.escape(captionId))
                    .append('"');
        }
        out.append(">\n<table>\n");
        if (captioned) {
            element("caption", " id=\"" + Html.escape(captionId) + "\"", table.caption());
        }
        // An empty first heading says that the first column names the rows.
        boolean rowHeadings = !table.header().isEmpty() && table.header().get(0).isEmpty();
        out.append("<thead>\n<tr>\n");
        for (int i = 0; i < table.header().size(); i++) {
            List<Inline> cell = table.header().get(i);
            String scope = cell.isEmpty() ? "" : " scope=\"col\"";
            element(cell.isEmpty() ? "td" : "th", scope + alignment(table, i), cell);
        }
        out.append("</tr>\n</thead>\n<tbody>\n");
        for (List<List<Inline>> row : table.rows()) {
            out.append("<tr>\n");
            for (int i = 0; i < row.size(); i++) {
                boolean heading = rowHeadings && i == 0 && !row.get(0).isEmpty();
                element(heading ? "th" : "td", (heading ? " scope=\"row\"" : "") + alignment(table, i), row.get(i));
            }
            out.append("</tr>\n");
        }
        out.append("</tbody>\n</table>\n</div>\n");
    }

    private static String alignment(Table table, int column) {
        ColumnAlignment alignment =
                column < table.columns().size() ? table.columns().get(column) : ColumnAlignment.START;
        return switch (alignment) {
            case START -> "";
            case CENTER -> " class=\"align-center\"";
            case END -> " class=\"align-end\"";
        };
    }

    private void figure(Figure figure) {
        out.append("<figure").append(mark(figure)).append(">\n<img src=\"/images/");
        Html.escape(figure.image(), out);
        out.append("\" alt=\"");
        Html.escape(figure.alternative(), out);
        out.append("\" loading=\"lazy\">\n");
        if (!figure.caption().isEmpty()) {
            element("figcaption", "", figure.caption());
        }
        out.append("</figure>\n");
    }

    private void footnotes(Document document) {
        List<Footnote> notes = document.blocks().stream()
                .filter(Footnote.class::isInstance)
                .map(Footnote.class::cast)
                .sorted(Comparator.comparing(note -> numbers.getOrDefault(note.label(), Integer.MAX_VALUE)))
                .toList();
        if (notes.isEmpty()) {
            return;
        }
        out.append("<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"");
        Html.escape(options.notesTitle(), out);
        out.append("\">\n<ol>\n");
        notes.forEach(this::footnote);
        out.append("</ol>\n</section>\n");
    }

    private void footnote(Footnote note) {
        out.append("<li id=\"")
                .append(inlines.noteId(note.label()))
                .append('"')
                .append(mark(note))
                .append(">\n");
        List<List<Inline>> paragraphs = note.paragraphs();
        for (int i = 0; i + 1 < paragraphs.size(); i++) {
            element("p", "", paragraphs.get(i));
        }
        out.append("<p>");
        if (!paragraphs.isEmpty()) {
            inlines.append(paragraphs.get(paragraphs.size() - 1));
        }
        if (inlines.isReferred(note.label())) {
            String number = String.valueOf(numbers.get(note.label()));
            out.append(" <a href=\"#").append(inlines.referenceId(note.label()));
            out.append("\" role=\"doc-backlink\" aria-label=\"");
            Html.escape(options.backLabel().replace("{0}", number), out);
            out.append("\">↩</a>");
        }
        out.append("</p>\n</li>\n");
    }
}
