package org.rapporteur.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.ThematicBreak;
import org.jspecify.annotations.Nullable;
import org.rapporteur.text.Block.ColumnAlignment;
import org.rapporteur.text.Block.Figure;
import org.rapporteur.text.Block.Footnote;
import org.rapporteur.text.Block.Heading;
import org.rapporteur.text.Block.ListItem;
import org.rapporteur.text.Block.Paragraph;
import org.rapporteur.text.Block.Quotation;
import org.rapporteur.text.Block.Rule;
import org.rapporteur.text.Block.Table;
import org.rapporteur.text.Inline.LineBreak;
import org.rapporteur.text.Inline.Text;

/**
 * Turns the parser's tree into the flat list of blocks. What stands in a list item, a quotation or a footnote and
 * cannot stand there in the model is set beside it in reading order, or becomes a paragraph of it.
 */
final class BlockReader {

    private static final Pattern MUTE = Pattern.compile(
            "<(script|style)\\b.*?(</\\1\\s*>|\\z)|<!--.*?(-->|\\z)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("<[/!?a-zA-Z][^<>]*(>|\\z)");

    /** What takes the runs and blocks found in one container. */
    private interface Holder {
        void run(List<Inline> run);

        void block(Block block);

        /** The level of the list item that this is, 0 where it is none. */
        default int level() {
            return 0;
        }

        /** Whether only runs may stand here. */
        default boolean runsOnly() {
            return false;
        }
    }

    private final List<Notice> notices;
    private final InlineReader inlines;
    private final List<Block> out = new ArrayList<>();

    BlockReader(List<Notice> notices) {
        this.notices = notices;
        this.inlines = new InlineReader(notices);
    }

    List<Block> read(Node document) {
        children(document, new Top());
        return out;
    }

    private final class Top implements Holder {
        @Override
        public void run(List<Inline> run) {
            out.add(new Paragraph("", run));
        }

        @Override
        public void block(Block block) {
            out.add(block);
        }
    }

    /** An item takes runs until something else comes; then it is written, and what comes stands after it. */
    private final class Item implements Holder {
        private final ListItem form;
        private final List<List<Inline>> runs = new ArrayList<>();
        private boolean written;

        Item(ListItem form) {
            this.form = form;
        }

        @Override
        public void run(List<Inline> run) {
            if (!written) {
                runs.add(run);
            } else {
                flattened(run);
                out.add(new Paragraph("", run));
            }
        }

        @Override
        public void block(Block block) {
            write();
            notices.add(Notice.of(Notice.STRUCTURE_FLATTENED, PlainText.of(block)));
            out.add(block);
        }

        void write() {
            if (!written) {
                written = true;
                out.add(new ListItem("", form.level(), form.ordered(), form.first(), form.number(), runs));
            }
        }

        @Override
        public int level() {
            return form.level();
        }
    }

    private final class Quote implements Holder {
        private final List<List<Inline>> runs = new ArrayList<>();

        @Override
        public void run(List<Inline> run) {
            runs.add(run);
        }

        @Override
        public void block(Block block) {
            write();
            out.add(block);
        }

        void write() {
            if (!runs.isEmpty()) {
                out.add(new Quotation("", runs, List.of()));
                runs.clear();
            }
        }

        @Override
        public boolean runsOnly() {
            return true;
        }
    }

    private final class Note implements Holder {
        private final List<List<Inline>> runs = new ArrayList<>();

        @Override
        public void run(List<Inline> run) {
            runs.add(run);
        }

        @Override
        public void block(Block block) {
            out.add(block);
        }

        @Override
        public boolean runsOnly() {
            return true;
        }
    }

    private void flattened(List<Inline> run) {
        notices.add(Notice.of(Notice.STRUCTURE_FLATTENED, PlainText.of(run)));
    }

    private void children(Node parent, Holder holder) {
        for (Node node : InlineReader.nodes(parent)) {
            block(node, holder);
        }
    }

    private void block(Node node, Holder holder) {
        if (node instanceof org.commonmark.node.Paragraph) {
            paragraph(node, holder);
        } else if (node instanceof org.commonmark.node.Heading heading) {
            heading(heading, holder);
        } else if (node instanceof ListBlock list) {
            list(list, holder);
        } else if (node instanceof BlockQuote) {
            quotation(node, holder);
        } else if (node instanceof TableBlock) {
            holder.block(table(node));
        } else if (node instanceof FencedCodeBlock code) {
            code(code.getLiteral(), holder);
        } else if (node instanceof IndentedCodeBlock code) {
            code(code.getLiteral(), holder);
        } else if (node instanceof HtmlBlock html) {
            html(Spans.restore(html.getLiteral()), holder);
        } else if (node instanceof ThematicBreak && !holder.runsOnly()) {
            holder.block(new Rule(""));
        } else if (node instanceof FootnoteDefinition definition) {
            Note note = new Note();
            children(definition, note);
            out.add(new Footnote("", definition.getLabel(), note.runs));
        }
    }

    /** A paragraph, which may hold pictures: each stored one becomes a figure between the words around it. */
    private void paragraph(Node node, Holder holder) {
        List<Node> words = new ArrayList<>();
        for (Node child : InlineReader.nodes(node)) {
            Figure figure = child instanceof Image image ? figure(image) : null;
            boolean attribution = child instanceof SoftLineBreak
                    && holder instanceof Quote
                    && child.getNext() instanceof org.commonmark.node.Text text
                    && text.getLiteral().startsWith("—");
            if (figure == null && !attribution) {
                words.add(child);
                continue;
            }
            run(words, holder);
            words.clear();
            if (figure != null) {
                holder.block(figure);
            }
        }
        run(words, holder);
    }

    private void run(List<Node> nodes, Holder holder) {
        List<Inline> run = inlines.run(nodes);
        if (!NormalForm.runAlone(run, true).isEmpty()) {
            holder.run(run);
        }
    }

    private @Nullable Figure figure(Image image) {
        Optional<String> stored = Address.storedImage(Spans.restore(image.getDestination()));
        if (stored.isEmpty()) {
            return null;
        }
        List<Inline> caption =
                image.getTitle() == null ? List.of() : MarkdownSource.line(Spans.restore(image.getTitle()), notices);
        return new Figure("", stored.get(), InlineReader.text(image), caption);
    }

    private void heading(org.commonmark.node.Heading heading, Holder holder) {
        List<Inline> run = inlines.children(heading);
        if (!(holder instanceof Top)) {
            flattened(run);
            holder.run(run);
            return;
        }
        if (heading.getLevel() > 4) {
            notices.add(Notice.of(Notice.HEADING_LEVEL, PlainText.of(run), "level", 4, "was", heading.getLevel()));
        }
        out.add(new Heading("", Math.min(4, heading.getLevel()), run));
    }

    private void list(ListBlock list, Holder holder) {
        if (holder.runsOnly()) {
            for (Node item : InlineReader.nodes(list)) {
                notices.add(Notice.of(Notice.STRUCTURE_FLATTENED, InlineReader.text(item)));
                children(item, holder);
            }
            return;
        }
        if (holder instanceof Item item) {
            item.write();
        }
        int number = list instanceof OrderedList ordered && ordered.getMarkerStartNumber() != null
                ? ordered.getMarkerStartNumber()
                : 0;
        boolean first = true;
        for (Node node : InlineReader.nodes(list)) {
            boolean ordered = list instanceof OrderedList;
            Item item =
                    new Item(new ListItem("", holder.level() + 1, ordered, first, ordered ? number++ : 0, List.of()));
            children(node, item);
            item.write();
            first = false;
        }
    }

    private void quotation(Node node, Holder holder) {
        if (holder.runsOnly()) {
            children(node, holder);
            return;
        }
        if (holder instanceof Item item) {
            item.write();
            notices.add(Notice.of(Notice.STRUCTURE_FLATTENED, InlineReader.text(node)));
        }
        Quote quote = new Quote();
        children(node, quote);
        quote.write();
    }

    private Table table(Node node) {
        List<List<Inline>> header = new ArrayList<>();
        List<ColumnAlignment> columns = new ArrayList<>();
        List<List<List<Inline>>> rows = new ArrayList<>();
        for (Node part : InlineReader.nodes(node)) {
            for (Node row : InlineReader.nodes(part)) {
                if (row instanceof TableRow && header.isEmpty()) {
                    InlineReader.nodes(row).forEach(cell -> columns.add(alignment((TableCell) cell)));
                    header.addAll(cells(row));
                } else {
                    rows.add(cells(row));
                }
            }
        }
        return new Table("", List.of(), columns, header, rows);
    }

    private List<List<Inline>> cells(Node row) {
        return InlineReader.nodes(row).stream().map(inlines::children).toList();
    }

    private static ColumnAlignment alignment(TableCell cell) {
        if (cell.getAlignment() == TableCell.Alignment.CENTER) {
            return ColumnAlignment.CENTER;
        }
        return cell.getAlignment() == TableCell.Alignment.RIGHT ? ColumnAlignment.END : ColumnAlignment.START;
    }

    private void code(String literal, Holder holder) {
        String code = Spans.restore(literal);
        notices.add(Notice.of(Notice.CODE_AS_TEXT, code));
        List<Inline> run = new ArrayList<>();
        for (String line : (code + "\n").split("\n", -1)) {
            if (!line.isBlank()) {
                run.add(new Text(line));
                run.add(new LineBreak());
            } else if (!run.isEmpty()) {
                holder.run(run);
                run = new ArrayList<>();
            }
        }
    }

    /** Of a block of HTML only the words stay, as words. */
    private void html(String literal, Holder holder) {
        notices.add(Notice.of(Notice.HTML_DROPPED, literal));
        String words = TAG.matcher(MUTE.matcher(literal).replaceAll(" ")).replaceAll(" ");
        if (!Characters.isBlank(words)) {
            holder.run(List.of(new Text(words)));
        }
    }
}
