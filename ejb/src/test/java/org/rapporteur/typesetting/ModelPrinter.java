package org.rapporteur.typesetting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.text.Block;
import org.rapporteur.text.Document;
import org.rapporteur.text.Inline;

/** Writes the document model in the notation of {@link StructureReader}, on its own, as the tree should read. */
final class ModelPrinter {

    private final Map<String, Block.Footnote> footnotes = new LinkedHashMap<>();
    private final List<String> called = new ArrayList<>();
    private int depth = 1;

    private ModelPrinter(Document document) {
        for (Block block : document.blocks()) {
            if (block instanceof Block.Footnote footnote) {
                footnotes.put(footnote.label(), footnote);
            }
        }
    }

    static List<String> print(Document document) {
        ModelPrinter printer = new ModelPrinter(document);
        List<String> lines = new ArrayList<>();
        List<Block> blocks = document.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i) instanceof Block.ListItem) {
                List<Block.ListItem> items = new ArrayList<>();
                while (i < blocks.size() && blocks.get(i) instanceof Block.ListItem item) {
                    items.add(item);
                    i++;
                }
                i--;
                lines.add(printer.list(items, 1));
            } else {
                String line = printer.block(blocks.get(i));
                if (!line.isEmpty()) {
                    lines.add(line);
                }
            }
        }
        return lines;
    }

    private String block(Block block) {
        if (block instanceof Block.Heading heading) {
            depth = Math.min(depth + 1, heading.level() + 1);
            return element("H" + depth, heading.text());
        }
        if (block instanceof Block.Paragraph paragraph) {
            return element("P", paragraph.text());
        }
        if (block instanceof Block.Quotation quotation) {
            String attribution = quotation.attribution().isEmpty() ? "" : "P(— " + text(quotation.attribution()) + ")";
            return "BlockQuote(" + paragraphs(quotation.paragraphs()) + attribution + ")";
        }
        if (block instanceof Block.Figure figure) {
            String caption = figure.caption().isEmpty() ? "" : element("Caption", figure.caption());
            return "Figure(\"" + figure.alternative() + "\"" + caption + ")";
        }
        if (block instanceof Block.Table table) {
            StringBuilder rows = new StringBuilder("Table(" + element("Caption", table.caption()) + "THead(TR(");
            table.header().forEach(cell -> rows.append(element("TH", cell)));
            rows.append("))TBody(");
            table.rows().forEach(row -> {
                rows.append("TR(");
                row.forEach(cell -> rows.append(element("TD", cell)));
                rows.append(")");
            });
            return rows.append("))").toString();
        }
        return "";
    }

    /** Items of one level; deeper ones belong to the item before them. */
    private String list(List<Block.ListItem> items, int level) {
        StringBuilder text = new StringBuilder("L(");
        for (int i = 0; i < items.size(); i++) {
            Block.ListItem item = items.get(i);
            List<Block.ListItem> nested = new ArrayList<>();
            while (i + 1 < items.size() && items.get(i + 1).level() > level) {
                nested.add(items.get(++i));
            }
            String bullet = List.of("•", "–", "·").get(level - 1);
            text.append("LI(Lbl(")
                    .append(item.ordered() ? item.number() + "." : bullet)
                    .append(")LBody(");
            text.append(paragraphs(item.paragraphs()));
            text.append(nested.isEmpty() ? "" : list(nested, level + 1)).append("))");
        }
        return text.append(")").toString();
    }

    private String paragraphs(List<List<Inline>> paragraphs) {
        StringBuilder text = new StringBuilder();
        paragraphs.forEach(paragraph -> text.append(element("P", paragraph)));
        return text.toString();
    }

    private String element(String type, List<Inline> content) {
        return type + "(" + text(content).stripTrailing() + ")";
    }

    private String text(List<Inline> content) {
        StringBuilder text = new StringBuilder();
        for (Inline inline : content) {
            if (inline instanceof Inline.Text words) {
                text.append(words.value());
            } else if (inline instanceof Inline.LineBreak) {
                text.append(' ');
            } else if (inline instanceof Inline.Emphasis emphasis) {
                text.append(element("Em", emphasis.content()));
            } else if (inline instanceof Inline.Strong strong) {
                text.append(element("Strong", strong.content()));
            } else if (inline instanceof Inline.Foreign foreign) {
                text.append(element("Span:" + foreign.language(), foreign.content()));
            } else if (inline instanceof Inline.Link link) {
                text.append("Link(").append(text(link.content())).append("@)");
            } else if (inline instanceof Inline.NoteReference reference) {
                boolean first = !called.contains(reference.label());
                if (first) {
                    called.add(reference.label());
                }
                int number = called.indexOf(reference.label()) + 1;
                text.append("Reference(Link(").append(number).append("@))");
                if (first) {
                    text.append("Note(Lbl(Link(").append(number).append("@))");
                    text.append(paragraphs(footnotes.get(reference.label()).paragraphs()))
                            .append(")");
                }
            }
        }
        return text.toString();
    }
}
