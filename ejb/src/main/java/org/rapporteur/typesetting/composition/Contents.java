package org.rapporteur.typesetting.composition;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.text.Inline;
import org.rapporteur.text.PlainText;
import org.rapporteur.typesetting.fonts.Cut;
import org.rapporteur.typesetting.layout.Bookmark;
import org.rapporteur.typesetting.layout.Ink;
import org.rapporteur.typesetting.layout.Line;
import org.rapporteur.typesetting.layout.LineBreaker;
import org.rapporteur.typesetting.layout.LinkTarget;
import org.rapporteur.typesetting.layout.Mark;
import org.rapporteur.typesetting.layout.Page;
import org.rapporteur.typesetting.layout.Row;
import org.rapporteur.typesetting.layout.Run;
import org.rapporteur.typesetting.layout.Setting;
import org.rapporteur.typesetting.layout.ShapedText;
import org.rapporteur.typesetting.layout.TextStyle;
import org.rapporteur.typesetting.tagging.Slot;
import org.rapporteur.typesetting.tagging.Tag;

/**
 * The table of contents of a long report: the headings of its first three levels with the pages on which they stand.
 * Page numbers have a column of their own, so the contents take the same rows whatever the numbers are: they are
 * written in when the pages are known. Used by one thread, once.
 */
public final class Contents {

    /** Shorter texts are surveyed by leafing. */
    private static final int FEWEST_HEADINGS = 4;

    private static final int PAGES_WITHOUT = 5;
    private static final int DEEPEST = 3;
    private static final double SIZE = 10.5;
    private static final double INDENT = 14;
    private static final double NUMBERS = 30;
    private static final double LEADERS_END = 20;
    private static final double GAP = 6;
    private static final double LEADER = 0.4;
    private static final String PLACE = "contents";
    private static final String NO_BREAK_SPACE = "\u00A0";

    private final Sheet sheet;
    private final Inlines inlines;
    private final Flow flow;
    private final Tag title;
    private final Tag list;
    private final int place;
    /** Rows of the flow that end an entry. */
    private final Map<Row, Entry> ends = new IdentityHashMap<>();

    /** A heading as the contents name it. @param words without links, notes and forced breaks */
    public record Heading(Bookmark bookmark, List<Inline> words) {
        static Heading of(Bookmark bookmark, List<Inline> text) {
            return new Heading(bookmark, Inlines.quoted(text));
        }

        /** 1 for the first level below the report's title. */
        int depth() {
            return bookmark.level() - 1;
        }
    }

    private record Entry(Heading heading, LinkTarget link, TextStyle style) {}

    /** The contents will stand where the flow and the document's tag end now, if they are needed. */
    public Contents(Sheet sheet, Inlines inlines, Tag document, Flow flow) {
        this.sheet = sheet;
        this.inlines = inlines;
        this.flow = flow;
        this.title = document.add("H2");
        this.list = document.add("TOC");
        this.place = flow.rows().size();
    }

    /** Puts the contents in their place where the text is long and has headings enough. */
    public void compose(List<Heading> headings) {
        List<Heading> shown = headings.stream()
                .filter(heading -> heading.depth() <= DEEPEST)
                .filter(heading -> !PlainText.of(heading.words()).isBlank())
                .toList();
        double page = sheet.geometry().bottom() - sheet.geometry().top();
        if (shown.size() < FEWEST_HEADINGS || flow.height() <= PAGES_WITHOUT * page) {
            return;
        }
        Flow own = new Flow();
        own.add(title(), 0, Leading.PARAGRAPH_SPACE);
        Map<Integer, Entry> ending = new HashMap<>();
        boolean nested = shown.stream().anyMatch(heading -> heading.depth() > 1);
        Deque<Tag> lists = new ArrayDeque<>(List.of(list));
        Deque<Tag> items = new ArrayDeque<>();
        for (int i = 0; i < shown.size(); i++) {
            Heading heading = shown.get(i);
            // As with headings, no level is skipped.
            int depth = Math.min(heading.depth(), items.size() + 1);
            while (items.size() >= depth) {
                items.pop();
            }
            while (lists.size() > depth) {
                lists.pop();
            }
            if (lists.size() < depth) {
                lists.push(items.element().add("TOC"));
            }
            items.push(lists.element().add("TOCI"));
            Entry entry = entry(heading, items.element(), nested);
            List<Row> rows = rows(entry);
            boolean hasBelow = i + 1 < shown.size() && shown.get(i + 1).depth() > heading.depth();
            boolean joined = i == 0 || i == shown.size() - 2 || hasBelow;
            rows.set(rows.size() - 1, rows.get(rows.size() - 1).keptWithNext(joined));
            own.add(rows, heading.depth() == 1 && nested && i > 0 ? Leading.PARAGRAPH_SPACE : 0, 0);
            ending.put(own.rows().size() - 1, entry);
        }
        flow.insert(place, own.rows(), Leading.SECTION, Leading.SECTION);
        ending.forEach((row, entry) -> ends.put(flow.rows().get(place + row), entry));
    }

