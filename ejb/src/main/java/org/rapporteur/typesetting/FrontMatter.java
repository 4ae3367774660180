package org.rapporteur.typesetting;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.kernel.Language;
import org.rapporteur.picture.Picture;
import org.rapporteur.text.Inline;
import org.rapporteur.typesetting.composition.Flow;
import org.rapporteur.typesetting.composition.Frame;
import org.rapporteur.typesetting.composition.Inlines;
import org.rapporteur.typesetting.composition.Sheet;
import org.rapporteur.typesetting.fonts.Cut;
import org.rapporteur.typesetting.layout.Bookmark;
import org.rapporteur.typesetting.layout.Ink;
import org.rapporteur.typesetting.layout.Mark;
import org.rapporteur.typesetting.layout.Row;
import org.rapporteur.typesetting.layout.Run;
import org.rapporteur.typesetting.layout.Setting;
import org.rapporteur.typesetting.layout.TextStyle;
import org.rapporteur.typesetting.tagging.Tag;

/** What stands before and after a report's body: masthead, title, edition; addresses. Used by one thread, once. */
final class FrontMatter {

    private static final double LOGO_HEIGHT = 39;
    private static final double LOGO_WIDEST = 120;
    private static final double BAR = 1.6;
    private static final int DIGEST_SHOWN = 16;
    private static final TextStyle COLOPHON = TextStyle.of(Cut.REGULAR, 8.75, Ink.QUIET);
    private static final String BETWEEN = " · ";
    /** Keeps a label and its text apart for those who hear them; a plain space at a line's end would be dropped. */
    private static final String NO_BREAK_SPACE = "\u00A0";

    private final PrintableReport report;
    private final Sheet sheet;
    private final Words words;
    private final Inlines inlines;
    private final Tag document;
    private final Flow flow;

    FrontMatter(PrintableReport report, Sheet sheet, Words words, Inlines inlines, Tag document, Flow flow) {
        this.report = report;
        this.sheet = sheet;
        this.words = words;
        this.inlines = inlines;
        this.document = document;
        this.flow = flow;
    }

    void open() {
        masthead();
        symbolAndEdition();
        report.edition().withdrawal().ifPresent(this::withdrawal);
        title();
        datesAndPlaces();
        correction();
        summary();
    }

    private void masthead() {
        double logoWidth = logo();
        Frame frame = frame(18.75, 14, Setting.RAGGED).indented(0, logoWidth == 0 ? 0 : logoWidth + 12);
        TextStyle first = TextStyle.of(Cut.SEMIBOLD, 14, sheet.accent());
        List<Row> rows = new ArrayList<>(sheet.setter().kept(names(first, true), frame, "masthead"));
        TextStyle others = TextStyle.of(Cut.REGULAR, 9.5, Ink.QUIET);
        Frame below = new Frame(frame.x(), frame.measure(), 15, 9.5, Setting.RAGGED);
        rows.addAll(sheet.setter().kept(names(others, false), below, "masthead"));
        Inline.Link link = new Inline.Link(
                report.brand().website().toString(),
                List.of(new Inline.Text(shownAddress(report.brand().website()))));
        List<Run> address = inlines.runs(List.of(link), others, document.add("P"), "masthead");
        rows.addAll(sheet.setter().kept(address, below, "masthead"));
        if (logoWidth > 0) {
            rows.set(0, rows.get(0).with(logoMark(logoWidth)));
        }
        flow.add(rows, 0, 0);
        Mark rule = new Mark.Rule(
                sheet.geometry().left(),
                6,
                sheet.geometry().measure(),
                BAR,
                Ink.of(report.brand().ornament()));
        flow.add(List.of(Row.of(0, 15, List.of(rule)).keptWithNext(true)), 0, 0);
    }

    /** The federation's name in the report's language first, or in its other languages. */
    private List<Run> names(TextStyle style, boolean first) {
        Tag tag = document.add("P");
        List<Run> runs = new ArrayList<>();
        Map<Language, String> names = new LinkedHashMap<>(report.brand().names());
        Language own = names.containsKey(report.language())
                ? report.language()
                : names.keySet().iterator().next();
        for (Map.Entry<Language, String> name : names.entrySet()) {
            if (name.getKey().equals(own) == first) {
                if (!runs.isEmpty()) {
                    runs.add(Run.of(BETWEEN, style, report.language(), tag.slot()));
                }
                Tag span = tag.add("Span").language(name.getKey());
                runs.add(Run.of(name.getValue(), style, name.getKey(), span.slot()));
            }
        }
        return runs;
    }

