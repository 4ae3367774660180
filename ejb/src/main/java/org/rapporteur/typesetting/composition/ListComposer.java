package org.rapporteur.typesetting.composition;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.text.Block;
import org.rapporteur.text.Inline;
import org.rapporteur.text.PlainText;
import org.rapporteur.typesetting.layout.Line;
import org.rapporteur.typesetting.layout.LineBreaker;
import org.rapporteur.typesetting.layout.Mark;
import org.rapporteur.typesetting.layout.Row;
import org.rapporteur.typesetting.layout.Run;
import org.rapporteur.typesetting.layout.Setting;
import org.rapporteur.typesetting.layout.ShapedText;
import org.rapporteur.typesetting.tagging.Attributes;
import org.rapporteur.typesetting.tagging.Slot;
import org.rapporteur.typesetting.tagging.Tag;

/** Composes lists: nested ones inside the body of the item before them, labels hanging before the text. */
final class ListComposer {

    private static final double INDENT = 20;
    private static final double GAP = 6;
    private static final double NARROWEST = 120;
    private static final int SHORT_ITEM = 100;
    private static final List<String> BULLETS = List.of("•", "–", "·");

    private final Sheet sheet;
    private final Inlines inlines;
    private final Tag document;
    private final Flow flow;
    private final List<Open> open = new ArrayList<>();
    /** Where the text of each level starts: as far in as its widest label needs. */
    private final List<Double> indents = new ArrayList<>();

    ListComposer(Sheet sheet, Inlines inlines, Tag document, Flow flow) {
        this.sheet = sheet;
        this.inlines = inlines;
        this.document = document;
        this.flow = flow;
    }

    /** A list to which items are being added, and the body of its last item. */
    private record Open(Tag list, boolean ordered, Tag body) {}

    /** The tags of an item. @param leads whether a list inside it follows, of which it is not parted */
    private record Entry(int level, Tag label, Tag body, boolean leads) {}

    void compose(List<Block.ListItem> items) {
        open.clear();
        double length = items.stream()
                .mapToInt(item -> item.paragraphs().stream()
                        .mapToInt(text -> PlainText.of(text).length())
                        .sum())
                .average()
                .orElse(0);
        indent(items);
        double between = length <= SHORT_ITEM ? 0 : Leading.PARAGRAPH_SPACE;
        for (int i = 0; i < items.size(); i++) {
            boolean last = i == items.size() - 1;
            Entry entry = entry(
                    items.get(i),
                    !last && items.get(i + 1).level() > items.get(i).level());
            double after = last ? Leading.PARAGRAPH_SPACE : between;
            rows(items.get(i), entry, i == 0 ? Leading.PARAGRAPH_SPACE : between, after);
        }
    }

    private void indent(List<Block.ListItem> items) {
        int deepest = items.stream().mapToInt(Block.ListItem::level).max().orElse(0);
        indents.clear();
        double indent = 0;
        for (int level = 1; level <= deepest; level++) {
            double step = INDENT;
            for (Block.ListItem item : items) {
                if (item.level() == level && item.ordered()) {
                    Slot unread = Tag.root("Lbl").slot();
                    step = Math.max(step, shape(item, level, unread).width() + GAP);
                }
            }
            indent = Math.min(indent + step, sheet.geometry().measure() - NARROWEST);
            indents.add(indent);
        }
    }

    private Entry entry(Block.ListItem item, boolean leads) {
        int level = Math.min(item.level(), open.size() + 1);
        while (open.size() > level) {
            open.remove(open.size() - 1);
        }
        boolean another =
                open.size() == level && (item.first() || open.get(level - 1).ordered() != item.ordered());
        Tag list;
        if (open.size() < level || another) {
            if (another) {
                open.remove(level - 1);
            }
            Tag parent = level == 1 ? document : open.get(level - 2).body();
            list = parent.add("L").attributes(new Attributes.Numbering(item.ordered()));
        } else {
            list = open.remove(level - 1).list();
        }
        Tag entry = list.add("LI");
        Tag label = entry.add("Lbl");
        Tag body = entry.add("LBody");
        open.add(new Open(list, item.ordered(), body));
        return new Entry(level, label, body, leads);
    }

    private void rows(Block.ListItem item, Entry entry, double before, double after) {
        Frame frame = new Frame(
                        sheet.geometry().left(),
                        sheet.geometry().measure(),
                        Leading.BODY,
                        BlockComposer.SIZE,
                        sheet.prose())
                .indented(indents.get(item.level() - 1), 0);
        Mark.Text hanging = label(item, entry.level(), entry.label(), frame.x());
        boolean first = true;
        for (List<Inline> paragraph : item.paragraphs()) {
            List<Row> rows = sheet.setter()
                    .paragraph(
                            inlines.runs(
                                    paragraph, BlockComposer.BODY, entry.body().add("P"), item.id()),
                            frame,
                            item.id());
            if (first && !rows.isEmpty()) {
                rows.set(0, Notes.labelled(rows.get(0), hanging));
            }
            if (!rows.isEmpty()) {
                int end = rows.size() - 1;
                rows.set(end, rows.get(end).keptWithNext(entry.leads() && paragraph == last(item)));
                flow.add(rows, first ? before : Leading.PARAGRAPH_SPACE, after);
                first = false;
            }
        }
        if (first) {
            flow.add(List.of(Row.of(0, Leading.BODY, List.of(hanging)).keptWithNext(entry.leads())), before, after);
        }
    }

    private static List<Inline> last(Block.ListItem item) {
        return item.paragraphs().get(item.paragraphs().size() - 1);
    }

    private ShapedText shape(Block.ListItem item, int level, Slot slot) {
        String shown = item.ordered() ? item.number() + "." : BULLETS.get((level - 1) % BULLETS.size());
        List<Run> runs = List.of(Run.of(shown, BlockComposer.BODY, sheet.language(), slot));
        return sheet.setter().shaper().shape(runs, item.id());
    }

    private Mark.Text label(Block.ListItem item, int level, Tag tag, double textStart) {
        ShapedText text = shape(item, level, tag.slot());
        Line line =
                LineBreaker.lines(text, Double.MAX_VALUE / 4, 0, Setting.RAGGED).get(0);
        double baseline = Leading.baseline(Leading.BODY, BlockComposer.SIZE);
        return new Mark.Text(line, textStart - GAP - text.width(), baseline, false);
    }
}