    private List<Row> title() {
        TextStyle style = TextStyle.of(Cut.SEMIBOLD, 12.5, Ink.TEXT);
        Wording wording = sheet.wording();
        List<Run> words = List.of(Run.of(
                wording.say("contents"),
                style,
                wording.language(),
                sheet.ofOwnWords(title).slot()));
        return sheet.setter().kept(words, frame(0, 12.5), PLACE);
    }

    private static Entry entry(Heading heading, Tag item, boolean nested) {
        Tag goal = heading.bookmark().tag();
        Tag link = item.leadsTo(goal).add("Reference").add("Link");
        Cut cut = heading.depth() == 1 && nested ? Cut.SEMIBOLD : Cut.REGULAR;
        LinkTarget target = LinkTarget.inside(goal, link, PlainText.of(heading.words()));
        return new Entry(heading, target, TextStyle.of(cut, SIZE, Ink.TEXT));
    }

    private List<Row> rows(Entry entry) {
        Frame frame = frame(INDENT * (entry.heading().depth() - 1), SIZE);
        List<Run> runs = inlines.leading(entry.heading().words(), entry.style(), entry.link(), PLACE);
        return new ArrayList<>(sheet.setter().kept(runs, frame, PLACE));
    }

    private Frame frame(double indent, double size) {
        return new Frame(sheet.geometry().left(), sheet.geometry().measure(), Leading.BODY, size, Setting.RAGGED)
                .indented(indent, NUMBERS);
    }

    /** The pages with the numbers in the contents, and quiet lines that lead to them. */
    public List<Page> numbered(List<Page> pages) {
        if (ends.isEmpty()) {
            return pages;
        }
        Map<Bookmark, Integer> numbers = new IdentityHashMap<>();
        for (int page = 0; page < pages.size(); page++) {
            for (Page.Placed placed : pages.get(page).body()) {
                int number = page + 1;
                placed.row().bookmark().ifPresent(bookmark -> numbers.put(bookmark, number));
            }
        }
        return pages.stream().map(page -> numbered(page, numbers)).toList();
    }

    private Page numbered(Page page, Map<Bookmark, Integer> numbers) {
        if (page.body().stream().noneMatch(placed -> ends.containsKey(placed.row()))) {
            return page;
        }
        List<Page.Placed> body = new ArrayList<>();
        for (Page.Placed placed : page.body()) {
            Entry entry = ends.get(placed.row());
            body.add(entry == null ? placed : new Page.Placed(numbered(placed.row(), entry, numbers), placed.y()));
        }
        return new Page(body, page.notes(), page.repeated());
    }

    private Row numbered(Row row, Entry entry, Map<Bookmark, Integer> numbers) {
        Integer number = numbers.get(entry.heading().bookmark());
        if (number == null) {
            throw new IllegalStateException("a heading of the contents stands on no page");
        }
        Mark.Text words = (Mark.Text) row.marks().get(0);
        Slot slot = entry.link().tag().slot();
        Run run = new Run(
                NO_BREAK_SPACE + number,
                entry.style(),
                sheet.language(),
                slot,
                Optional.of(entry.link()),
                Optional.empty());
        ShapedText shaped = sheet.setter().shaper().shape(List.of(run), PLACE);
        Line line = LineBreaker.lines(shaped, sheet.geometry().measure(), 0, Setting.END)
                .get(0);
        double from = words.x() + words.line().width() + GAP;
        double to = sheet.geometry().right() - Math.max(LEADERS_END, line.width() + GAP / 2);
        Row whole = row.with(new Mark.Text(line, sheet.geometry().left(), words.baseline(), false));
        return to - from < GAP
                ? whole
                : whole.with(new Mark.Rule(from, words.baseline(), to - from, LEADER, Ink.HAIRLINE));
    }
}
