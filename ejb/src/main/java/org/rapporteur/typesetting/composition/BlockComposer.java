package org.rapporteur.typesetting.composition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapporteur.picture.Picture;
import org.rapporteur.text.Block;
import org.rapporteur.text.Document;
import org.rapporteur.text.Inline;
import org.rapporteur.text.PlainText;
import org.rapporteur.typesetting.fonts.Cut;
import org.rapporteur.typesetting.layout.Bookmark;
import org.rapporteur.typesetting.layout.Ink;
import org.rapporteur.typesetting.layout.Mark;
import org.rapporteur.typesetting.layout.Note;
import org.rapporteur.typesetting.layout.PageGeometry;
import org.rapporteur.typesetting.layout.Row;
import org.rapporteur.typesetting.layout.Setting;
import org.rapporteur.typesetting.layout.TextStyle;
import org.rapporteur.typesetting.tagging.Slot;
import org.rapporteur.typesetting.tagging.Tag;

/** Composes the blocks of a report's body, one after the other. Used by one thread, once. */
public final class BlockComposer {

    static final double SIZE = 11;
    static final TextStyle BODY = TextStyle.of(Cut.REGULAR, SIZE, Ink.TEXT);
    private static final TextStyle QUOTED = TextStyle.of(Cut.REGULAR, 10.5, Ink.TEXT);
    private static final TextStyle CAPTION = TextStyle.of(Cut.ITALIC, 9.25, Ink.QUIET);
    private static final double QUOTATION_INDENT = 22.5;
    private static final double PIXELS_PER_INCH = 110;
    private static final double TALLEST_FIGURE = 0.6;

    private final Sheet sheet;
    private final Inlines inlines;
    private final Notes notes;
    private final Tag document;
    private final Flow flow;
    private final ListComposer lists;
    private final List<Contents.Heading> headings = new ArrayList<>();
    private int headingDepth = 1;

    /** @param document the tag to which the blocks' tags are added, after what is there */
    public BlockComposer(Sheet sheet, Inlines inlines, Notes notes, Tag document, Flow flow) {
        this.sheet = sheet;
        this.inlines = inlines;
        this.notes = notes;
        this.document = document;
        this.flow = flow;
        this.lists = new ListComposer(sheet, inlines, document, flow);
    }

