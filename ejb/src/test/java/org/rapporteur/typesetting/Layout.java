package org.rapporteur.typesetting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapporteur.typesetting.layout.Line;
import org.rapporteur.typesetting.layout.Mark;
import org.rapporteur.typesetting.layout.Page;
import org.rapporteur.typesetting.layout.PageGeometry;
import org.rapporteur.typesetting.layout.Row;
import org.rapporteur.typesetting.layout.ShapedText;

/** Finds what is wrong with laid-out pages, as sentences for the person who reads a failed test. */
final class Layout {

    private static final double NEARLY = 0.02;
    /** Of the smallest text: letters stand at least so high. */
    private static final double X_HEIGHT = 4;

    /** Three lines of the body. */
    private static final double SHORT_LAST_PAGE = 46;

    private final PageGeometry geometry;
    private final List<Page> pages;
    private final List<List<Page.Placed>> running;
    private final List<String> wrong = new ArrayList<>();

    private Layout(Typesetter.LaidOut laidOut) {
        geometry = laidOut.geometry();
        pages = laidOut.pages();
        running = laidOut.running();
    }

    /** Marks outside the text area, and marks over each other: wrong in any document. */
    static List<String> collisions(Typesetter.LaidOut laidOut) {
        Layout layout = new Layout(laidOut);
        for (int page = 0; page < layout.pages.size(); page++) {
            layout.inside(page);
            layout.apart(page);
            layout.offPictures(page);
        }
        return layout.wrong;
    }

    /** What the trade does not allow in a document that somebody would write. */
    static List<String> faults(Typesetter.LaidOut laidOut) {
        Layout layout = new Layout(laidOut);
        layout.widowsAndOrphans();
        layout.headingsAtFeet();
        layout.headersOfTables();
        layout.hyphens();
        layout.lastPage();
        layout.figures();
        return layout.wrong;
    }

    private void inside(int page) {
        Page laidOut = pages.get(page);
        List<Page.Placed> text = new ArrayList<>(laidOut.repeated());
        text.addAll(laidOut.body());
        text.addAll(laidOut.notes());
        for (Page.Placed placed : text) {
            if (placed.y() < geometry.top(page) - NEARLY) {
                wrong.add("page " + page + ": a row above the text area, at " + placed.y());
            }
            if (placed.y() + placed.row().height() > geometry.bottom() + NEARLY) {
                wrong.add("page " + page + ": a row below the text area, at " + placed.y());
            }
            for (Mark mark : placed.row().marks()) {
                double left = left(mark);
                double right = right(mark);
                if (left < geometry.left() - NEARLY || right > geometry.right() + NEARLY) {
                    wrong.add(
                            "page " + page + ": " + mark.getClass().getSimpleName() + " from " + left + " to " + right);
                }
            }
        }
    }

    /** Rows follow each other without overlap; in a row, texts stand beside each other. */
    private void apart(int page) {
        Page laidOut = pages.get(page);
        List<Page.Placed> all = new ArrayList<>(laidOut.repeated());
        all.addAll(laidOut.body());
        all.addAll(laidOut.notes());
        for (int i = 1; i < all.size(); i++) {
            Page.Placed above = all.get(i - 1);
            if (all.get(i).y() < above.y() + above.row().height() - NEARLY) {
                wrong.add("page " + page + ": row " + i + " over the one above it");
            }
        }
        all.addAll(running.get(page));
        for (Page.Placed placed : all) {
            List<Mark.Text> texts = new ArrayList<>();
            for (Mark mark : placed.row().marks()) {
                if (mark instanceof Mark.Text text) {
                    texts.add(text);
                }
            }
            for (int i = 0; i < texts.size(); i++) {
                for (int k = i + 1; k < texts.size(); k++) {
                    Mark.Text a = texts.get(i);
                    Mark.Text b = texts.get(k);
                    boolean sameLine = Math.abs(a.baseline() - b.baseline()) < 4;
                    if (sameLine && left(a) < right(b) - NEARLY && left(b) < right(a) - NEARLY) {
                        wrong.add("page " + page + ": two texts over each other at " + left(a) + "–" + right(a)
                                + " and " + left(b) + "–" + right(b));
                    }
                }
            }
        }
    }

    /** No line of text stands on a picture, whichever row has it: a logo is higher than its row. */
    private void offPictures(int page) {
        Page laidOut = pages.get(page);
        List<Page.Placed> all = new ArrayList<>(laidOut.repeated());
        all.addAll(laidOut.body());
        all.addAll(laidOut.notes());
        all.addAll(running.get(page));
        for (Page.Placed pictured : all) {
            for (Mark mark : pictured.row().marks()) {
                if (mark instanceof Mark.Image image) {
                    all.forEach(placed -> offPicture(page, pictured.y() + image.y(), image, placed));
                }
            }
        }
    }

