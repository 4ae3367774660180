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
import org.rapporteur.typesetting.layout.LinkTarget;
import org.rapporteur.typesetting.layout.Mark;
import org.rapporteur.typesetting.layout.Note;
import org.rapporteur.typesetting.layout.Row;
import org.rapporteur.typesetting.layout.Run;
import org.rapporteur.typesetting.layout.Setting;
import org.rapporteur.typesetting.layout.TextStyle;
import org.rapporteur.typesetting.tagging.Attributes;
import org.rapporteur.typesetting.tagging.Slot;
import org.rapporteur.typesetting.tagging.Tag;

/** The footnotes of a report: numbered in the order in which they are first called. Used by one thread. */
public final class Notes {

    private static final double SIZE = 8.75;
    private static final double INDENT = 13;
    private static final TextStyle STYLE = TextStyle.of(Cut.REGULAR, SIZE, Ink.TEXT);

    private final Map<String, Block.Footnote> written = new LinkedHashMap<>();
    private final Map<String, Called> called = new LinkedHashMap<>();

    public Notes(Document body) {
        for (Block block : body.blocks()) {
            if (block instanceof Block.Footnote footnote) {
                written.putIfAbsent(footnote.label(), footnote);
            }
        }
    }

    /** The tags of a note: the whole and what stands before its text. */
    record Tags(Tag note, Tag label) {
        static Tags create() {
            Tag note = Tag.root("Note").attributes(new Attributes.Footnote());
            return new Tags(note, note.add("Lbl"));
        }
    }

    /** @param first whether the note has not been called before */
    record Called(String number, boolean first, Tags tags) {}

    /** Empty where there is no such note. */
    Optional<Called> call(String label) {
        if (!written.containsKey(label)) {
            return Optional.empty();
        }
        Called known = called.get(label);
        if (known != null) {
            return Optional.of(known);
        }
        Called first = new Called(String.valueOf(called.size() + 1), true, Tags.create());
        called.put(label, new Called(first.number(), false, first.tags()));
        return Optional.of(first);
    }

    /** The labels of notes that nothing calls. */
    List<String> uncalled() {
        return written.keySet().stream()
                .filter(label -> !called.containsKey(label))
                .toList();
    }

    /** @param call to which the note's label leads back; empty for a note that nothing calls */
    Note compose(String label, Called as, Optional<Tag> call, Inlines inlines) {
        Block.Footnote footnote = written.get(label);
        if (footnote == null) {
            throw new IllegalArgumentException("no footnote " + label);
        }
        Sheet sheet = inlines.sheet();
        Tag tag = as.tags().note().id("note-" + as.number());
        Tag labelTag = as.tags().label();
        Optional<LinkTarget> back = call.map(goal -> LinkTarget.inside(
                goal, sheet.ofOwnWords(labelTag.add("Link")), sheet.wording().say("note.back", as.number())));
        Slot slot = back.map(LinkTarget::tag).orElse(labelTag).slot();
        Frame frame = new Frame(sheet.geometry().left(), sheet.geometry().measure(), Leading.SMALL, SIZE, sheet.prose())
                .indented(INDENT, 0);
        List<Run> mark = List.of(new Run(as.number(), STYLE, sheet.language(), slot, back, Optional.empty()));
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
        return new Note(withNotesOfNotes(rows));
    }

    /** Notes that the note itself calls follow it: a page looks for calls in its text only. */
    private static List<Row> withNotesOfNotes(List<Row> rows) {
        List<Row> all = new ArrayList<>();
        rows.forEach(row -> all.add(row.calling(List.of())));
        rows.forEach(row -> row.notes().forEach(note -> all.addAll(note.rows())));
        return all;
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