    private double logo() {
        if (report.brand().logo().isEmpty()) {
            return 0;
        }
        Picture logo = sheet.pictures().picture(report.brand().logo().get(), "logo");
        return Math.min(LOGO_WIDEST, LOGO_HEIGHT * logo.width() / logo.height());
    }

    private Mark logoMark(double width) {
        String image = report.brand().logo().orElseThrow();
        Picture logo = sheet.pictures().picture(image, "logo");
        double height = width * logo.height() / logo.width();
        return new Mark.Image(sheet.geometry().right() - width, 3, width, height, image, Optional.empty());
    }

    private void symbolAndEdition() {
        TextStyle style = new TextStyle(Cut.SEMIBOLD, 9.5, sheet.accent(), 0, 0.3);
        Row row = line(style, report.symbol(), document.add("P"), Setting.RAGGED);
        PrintableReport.Edition edition = report.edition();
        String published = words.say(
                "edition." + edition.kind(),
                String.valueOf(edition.number()),
                new Dates(words).of(edition.published()));
        Tag tag = sheet.ofOwnWords(document.add("P"));
        Row right = line(TextStyle.of(Cut.REGULAR, 9.5, Ink.QUIET), published, tag, Setting.END);
        flow.add(List.of(row.with(right.marks().get(0)).keptWithNext(true)), 0, 0);
    }

    private Row line(TextStyle style, String text, Tag tag, Setting setting) {
        List<Run> runs = List.of(Run.of(text, style, words.language(), tag.slot()));
        return sheet.setter().kept(runs, frame(15, 9.5, setting), "edition").get(0);
    }

    private void title() {
        Tag tag = document.add("H1");
        TextStyle style = TextStyle.of(Cut.SEMIBOLD, 24, Ink.TEXT);
        List<Run> runs = List.of(Run.of(report.title(), style, report.language(), tag.slot()));
        List<Row> rows = sheet.setter().kept(runs, frame(30, 24, Setting.BALANCED), "title");
        rows.set(0, rows.get(0).bookmarked(new Bookmark(1, report.title(), tag)));
        flow.add(rows, 45, 0);
    }

    private void datesAndPlaces() {
        List<Inline> both = new ArrayList<>();
        report.dates().map(new Dates(words)::of).map(this::said).ifPresent(both::add);
        String places = String.join(", ", report.places());
        if (!places.isEmpty()) {
            both.add(new Inline.Text(both.isEmpty() ? places : BETWEEN + places));
        }
        if (!both.isEmpty()) {
            TextStyle style = TextStyle.of(Cut.ITALIC, 12, Ink.QUIET);
            List<Run> runs = inlines.runs(both, style, document.add("P"), "dates");
            flow.add(sheet.setter().kept(runs, frame(15, 12, Setting.RAGGED), "dates"), 7.5, 22.5);
        }
    }

    /** Above the title, between rules: nobody shall read the first sentence before it. */
    private void withdrawal(PrintableReport.Withdrawal withdrawal) {
        Tag tag = document.add("P");
        List<Inline> text = new ArrayList<>();
        String day = new Dates(words).of(withdrawal.day());
        text.add(new Inline.Strong(List.of(said(words.say("withdrawn", day)))));
        text.add(new Inline.Text(". " + withdrawal.reason()));
        withdrawal.successor().ifPresent(address -> {
            text.add(new Inline.LineBreak());
            text.add(said(words.say("withdrawn.successor") + NO_BREAK_SPACE));
            text.add(link(address));
        });
        TextStyle style = TextStyle.of(Cut.REGULAR, 11, Ink.TEXT);
        List<Row> rows = new ArrayList<>(sheet.setter()
                .kept(inlines.runs(text, style, tag, "withdrawal"), frame(15, 11, Setting.RAGGED), "withdrawal"));
        rows.add(0, barrier());
        rows.add(barrier());
        flow.add(rows, 22.5, 0);
    }

    private Row barrier() {
        Mark rule = new Mark.Rule(sheet.geometry().left(), 6.7, sheet.geometry().measure(), BAR, Ink.TEXT);
        return Row.of(0, 15, List.of(rule)).keptWithNext(true);
    }

    private void correction() {
        PrintableReport.Edition edition = report.edition();
        if (edition.kind() == PrintableReport.Kind.ORIGINAL || edition.note().isBlank()) {
            return;
        }
        TextStyle style = TextStyle.of(Cut.REGULAR, 9.5, Ink.TEXT);
        Tag tag = document.add("P");
        List<Inline> text = List.of(
                new Inline.Strong(List.of(said(words.say("note." + edition.kind())))),
                new Inline.Text(". " + edition.note()));
        List<Row> rows = sheet.setter()
                .paragraph(
                        inlines.runs(text, style, tag, "note"),
                        frame(13, 9.5, Setting.RAGGED).indented(12, 0),
                        "note");
        rows.replaceAll(row -> row.with(new Mark.Rule(sheet.geometry().left(), 0, BAR, row.height(), sheet.accent())));
        flow.add(rows, 15, 22.5);
    }

