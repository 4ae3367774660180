package org.rapporteur.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.text.Block.ColumnAlignment;
import org.rapporteur.text.Block.Figure;
import org.rapporteur.text.Block.Footnote;
import org.rapporteur.text.Block.Heading;
import org.rapporteur.text.Block.ListItem;
import org.rapporteur.text.Block.Paragraph;
import org.rapporteur.text.Block.Quotation;
import org.rapporteur.text.Block.Table;

/** Writes a document in normal form as CommonMark with tables and footnotes. */
final class BlockWriter {

    private static final InlineWriter IN_BLOCK = new InlineWriter(InlineWriter.Place.BLOCK);
    private static final InlineWriter ON_LINE = new InlineWriter(InlineWriter.Place.LINE);
    private static final InlineWriter IN_CELL = new InlineWriter(InlineWriter.Place.CELL);

    /** A list that is being written: what its items begin with, and how far their content is indented. */
    private record OpenList(ListItem last, char mark, int indent) {}

    private final StringBuilder out = new StringBuilder();
    private final List<OpenList> lists = new ArrayList<>();

    static String write(Document document) {
        BlockWriter writer = new BlockWriter();
        boolean item = false;
        for (Block block : document.blocks()) {
            if (block instanceof ListItem listItem) {
                writer.item(listItem, item);
                item = true;
            } else {
                writer.lists.clear();
                writer.separate();
                writer.out.append(alone(block)).append('\n');
                item = false;
            }
        }
        return writer.out.toString();
    }

    private void separate() {
        if (!out.isEmpty()) {
            out.append('\n');
        }
    }

    /** A block that is no list item, without the line's end. */
    private static String alone(Block block) {
        if (block instanceof Heading heading) {
            return "#".repeat(heading.level()) + " " + ON_LINE.write(heading.text());
        }
        if (block instanceof Paragraph paragraph) {
            return IN_BLOCK.write(paragraph.text());
        }
        if (block instanceof Quotation quotation) {
            return indented(joined(quotationParagraphs(quotation), IN_BLOCK), "> ", "> ", ">");
        }
        if (block instanceof Table table) {
            return table(table);
        }
        if (block instanceof Figure figure) {
            return figure(figure);
        }
        if (block instanceof Footnote note) {
            String body = joined(note.paragraphs(), IN_BLOCK);
            return indented(body, "[^" + note.label() + "]: ", "    ", "");
        }
        return "---";
    }

    /**
     * The block's own text without what marks its kind. Tables and figures are given whole, since their form is their
     * text; a rule has none.
     */
    static String body(Block block) {
        if (block instanceof Heading heading) {
            return ON_LINE.write(heading.text());
        }
        if (block instanceof Paragraph paragraph) {
            return ON_LINE.write(paragraph.text());
        }
        if (block instanceof ListItem item) {
            return joined(item.paragraphs(), ON_LINE);
        }
        if (block instanceof Quotation quotation) {
            return joined(quotationParagraphs(quotation), ON_LINE);
        }
        if (block instanceof Footnote note) {
            return joined(note.paragraphs(), ON_LINE);
        }
        return block instanceof Block.Rule ? "" : alone(block);
    }

    private static List<List<Inline>> quotationParagraphs(Quotation quotation) {
        List<List<Inline>> paragraphs = new ArrayList<>(quotation.paragraphs());
        if (!quotation.attribution().isEmpty()) {
            paragraphs.add(NormalForm.runAlone(Markers.withDash(quotation.attribution()), true));
        }
        return paragraphs;
    }

    private static String joined(List<List<Inline>> paragraphs, InlineWriter writer) {
        return paragraphs.stream().map(writer::write).collect(Collectors.joining("\n\n"));
    }

    private static String indented(String text, String first, String next, String empty) {
        StringBuilder lines = new StringBuilder(first);
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            lines.append(text, start, end).append('\n');
            start = end + 1;
            boolean blank = start < text.length() && text.charAt(start) == '\n';
            lines.append(blank ? empty : next);
        }
        return lines.append(text, start, text.length()).toString();
    }

    private static String table(Table table) {
        StringBuilder rows = new StringBuilder();
        row(table.header(), rows);
        rows.append('|');
        for (ColumnAlignment alignment : table.columns()) {
            rows.append(
                    switch (alignment) {
                        case START -> " --- |";
                        case CENTER -> " :-: |";
                        case END -> " --: |";
                    });
        }
        for (List<List<Inline>> row : table.rows()) {
            row(row, rows.append('\n'));
        }
        if (rows.charAt(rows.length() - 1) == '\n') {
            rows.setLength(rows.length() - 1);
        }
        if (!table.caption().isEmpty()) {
            rows.append("\n\n").append(Markers.CAPTION).append(ON_LINE.write(table.caption()));
        }
        return rows.toString();
    }

    private static void row(List<List<Inline>> cells, StringBuilder rows) {
        boolean header = rows.isEmpty();
        rows.append('|');
        for (List<Inline> cell : cells) {
            rows.append(' ').append(IN_CELL.write(cell)).append(" |");
        }
        if (header) {
            rows.append('\n');
        }
    }

    private static String figure(Figure figure) {
        String alternative = Escapes.text(figure.alternative(), false, false, false, false);
        String picture = "![" + alternative + "](/images/" + figure.image();
        if (figure.caption().isEmpty()) {
            return picture + ")";
        }
        return picture + " \"" + Escapes.title(ON_LINE.write(figure.caption())) + "\")";
    }

    private void item(ListItem item, boolean afterItem) {
        @Nullable OpenList before = item.level() <= lists.size() ? lists.get(item.level() - 1) : null;
        char mark = mark(item, before);
        int outer = item.level() == 1 ? 0 : lists.get(item.level() - 2).indent();
        String marker = item.ordered() ? "" + item.number() + mark + " " : mark + " ";
        while (lists.size() >= item.level()) {
            lists.remove(lists.size() - 1);
        }
        int indent = outer + marker.length();
        boolean interrupts = item.level() > 1 && before == null && (!item.ordered() || item.number() == 1);
        if (!afterItem || item.first() && !interrupts) {
            separate();
        }
        String body = joined(item.paragraphs(), IN_BLOCK);
        out.append(indented(body, " ".repeat(outer) + marker, " ".repeat(indent), ""))
                .append('\n');
        lists.add(new OpenList(item, mark, indent));
    }

    /** Lists of one kind that stand side by side are told apart by their marks. */
    private static char mark(ListItem item, @Nullable OpenList before) {
        char usual = item.ordered() ? '.' : '-';
        char other = item.ordered() ? ')' : '*';
        if (before == null || before.last().ordered() != item.ordered()) {
            return usual;
        }
        boolean usualBefore = before.mark() == usual;
        return item.first() == usualBefore ? other : usual;
    }
}
