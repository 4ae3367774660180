package org.rapporteur.typesetting.composition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapporteur.text.Block;
import org.rapporteur.text.Inline;
import org.rapporteur.typesetting.fonts.Cut;
import org.rapporteur.typesetting.layout.Ink;
import org.rapporteur.typesetting.layout.Line;
import org.rapporteur.typesetting.layout.LineBreaker;
import org.rapporteur.typesetting.layout.Mark;
import org.rapporteur.typesetting.layout.Note;
import org.rapporteur.typesetting.layout.Row;
import org.rapporteur.typesetting.layout.Setting;
import org.rapporteur.typesetting.layout.ShapedText;
import org.rapporteur.typesetting.layout.TextStyle;
import org.rapporteur.typesetting.tagging.Attributes;
import org.rapporteur.typesetting.tagging.Tag;

/** Composes tables: columns as wide as their words need, header rows that repeat, rows that may go over a page. */
final class TableComposer {

    private static final double SIZE = 9.5;
    private static final double PADDING = 3.5;
    private static final int WHOLE_ROW_LINES = 8;
    private static final TextStyle CELL = TextStyle.of(Cut.REGULAR, SIZE, Ink.TEXT);
    private static final TextStyle HEADER = TextStyle.of(Cut.SEMIBOLD, SIZE, Ink.TEXT);
    private static final TextStyle CAPTION = TextStyle.of(Cut.ITALIC, 9.25, Ink.QUIET);

    private final Sheet sheet;
    private final Inlines inlines;

    TableComposer(Sheet sheet, Inlines inlines) {
        this.sheet = sheet;
        this.inlines = inlines;
    }

    List<Row> compose(Block.Table table, Tag tag) {
        List<Row> rows = new ArrayList<>();
        if (!table.caption().isEmpty()) {
            Frame frame =
                    new Frame(sheet.geometry().left(), sheet.geometry().measure(), Leading.SMALL, 9.25, Setting.RAGGED);
            rows.addAll(sheet.setter()
                    .kept(inlines.runs(table.caption(), CAPTION, tag.add("Caption"), table.id()), frame, table.id()));
        }
        // A head may only stand above a body (ISO 32000-1, 14.8.4.3.4).
        Tag headTag = (table.rows().isEmpty() ? tag : tag.add("THead")).add("TR");
        List<ShapedText> header = new ArrayList<>();
        for (List<Inline> cell : table.header()) {
            Tag cellTag = headTag.add("TH").attributes(new Attributes.ColumnHeader());
            header.add(shape(cell, HEADER, cellTag, table.id()));
        }
        Tag bodyTag = tag.add("TBody");
        List<List<ShapedText>> body = new ArrayList<>();
        for (List<List<Inline>> row : table.rows()) {
            Tag rowTag = bodyTag.add("TR");
            List<ShapedText> cells = new ArrayList<>();
            for (List<Inline> cell : row) {
                cells.add(shape(cell, CELL, rowTag.add("TD"), table.id()));
            }
            body.add(cells);
        }
        List<List<ShapedText>> all = new ArrayList<>(body);
        all.add(0, header);
        Columns columns = Columns.of(
                all, table.columns(), sheet.geometry().left(), sheet.geometry().measure());

        List<Row> head = row(header, columns, List.of(), true, true);
        head.set(0, head.get(0).before(rows.isEmpty() ? 0 : 4).with(rule(0, 0.9, Ink.TEXT)));
        rows.addAll(head);
        List<Row> repeated = head.stream().map(TableComposer::artifact).toList();
        for (int i = 0; i < body.size(); i++) {
            List<Row> slices = row(body.get(i), columns, repeated, false, i == body.size() - 1);
            if (body.size() > 1 && (i == 0 || i == body.size() - 2)) {
                slices.set(slices.size() - 1, slices.get(slices.size() - 1).keptWithNext(true));
            }
            rows.addAll(slices);
        }
        return rows;
    }

    private ShapedText shape(List<Inline> cell, TextStyle style, Tag tag, String place) {
        return sheet.setter().shaper().shape(inlines.runs(cell, style, tag, place), place);
    }

    /** A row as slices of one line of each cell, so that a long one can go over a page. */
    private List<Row> row(
            List<ShapedText> cells, Columns columns, List<Row> repeated, boolean header, boolean closing) {
        List<List<Line>> lines = new ArrayList<>();
        int count = 1;
        for (int column = 0; column < cells.size(); column++) {
            List<Line> cell = LineBreaker.lines(cells.get(column), columns.width(column), 0, columns.setting(column));
            lines.add(cell);
            count = Math.max(count, cell.size());
        }
        List<Row> slices = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double above = i == 0 ? PADDING : 0;
            double height = above + Leading.TABLE + (i == count - 1 ? PADDING : 0);
            List<Mark> marks = new ArrayList<>();
            List<Note> notes = new ArrayList<>();
            for (int column = 0; column < lines.size(); column++) {
                if (i < lines.get(column).size()) {
                    Line line = lines.get(column).get(i);
                    double baseline = above + Leading.baseline(Leading.TABLE, SIZE);
                    marks.add(new Mark.Text(line, columns.x(column), baseline, false));
                    notes.addAll(line.notes());
                }
            }
            if (i == count - 1) {
                marks.add(
                        header
                                ? rule(height - 0.6, 0.6, sheet.accent())
                                : rule(height - 0.4, closing ? 0.9 : 0.4, closing ? Ink.TEXT : Ink.HAIRLINE));
            }
            boolean inside = i < count - 1 && (count <= WHOLE_ROW_LINES || i == 0 || i == count - 2);
            slices.add(new Row(0, height, header || inside, false, marks, notes, repeated, Optional.empty()));
        }
        return slices;
    }

    private Mark rule(double y, double height, Ink ink) {
        return new Mark.Rule(sheet.geometry().left(), y, sheet.geometry().measure(), height, ink);
    }

    private static Row artifact(Row row) {
        List<Mark> marks = row.marks().stream()
                .map(mark -> mark instanceof Mark.Text text
                        ? new Mark.Text(text.line(), text.x(), text.baseline(), true)
                        : mark)
                .toList();
        return new Row(0, row.height(), true, false, marks, List.of(), List.of(), Optional.empty());
    }
}
