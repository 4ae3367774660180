package org.rapporteur.typesetting.composition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.text.Block;
import org.rapporteur.text.Document;
import org.rapporteur.text.Inline;
import org.rapporteur.typesetting.fonts.Cut;
import org.rapporteur.typesetting.layout.Ink;
import org.rapporteur.typesetting.layout.Line;
import org.rapporteur.typesetting.layout.LineBreaker;
import org.rapporteur.typesetting.layout.Mark;
import org.rapporteur.typesetting.layout.Note;
import org.rapporteur.typesetting.layout.Row;
import org.rapporteur.typesetting.layout.Run;
import org.rapporteur.typesetting.layout.Setting;
import org.rapporteur.typesetting.layout.TextStyle;
import org.rapporteur.typesetting.tagging.Tag;

/** The footnotes of a report: numbered in the order in which they are first called. Used by one thread. */
public final class Notes {

    private static final double SIZE = 8.75;
    private static final double INDENT = 13;
    private static final TextStyle STYLE = TextStyle.of(Cut.REGULAR, SIZE, Ink.TEXT);

    private final Map<String, Block.Footnote> written = new LinkedHashMap<>();
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    public Notes(Document body) {
        for (Block block : body.blocks()) {
            if (block instanceof Block.Footnote footnote) {
                written.putIfAbsent(footnote.label(), footnote);
            }
        }
    }

    /** @param first whether the note has not been called before */
    record Called(String number, boolean first) {}

    /** Empty where there is no such note. */
    Optional<Called> call(String label) {
        if (!written.containsKey(label)) {
            return Optional.empty();
        }
        Integer known = numbers.putIfAbsent(label, numbers.size() + 1);
        return Optional.of(new Called(String.valueOf(known == null ? numbers.size() : known), known == null));
    }

    /** The labels of notes that nothing calls. */
    List<String> uncalled() {
        return written.keySet().stream()
                .filter(label -> !numbers.containsKey(label))
                .toList();
    }

    Note compose(String label, String number, Tag tag, Inlines inlines) {
        Block.Footnote footnote = written.get(label);
        if (footnote == null) {
            throw new IllegalArgumentException("no footnote " + label);
        }
        Sheet sheet = inlines.sheet();
        tag.id("note-" + number);
        Frame frame = new Frame(sheet.geometry().left(), sheet.geometry().measure(), Leading.SMALL, SIZE, sheet.prose())
                .indented(INDENT, 0);
        List<Run> mark =
                List.of(Run.of(number, STYLE, sheet.language(), tag.add("Lbl").slot()));
        Line label0 = LineBreaker.lines(sheet.setter().shaper().shape(mark, footnote.id()), INDENT, 0, Setting.RAGGED)
                .get(0);
        List<Row> rows = new ArrayList<>();
        for (List<Inline> paragraph : footnote.paragraphs()) {
            rows.addAll(sheet.setter()
                    .paragraph(inlines.runs(paragraph, STYLE, tag.add("P"), footnote.id()), frame, footnote.id()));
        }
        double baseline = Leading.baseline(Leading.SMALL, SIZE);
        Mark.Text hanging = new Mark.Text(label0, sheet.geometry().left(), baseline, false);
        if (rows.isEmpty()) {
            rows.add(Row.of(0, Leading.SMALL, List.of(hanging)));
        } else {
            rows.set(0, labelled(rows.get(0), hanging));
        }
        return new Note(rows);
    }

    /** The row with its label before it, in reading order too. */
    static Row labelled(Row row, Mark label) {
        List<Mark> marks = new ArrayList<>();
        marks.add(label);
        marks.addAll(row.marks());
        return new Row(
                row.before(),
                row.height(),
                row.keepWithNext(),
                row.snapped(),
                marks,
                row.notes(),
                row.head(),
                row.bookmark());
    }
}
