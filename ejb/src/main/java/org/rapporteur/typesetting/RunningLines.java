package org.rapporteur.typesetting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.kernel.Language;
import org.rapporteur.typesetting.composition.Sheet;
import org.rapporteur.typesetting.fonts.Cut;
import org.rapporteur.typesetting.layout.Ink;
import org.rapporteur.typesetting.layout.Line;
import org.rapporteur.typesetting.layout.LineBreaker;
import org.rapporteur.typesetting.layout.Mark;
import org.rapporteur.typesetting.layout.Page;
import org.rapporteur.typesetting.layout.PageGeometry;
import org.rapporteur.typesetting.layout.Row;
import org.rapporteur.typesetting.layout.Run;
import org.rapporteur.typesetting.layout.Setting;
import org.rapporteur.typesetting.layout.ShapedText;
import org.rapporteur.typesetting.layout.TextStyle;
import org.rapporteur.typesetting.tagging.Slot;
import org.rapporteur.typesetting.tagging.Tag;

/** What stands on every page outside the text: symbol and title above, federation and page number below. */
final class RunningLines {

    private static final TextStyle STYLE = TextStyle.of(Cut.REGULAR, 8.75, Ink.QUIET);
    private static final double ABOVE = 42;
    private static final double BELOW = 24;
    private static final double HEIGHT = 15;
    private static final double NOTE_RULE = 60;
    private static final double APART = 24;

    private final PrintableReport report;
    private final Sheet sheet;
    private final Words words;
    private final Map<String, ShapedText> shaped = new HashMap<>();
    private final Slot unread = Tag.root("Artifact").slot();

    RunningLines(PrintableReport report, Sheet sheet, Words words) {
        this.report = report;
        this.sheet = sheet;
        this.words = words;
    }

    /** @param page counted from 0 */
    List<Page.Placed> of(int page, int pages, Page laidOut) {
        PageGeometry geometry = sheet.geometry();
        List<Page.Placed> placed = new ArrayList<>();
        if (page > 0) {
            placed.add(line(symbol(), report.title(), geometry.top() - ABOVE));
        }
        String number = words.say("page", String.valueOf(page + 1), String.valueOf(pages));
        placed.add(line(report.brand().name(report.language()), number, geometry.bottom() + BELOW));
        if (!laidOut.notes().isEmpty()) {
            double y = laidOut.notes().get(0).y() - 6;
            Mark rule = new Mark.Rule(geometry.left(), 0, NOTE_RULE, 0.5, Ink.HAIRLINE);
            placed.add(new Page.Placed(Row.of(0, 1, List.of(rule)), y));
        }
        return placed;
    }

    /** The report's symbol; on every page of a withdrawn one it says so. */
    private String symbol() {
        return report.edition().withdrawal().isEmpty()
                ? report.symbol()
                : report.symbol() + " · " + words.say("withdrawn.running");
    }

    private Page.Placed line(String left, String right, double y) {
        double measure = sheet.geometry().measure();
        ShapedText start = shape(left);
        double room = measure - start.width() - APART;
        if (room < measure / 4) {
            start = shortened(left, measure / 2);
            room = measure / 2 - APART;
        }
        List<Mark> marks = new ArrayList<>();
        marks.add(mark(start, Setting.RAGGED));
        marks.add(mark(shortened(right, room), Setting.END));
        return new Page.Placed(Row.of(0, HEIGHT, marks), y);
    }

    private Mark mark(ShapedText text, Setting setting) {
        Line line =
                LineBreaker.lines(text, sheet.geometry().measure(), 0, setting).get(0);
        return new Mark.Text(line, sheet.geometry().left(), 10, true);
    }

    /** The text, without its last words and with an ellipsis where it is too long. */
    private ShapedText shortened(String text, double room) {
        ShapedText whole = shape(text);
        String kept = text;
        while (whole.width() > room && kept.length() > 1) {
            int space = kept.lastIndexOf(' ');
            kept = kept.substring(0, space > 0 ? space : kept.length() - 1);
            whole = shape(kept + " …");
        }
        return whole;
    }

    /** Most of what stands on a page stands on the others too. */
    private ShapedText shape(String text) {
        return shaped.computeIfAbsent(text, this::shapeAnew);
    }

    private ShapedText shapeAnew(String text) {
        Language language = words.language();
        return sheet.setter().shaper().shape(List.of(Run.of(text, STYLE, language, unread)), "running");
    }
}