    public void compose(Document body) {
        List<Block> blocks = body.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (block instanceof Block.ListItem) {
                int end = i;
                while (end < blocks.size() && blocks.get(end) instanceof Block.ListItem) {
                    end++;
                }
                lists.compose(blocks.subList(i, end).stream()
                        .map(Block.ListItem.class::cast)
                        .toList());
                i = end - 1;
            } else {
                compose(block);
            }
        }
        uncalledNotes();
    }

    /** The headings that were composed, in order. */
    public List<Contents.Heading> headings() {
        return headings;
    }

    private void compose(Block block) {
        if (block instanceof Block.Heading heading) {
            heading(heading);
        } else if (block instanceof Block.Paragraph paragraph) {
            List<Row> rows = text(paragraph.text(), BODY, document.add("P"), frame(), paragraph.id());
            flow.add(rows, Leading.PARAGRAPH_SPACE, Leading.PARAGRAPH_SPACE);
        } else if (block instanceof Block.Quotation quotation) {
            quotation(quotation);
        } else if (block instanceof Block.Table table) {
            List<Row> rows = new TableComposer(sheet, inlines).compose(table, document.add("Table"));
            flow.add(rows, Leading.BODY, Leading.BODY);
        } else if (block instanceof Block.Figure figure) {
            figure(figure);
        } else if (block instanceof Block.Rule) {
            PageGeometry geometry = sheet.geometry();
            Mark rule = new Mark.Rule(geometry.left() + geometry.measure() / 2 - 22.5, 7, 45, 0.8, sheet.accent());
            flow.add(
                    List.of(Row.of(0, Leading.BODY, List.of(rule)).keptWithNext(true)),
                    Leading.PARAGRAPH_SPACE,
                    Leading.BODY);
        }
    }

    private Frame frame() {
        return new Frame(sheet.geometry().left(), sheet.geometry().measure(), Leading.BODY, SIZE, sheet.prose());
    }

    private List<Row> text(List<Inline> content, TextStyle style, Tag tag, Frame frame, String place) {
        return sheet.setter().paragraph(inlines.runs(content, style, tag, place), frame, place);
    }

    /** Levels follow each other without a gap, whatever the text says, as assistive technology expects. */
    private void heading(Block.Heading heading) {
        int depth = Math.min(heading.level() + 1, headingDepth + 1);
        Tag tag = document.add("H" + depth);
        HeadingStyle style = HeadingStyle.of(heading.level(), sheet.accent());
        Frame frame = new Frame(
                sheet.geometry().left(),
                sheet.geometry().measure(),
                style.leading(),
                style.text().size(),
                Setting.BALANCED);
        List<Row> rows =
                sheet.setter().kept(inlines.runs(heading.text(), style.text(), tag, heading.id()), frame, heading.id());
        if (!rows.isEmpty()) {
            headingDepth = depth;
            Bookmark bookmark = new Bookmark(depth, PlainText.of(heading.text()), tag);
            rows.set(0, rows.get(0).bookmarked(bookmark));
            headings.add(Contents.Heading.of(bookmark, heading.text()));
        }
        flow.add(rows, style.before(), style.after());
    }

    private void quotation(Block.Quotation quotation) {
        Tag tag = document.add("BlockQuote");
        Frame frame = frame().indented(QUOTATION_INDENT, QUOTATION_INDENT);
        int last = quotation.paragraphs().size() - 1;
        for (int i = 0; i <= last; i++) {
            List<Row> rows = text(quotation.paragraphs().get(i), QUOTED, tag.add("P"), frame, quotation.id());
            if (i == last && !quotation.attribution().isEmpty() && !rows.isEmpty()) {
                rows.set(rows.size() - 1, rows.get(rows.size() - 1).keptWithNext(true));
            }
            double before = i == 0 ? Leading.BODY : Leading.PARAGRAPH_SPACE;
            flow.add(rows, before, i == last ? Leading.BODY : Leading.PARAGRAPH_SPACE);
        }
        if (!quotation.attribution().isEmpty()) {
            List<Inline> attribution = new ArrayList<>();
            if (!PlainText.of(quotation.attribution()).startsWith("—")) {
                attribution.add(new Inline.Text("— "));
            }
            attribution.addAll(quotation.attribution());
            Frame ragged = new Frame(frame.x(), frame.measure(), Leading.BODY, 9.5, Setting.RAGGED);
            TextStyle style = TextStyle.of(Cut.REGULAR, 9.5, Ink.QUIET);
            List<Row> rows = text(attribution, style, tag.add("P"), ragged, quotation.id());
            flow.addClose(rows, Leading.BODY);
        }
    }

    private void figure(Block.Figure figure) {
        PageGeometry geometry = sheet.geometry();
        Picture picture = sheet.pictures().picture(figure.image(), figure.id());
        double width = Math.min(geometry.measure(), picture.width() * 72 / PIXELS_PER_INCH);
        double height = width * picture.height() / picture.width();
        double tallest = (geometry.bottom() - geometry.top()) * TALLEST_FIGURE;
        if (height > tallest) {
            width = width * tallest / height;
            height = tallest;
        }
        boolean decorates = figure.alternative().isBlank();
        Tag tag = decorates ? document : document.add("Figure").alternative(figure.alternative());
        Optional<Slot> slot = decorates ? Optional.empty() : Optional.of(tag.slot());
        double x = geometry.left() + (geometry.measure() - width) / 2;
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of(0, height, List.of(new Mark.Image(x, 0, width, height, figure.image(), slot)))
                .keptWithNext(!figure.caption().isEmpty()));
        if (!figure.caption().isEmpty()) {
            Tag caption = decorates ? document.add("P") : tag.add("Caption");
            Frame frame = new Frame(geometry.left(), geometry.measure(), Leading.SMALL, 9.25, Setting.CENTERED);
            List<Row> lines = sheet.setter()
                    .kept(inlines.runs(figure.caption(), CAPTION, caption, figure.id()), frame, figure.id());
            if (!lines.isEmpty()) {
                lines.set(0, lines.get(0).before(6));
                lines.set(lines.size() - 1, lines.get(lines.size() - 1).keptWithNext(false));
            }
            rows.addAll(lines);
        }
        flow.add(rows, Leading.BODY, Leading.BODY);
    }

    private void uncalledNotes() {
        List<Note> left = new ArrayList<>();
        for (String label : notes.uncalled()) {
            notes.call(label).filter(Notes.Called::first).ifPresent(called -> {
                document.add(called.tags().note());
                left.add(notes.compose(label, called, Optional.empty(), inlines));
            });
        }
        if (!left.isEmpty()) {
            flow.callAtEnd(left);
        }
    }
}
