package org.rapporteur.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.rapporteur.text.Block.Figure;
import org.rapporteur.text.Block.Footnote;
import org.rapporteur.text.Block.Heading;
import org.rapporteur.text.Block.ListItem;
import org.rapporteur.text.Block.Paragraph;
import org.rapporteur.text.Block.Quotation;
import org.rapporteur.text.Block.Table;
import org.rapporteur.text.Inline.Emphasis;
import org.rapporteur.text.Inline.Foreign;
import org.rapporteur.text.Inline.LineBreak;
import org.rapporteur.text.Inline.Link;
import org.rapporteur.text.Inline.Strong;
import org.rapporteur.text.Inline.Text;

/** The words of a text without any markup, for search, counting and comparing. */
public final class PlainText {

    private PlainText() {}

    /** The text without what no page, PDF, file or index can carry: controls, noncharacters, halves of surrogate pairs. */
    public static String clean(String text) {
        return Characters.clean(text);
    }

    /** One line per block, without empty ones; footnotes at their place in the document, which is last. */
    public static String of(Document document) {
        return document.blocks().stream()
                .map(PlainText::of)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /** The block's words on one line; a picture's are its alternative text and caption. */
    public static String of(Block block) {
        return runs(block).stream()
                .map(PlainText::of)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** The run's words on one line, references to notes left out. */
    public static String of(List<Inline> run) {
        StringBuilder out = new StringBuilder();
        append(run, out);
        return Characters.collapse(out.toString()).strip();
    }

    /** Every run of the block in reading order. */
    static List<List<Inline>> runs(Block block) {
        List<List<Inline>> runs = new ArrayList<>();
        if (block instanceof Heading heading) {
            runs.add(heading.text());
        } else if (block instanceof Paragraph paragraph) {
            runs.add(paragraph.text());
        } else if (block instanceof ListItem item) {
            runs.addAll(item.paragraphs());
        } else if (block instanceof Quotation quotation) {
            runs.addAll(quotation.paragraphs());
            runs.add(quotation.attribution());
        } else if (block instanceof Table table) {
            runs.add(table.caption());
            runs.addAll(table.header());
            table.rows().forEach(runs::addAll);
        } else if (block instanceof Figure figure) {
            runs.add(List.of(new Text(figure.alternative())));
            runs.add(figure.caption());
        } else if (block instanceof Footnote note) {
            runs.addAll(note.paragraphs());
        }
        return runs;
    }

    private static void append(List<Inline> run, StringBuilder out) {
        for (Inline inline : run) {
            if (inline instanceof Text text) {
                out.append(text.value());
            } else if (inline instanceof LineBreak) {
                out.append(' ');
            } else if (inline instanceof Emphasis emphasis) {
                append(emphasis.content(), out);
            } else if (inline instanceof Strong strong) {
                append(strong.content(), out);
            } else if (inline instanceof Link link) {
                append(link.content(), out);
            } else if (inline instanceof Foreign foreign) {
                append(foreign.content(), out);
            }
        }
    }
}
