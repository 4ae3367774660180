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

    private static final List<String> BULLETS = List.of("•", "–", "·");

    private final Map<String, Block.Footnote> footnotes = new LinkedHashMap<>();
    private final List<String> called = new ArrayList<>();
    private final List<Heading> headings = new ArrayList<>();
    private int depth = 1;

    private record Heading(int depth, String words) {}

    /** An item at the level where it stands, which is never two below the one before it. */
    private record Item(Block.ListItem item, int level) {}

    private ModelPrinter(Document document) {
        for (Block block : document.blocks()) {
            if (block instanceof Block.Footnote footnote) {
                footnotes.putIfAbsent(footnote.label(), footnote);
            }
        }
    }

    static List<String> print(Document document) {
        return new ModelPrinter(document).lines(document);
    }

    /** The table of contents, without its page numbers. */
    static String contents(Document document) {
        ModelPrinter printer = new ModelPrinter(document);
        printer.lines(document);
        List<Heading> shown = printer.headings.stream()
                .filter(heading -> heading.depth() <= 4 && !heading.words().isBlank())
                .toList();
        return contents(shown, 2);
    }

    private static String contents(List<Heading> headings, int depth) {
        StringBuilder text = new StringBuilder("TOC(");
        for (int i = 0; i < headings.size(); i++) {
            List<Heading> below = new ArrayList<>();
            String words = headings.get(i).words();
            while (i + 1 < headings.size() && headings.get(i + 1).depth() > depth) {
                below.add(headings.get(++i));
            }
            text.append("TOCI(Reference(Link(").append(words).append("@))");
            text.append(below.isEmpty() ? "" : contents(below, depth + 1)).append(")");
        }
        return text.append(")").toString();
    }

    private List<String> lines(Document document) {
        List<String> lines = new ArrayList<>();
        List<Block> blocks = document.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i) instanceof Block.ListItem) {
                List<Item> items = new ArrayList<>();
                int level = 0;
                while (i < blocks.size() && blocks.get(i) instanceof Block.ListItem item) {
                    level = Math.min(item.level(), level + 1);
                    items.add(new Item(item, level));
                    i++;
                }
                i--;
                lines.addAll(lists(items, 1));
            } else {
                lines.add(block(blocks.get(i)));
            }
        }
        for (String label : footnotes.keySet()) {
            if (!called.contains(label)) {
                called.add(label);
                lines.add("Note(Lbl(" + called.size() + ")"
                        + paragraphs(footnotes.get(label).paragraphs()) + ")");
            }
        }
        lines.removeIf(String::isEmpty);
        return lines;
    }

    private String block(Block block) {
        if (block instanceof Block.Heading heading) {
            return heading(heading);
        }
        if (block instanceof Block.Paragraph paragraph) {
            return element("P", paragraph.text());
        }
        if (block instanceof Block.Quotation quotation) {
            String quoted = paragraphs(quotation.paragraphs());
            String attribution = quotation.attribution().isEmpty() ? "" : "P(— " + text(quotation.attribution()) + ")";
            return around("BlockQuote", quoted + attribution);
        }
        if (block instanceof Block.Figure figure) {
            if (figure.alternative().isBlank()) {
                return element("P", figure.caption());
            }
            return "Figure(\"" + figure.alternative() + "\"" + element("Caption", figure.caption()) + ")";
        }
        if (block instanceof Block.Table table) {
            return table(table);
        }
        return "";
    }

    private String heading(Block.Heading heading) {
        int own = Math.min(depth + 1, heading.level() + 1);
        String line = element("H" + own, heading.text());
        if (!line.isEmpty()) {
            depth = own;
            headings.add(new Heading(own, words(heading.text())));
        }
        return line;
    }

    private String table(Block.Table table) {
        StringBuilder rows = new StringBuilder("Table(" + element("Caption", table.caption()));
        rows.append(table.rows().isEmpty() ? "TR(" : "THead(TR(");
        table.header().forEach(cell -> rows.append(cell("TH", cell)));
        rows.append(table.rows().isEmpty() ? ")" : "))TBody(");
        table.rows().forEach(row -> {
            rows.append("TR(");
            row.forEach(cell -> rows.append(cell("TD", cell)));
            rows.append(")");
        });
        return rows.append(table.rows().isEmpty() ? ")" : "))").toString();
    }

    /** The lists that items of one level make; deeper ones belong to the item before them. */
    private List<String> lists(List<Item> items, int level) {
        List<String> lists = new ArrayList<>();
        boolean ordered = false;
        for (int i = 0; i < items.size(); i++) {
            Block.ListItem item = items.get(i).item();
            if (lists.isEmpty() || item.first() || item.ordered() != ordered) {
                lists.add("");
                ordered = item.ordered();
            }
            List<Item> nested = new ArrayList<>();
            while (i + 1 < items.size() && items.get(i + 1).level() > level) {
                nested.add(items.get(++i));
            }
            String label = item.ordered() ? item.number() + "." : BULLETS.get((level - 1) % BULLETS.size());
            String body = paragraphs(item.paragraphs()) + String.join("", lists(nested, level + 1));
            int last = lists.size() - 1;
            lists.set(last, lists.get(last) + "LI(Lbl(" + label + ")" + around("LBody", body) + ")");
        }
        lists.replaceAll(list -> "L(" + list + ")");
        return lists;
    }

    private String paragraphs(List<List<Inline>> paragraphs) {
        StringBuilder text = new StringBuilder();
        paragraphs.forEach(paragraph -> text.append(element("P", paragraph)));
        return text.toString();
    }

    /** What has nothing in it is not there, but for a table's cells. */
    private String element(String type, List<Inline> content) {
        return around(type, text(content).stripTrailing());
    }

    private String cell(String type, List<Inline> content) {
        return type + "(" + text(content).stripTrailing() + ")";
    }

    private static String around(String type, String content) {
        return content.isEmpty() ? "" : type + "(" + content + ")";
    }

    private String text(List<Inline> content) {
        return text(content, false);
    }

    private String text(List<Inline> content, boolean inLink) {
        StringBuilder text = new StringBuilder();
        for (Inline inline : content) {
            if (inline instanceof Inline.Text words) {
                text.append(words.value());
            } else if (inline instanceof Inline.LineBreak) {
                text.append(' ');
            } else if (inline instanceof Inline.Emphasis emphasis) {
                text.append(around("Em", text(emphasis.content(), inLink)));
            } else if (inline instanceof Inline.Strong strong) {
                text.append(around("Strong", text(strong.content(), inLink)));
            } else if (inline instanceof Inline.Foreign foreign) {
                text.append(around("Span:" + foreign.language(), text(foreign.content(), inLink)));
            } else if (inline instanceof Inline.Link link) {
                String inner = text(link.content(), true);
                text.append(inner.isEmpty() ? "" : "Link(" + inner + "@)");
            } else if (inline instanceof Inline.NoteReference reference) {
                text.append(reference(reference.label(), inLink));
            }
        }
        return text.toString();
    }

    private String reference(String label, boolean inLink) {
        if (!footnotes.containsKey(label)) {
            return "Reference([" + label + "])";
        }
        boolean first = !called.contains(label);
        if (first) {
            called.add(label);
        }
        int number = called.indexOf(label) + 1;
        String call = "Reference(" + (inLink ? String.valueOf(number) : "Link(" + number + "@)") + ")";
        if (!first) {
            return call;
        }
        return call + "Note(Lbl(Link(" + number + "@))"
                + paragraphs(footnotes.get(label).paragraphs()) + ")";
    }

    /** A heading's words as the contents quote them. */
    private static String words(List<Inline> content) {
        StringBuilder text = new StringBuilder();
        for (Inline inline : content) {
            if (inline instanceof Inline.Text words) {
                text.append(words.value());
            } else if (inline instanceof Inline.LineBreak) {
                text.append(' ');
            } else if (inline instanceof Inline.Emphasis emphasis) {
                text.append(around("Em", words(emphasis.content())));
            } else if (inline instanceof Inline.Strong strong) {
                text.append(around("Strong", words(strong.content())));
            } else if (inline instanceof Inline.Foreign foreign) {
                text.append(around("Span:" + foreign.language(), words(foreign.content())));
            } else if (inline instanceof Inline.Link link) {
                text.append(words(link.content()));
            }
        }
        return text.toString();
    }
}