    private void summary() {
        if (report.summary().isBlank()) {
            return;
        }
        TextStyle style = TextStyle.of(Cut.REGULAR, 12.5, Ink.TEXT);
        for (String paragraph : report.summary().strip().split("\\n\\s*\\n")) {
            Tag tag = document.add("P");
            List<Inline> text = List.of(new Inline.Text(paragraph));
            List<Run> runs = inlines.runs(text, style, tag, "summary");
            flow.add(sheet.setter().paragraph(runs, frame(18.75, 12.5, Setting.RAGGED), "summary"), 15, 22.5);
        }
    }

    /** The addresses of this edition and of the other languages, and the start of the text's digest. */
    void close() {
        List<Row> rows = new ArrayList<>();
        rows.addAll(colophon(words.say("address"), List.of(link(report.address()))));
        if (!report.otherLanguages().isEmpty()) {
            List<Inline> others = new ArrayList<>();
            report.otherLanguages().forEach((language, address) -> {
                if (!others.isEmpty()) {
                    others.add(new Inline.LineBreak());
                }
                others.add(name(language));
                others.add(new Inline.Text(" "));
                others.add(link(address));
            });
            rows.addAll(colophon(words.say("languages"), others));
        }
        if (!report.sourceDigest().isBlank()) {
            String digest = report.sourceDigest();
            String start = digest.substring(0, Math.min(DIGEST_SHOWN, digest.length())) + "…";
            rows.addAll(colophon(words.say("digest"), List.of(new Inline.Text(start))));
        }
        rows.set(rows.size() - 1, rows.get(rows.size() - 1).keptWithNext(false));
        Mark rule = new Mark.Rule(sheet.geometry().left(), 0, sheet.geometry().measure(), 0.5, Ink.HAIRLINE);
        rows.add(0, Row.of(0, 6, List.of(rule)).keptWithNext(true));
        flow.add(rows, 37.5, 0);
    }

    /** What the typesetter itself says, in whose language it is said. */
    private Inline said(String text) {
        Inline said = new Inline.Text(text);
        return sheet.speaksTheReports() ? said : new Inline.Foreign(words.language(), List.of(said));
    }

    /** A language by its own name or, where no face can show that, by the one that the report's readers know. */
    private Inline name(Language language) {
        String own = language.ownName();
        if (sheet.setter().shaper().canShow(own, COLOPHON.cut(), language)) {
            return new Inline.Foreign(language, List.of(new Inline.Text(own)));
        }
        String known = language.nameIn(report.language());
        return sheet.setter().shaper().canShow(known, COLOPHON.cut(), report.language())
                ? new Inline.Text(known)
                : new Inline.Foreign(words.language(), List.of(new Inline.Text(language.nameIn(words.language()))));
    }

    private Inline link(URI address) {
        return new Inline.Link(address.toString(), List.of(new Inline.Text(shownAddress(address))));
    }

    private List<Row> colophon(String label, List<Inline> content) {
        double indent = 96;
        Tag tag = document.add("P");
        List<Run> labelRuns = inlines.runs(List.of(said(label + NO_BREAK_SPACE)), COLOPHON.strong(), tag, "colophon");
        List<Row> head = sheet.setter().kept(labelRuns, frame(11.25, 8.75, Setting.RAGGED), "colophon");
        List<Row> rows = sheet.setter()
                .kept(
                        inlines.runs(content, COLOPHON, tag, "colophon"),
                        frame(11.25, 8.75, Setting.RAGGED).indented(indent, 0),
                        "colophon");
        Row first = rows.get(0);
        List<Mark> marks = new ArrayList<>(head.get(0).marks());
        marks.addAll(first.marks());
        rows.set(0, new Row(3, first.height(), true, false, marks, List.of(), List.of(), Optional.empty()));
        return rows;
    }

    private Frame frame(double leading, double size, Setting setting) {
        return new Frame(sheet.geometry().left(), sheet.geometry().measure(), leading, size, setting);
    }

    /** An address as people write it: without the scheme of web pages and a slash at its end. */
    private static String shownAddress(URI address) {
        return address.toString().replaceFirst("^https?://", "").replaceFirst("/$", "");
    }
}
