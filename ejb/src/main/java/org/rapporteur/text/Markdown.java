package org.rapporteur.text;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.text.Block.Figure;
import org.rapporteur.text.Block.Footnote;
import org.rapporteur.text.Block.Heading;
import org.rapporteur.text.Block.ListItem;
import org.rapporteur.text.Block.Paragraph;
import org.rapporteur.text.Block.Quotation;
import org.rapporteur.text.Block.Table;

/**
 * The document model read from and written to Markdown: CommonMark with tables, footnotes and bracketed spans
 * ({@code [words]{lang=en}}). Raw HTML is never kept. All methods are pure and may be called from any thread.
 */
public final class Markdown {

    private Markdown() {}

    /**
     * What a text was read as.
     *
     * @param document in normal form, all ids empty
     * @param notices what was dropped or changed, in reading order; empty where the text says nothing but what the
     *     model holds
     */
    public record Parsed(Document document, List<Notice> notices) {
        public Parsed {
            notices = List.copyOf(notices);
        }
    }

    /** Reads a text. Every text can be read; what the model cannot hold is told in the notices. */
    public static Parsed parse(String markdown) {
        List<Notice> notices = new ArrayList<>();
        List<Block> blocks = MarkdownSource.blocks(markdown, notices);
        Document document = NormalForm.of(new Document(blocks), notices);
        return new Parsed(document, notices);
    }

    /** Reads a text whose notices nobody needs, such as one that {@link #write} wrote. */
    public static Document document(String markdown) {
        return parse(markdown).document();
    }

    /**
     * Writes a document in the canonical form of Markdown: {@code document(write(d))} equals {@code NormalForm.of(d)}
     * but for the ids, which Markdown does not carry.
     */
    public static String write(Document document) {
        return BlockWriter.write(NormalForm.of(document));
    }

    /**
     * The block's own text as Markdown, without the marks of its kind: a heading's words, an item's paragraphs with an
     * empty line between them, a quotation's with its attribution after an em dash. A table and a figure are whole,
     * a rule is empty.
     */
    public static String body(Block block) {
        return BlockWriter.body(alone(block));
    }

    /**
     * A block of the same kind, id and place with another text, the reverse of {@link #body}. The text is read as
     * running text: {@code # words} stays a paragraph in a paragraph. A figure keeps its picture.
     *
     * @throws DomainException {@code text.table-shape} when a table's new text is not one table with as many columns
     *     and rows (data: columns, rows), {@code text.figure-shape} when a figure's is not one picture
     */
    public static Block withBody(Block block, String markdown) {
        List<Notice> ignored = new ArrayList<>();
        if (block instanceof Heading heading) {
            List<Inline> text = NormalForm.runAlone(MarkdownSource.line(markdown, ignored), false);
            return new Heading(heading.id(), heading.level(), text);
        }
        if (block instanceof Paragraph paragraph) {
            return new Paragraph(paragraph.id(), MarkdownSource.line(markdown, ignored));
        }
        if (block instanceof Table table) {
            return table(table, markdown);
        }
        if (block instanceof Figure figure) {
            return figure(figure, markdown);
        }
        if (block instanceof ListItem item) {
            return new ListItem(
                    item.id(),
                    item.level(),
                    item.ordered(),
                    item.first(),
                    item.number(),
                    MarkdownSource.lines(markdown, ignored));
        }
        if (block instanceof Quotation quotation) {
            return alone(new Quotation(quotation.id(), MarkdownSource.lines(markdown, ignored), List.of()));
        }
        if (block instanceof Footnote note) {
            return new Footnote(note.id(), note.label(), MarkdownSource.lines(markdown, ignored));
        }
        return block;
    }

    private static Table table(Table table, String markdown) {
        List<Block> blocks = readAlone(markdown);
        if (blocks.size() == 1
                && blocks.get(0) instanceof Table read
                && read.columns().size() == table.columns().size()
                && read.rows().size() == table.rows().size()) {
            return new Table(table.id(), read.caption(), table.columns(), read.header(), read.rows());
        }
        throw DomainException.invalid(
                "text.table-shape",
                "columns",
                table.columns().size(),
                "rows",
                table.rows().size());
    }

    private static Figure figure(Figure figure, String markdown) {
        List<Block> blocks = readAlone(markdown);
        if (blocks.size() == 1 && blocks.get(0) instanceof Figure read) {
            return new Figure(figure.id(), figure.image(), read.alternative(), read.caption());
        }
        throw DomainException.invalid("text.figure-shape");
    }

    private static List<Block> readAlone(String markdown) {
        List<Block> blocks = MarkdownSource.blocks(markdown + MarkdownSource.notesFor(markdown), new ArrayList<>());
        return NormalForm.of(new Document(blocks)).blocks().stream()
                .filter(block -> !(block instanceof Footnote))
                .toList();
    }

    /** The block in normal form, were it the only one of a document that has every note. */
    static Block alone(Block block) {
        return NormalForm.alone(block).orElse(block);
    }
}