    private void offPicture(int page, double top, Mark.Image image, Page.Placed placed) {
        for (Mark mark : placed.row().marks()) {
            if (mark instanceof Mark.Text text) {
                double baseline = placed.y() + text.baseline();
                boolean beside = left(text) > right(image) - NEARLY || right(text) < left(image) + NEARLY;
                if (!beside && baseline > top + NEARLY && baseline - X_HEIGHT < top + image.height() - NEARLY) {
                    wrong.add("page " + page + ": a text at " + baseline + " on a picture from " + top);
                }
            }
        }
    }

    private static double left(Mark mark) {
        if (mark instanceof Mark.Text text) {
            return text.x() + text.line().indent();
        }
        return mark instanceof Mark.Rule rule ? rule.x() : ((Mark.Image) mark).x();
    }

    private static double right(Mark mark) {
        if (mark instanceof Mark.Text text) {
            return text.x() + text.line().indent() + text.line().width();
        }
        return mark instanceof Mark.Rule rule
                ? rule.x() + rule.width()
                : ((Mark.Image) mark).x() + ((Mark.Image) mark).width();
    }

    /** The lines that a row shows and that are read. */
    private static List<Line> lines(Row row) {
        List<Line> lines = new ArrayList<>();
        for (Mark mark : row.marks()) {
            if (mark instanceof Mark.Text text && !text.artifact()) {
                lines.add(text.line());
            }
        }
        return lines;
    }

    private void widowsAndOrphans() {
        List<Map<ShapedText, Integer>> linesOnPage = new ArrayList<>();
        for (Page page : pages) {
            Map<ShapedText, Integer> count = new IdentityHashMap<>();
            for (Page.Placed placed : page.body()) {
                lines(placed.row()).forEach(line -> count.merge(line.text(), 1, Integer::sum));
            }
            linesOnPage.add(count);
        }
        for (int page = 1; page < pages.size(); page++) {
            Map<ShapedText, Integer> before = linesOnPage.get(page - 1);
            int number = page;
            linesOnPage.get(page).forEach((text, count) -> {
                if (before.containsKey(text) && (count < 2 || before.get(text) < 2)) {
                    wrong.add("page " + number + ": a text of which " + before.get(text) + " and " + count
                            + " lines stand on two pages");
                }
            });
        }
    }

    private void headingsAtFeet() {
        Set<ShapedText> headings = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Page page : pages) {
            for (Page.Placed placed : page.body()) {
                if (placed.row().bookmark().isPresent()) {
                    lines(placed.row()).forEach(line -> headings.add(line.text()));
                }
            }
        }
        for (int page = 0; page < pages.size() - 1; page++) {
            List<Page.Placed> body = pages.get(page).body();
            if (!body.isEmpty()
                    && lines(body.get(body.size() - 1).row()).stream()
                            .anyMatch(line -> headings.contains(line.text()))) {
                wrong.add("page " + page + " ends with a heading");
            }
        }
    }

    private void headersOfTables() {
        for (int page = 1; page < pages.size(); page++) {
            List<Page.Placed> body = pages.get(page).body();
            if (!body.isEmpty()
                    && body.get(0).row().head().size()
                            != pages.get(page).repeated().size()) {
                wrong.add("page " + page + " goes on with a table without its header");
            }
        }
    }

    private void hyphens() {
        int inARow = 0;
        ShapedText last = null;
        for (Page page : pages) {
            for (Page.Placed placed : page.body()) {
                for (Line line : lines(placed.row())) {
                    inARow = line.hyphen() ? (line.text() == last ? inARow : 0) + 1 : 0;
                    last = line.text();
                    if (inARow > 2) {
                        wrong.add("three lines in a row end with a hyphen");
                    }
                }
            }
        }
    }

    /** How much the word spaces of each line were changed, as shares of their width. */
    static List<Double> stretches(Typesetter.LaidOut laidOut) {
        List<Double> stretches = new ArrayList<>();
        for (Page page : laidOut.pages()) {
            for (Page.Placed placed : page.body()) {
                lines(placed.row()).forEach(line -> stretches.add(line.stretch()));
            }
        }
        return stretches;
    }

    private void lastPage() {
        int last = pages.size() - 1;
        Page page = pages.get(last);
        if (last > 0 && page.notes().isEmpty() && page.bodyEnd() - geometry.top(last) < SHORT_LAST_PAGE) {
            wrong.add("the last page is " + (page.bodyEnd() - geometry.top(last)) + " points");
        }
    }

    /** A picture with a caption is kept with the row after it. */
    private void figures() {
        for (int page = 0; page < pages.size() - 1; page++) {
            List<Page.Placed> body = pages.get(page).body();
            if (body.isEmpty()) {
                continue;
            }
            Row row = body.get(body.size() - 1).row();
            if (row.keepWithNext() && row.marks().stream().anyMatch(Mark.Image.class::isInstance)) {
                wrong.add("page " + page + " ends between a picture and its caption");
            }
        }
    }
}
