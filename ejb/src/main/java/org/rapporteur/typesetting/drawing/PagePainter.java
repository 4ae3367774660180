package org.rapporteur.typesetting.drawing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.cos.COSDictionary;
import org.jspecify.annotations.Nullable;
import org.rapporteur.typesetting.fonts.EmbeddedFace;
import org.rapporteur.typesetting.fonts.Face;
import org.rapporteur.typesetting.layout.Ink;
import org.rapporteur.typesetting.layout.Line;
import org.rapporteur.typesetting.layout.LinkTarget;
import org.rapporteur.typesetting.layout.Mark;
import org.rapporteur.typesetting.layout.Page;
import org.rapporteur.typesetting.layout.PageGeometry;
import org.rapporteur.typesetting.layout.Piece;
import org.rapporteur.typesetting.tagging.Attributes;
import org.rapporteur.typesetting.tagging.Slot;

/** Writes one page's content and remembers where its links are. */
final class PagePainter {

    private static final double ABOVE_BASELINE = 0.78;
    private static final double BELOW_BASELINE = 0.24;
    private static final double UNDERLINE_DEPTH = 0.13;
    private static final double UNDERLINE = 0.4;

    private final PageGeometry geometry;
    private final COSDictionary page;
    private final PdfResources resources;
    private final ContentWriter rules = new ContentWriter(512);
    /** A page of text takes about twelve thousand bytes. */
    private final ContentWriter text = new ContentWriter(16384);

    private final Map<LinkTarget, List<LinkArea>> links = new LinkedHashMap<>();
    private final MixedLines mixed;
    private int contentIds;
    private @Nullable Slot open;
    private @Nullable Ink ink;
    private @Nullable EmbeddedFace face;
    private double size;

    PagePainter(PageGeometry geometry, COSDictionary page, PdfResources resources) {
        this.geometry = geometry;
        this.page = page;
        this.resources = resources;
        this.mixed = new MixedLines(this, geometry, page, text, resources);
    }

    /** A link's piece on this page, in the PDF's coordinates. */
    record LinkArea(double left, double bottom, double right, double top) {}

    /** @param running what stands on every page outside the text, as artifacts */
    void paint(Page laidOut, List<Page.Placed> running) {
        artifacts(laidOut.repeated(), "/Artifact BMC\n");
        laidOut.body().forEach(this::row);
        laidOut.notes().forEach(this::row);
        close();
        artifacts(running, "/Artifact <</Type/Pagination>>BDC\n");
    }

    private void artifacts(List<Page.Placed> rows, String begin) {
        if (rows.isEmpty()) {
            return;
        }
        text.ascii(begin);
        rows.forEach(this::row);
        text.ascii("EMC\n");
    }

    private void row(Page.Placed placed) {
        List<Mark> marks = placed.row().marks();
        for (int i = 0; i < marks.size(); i++) {
            // What is drawn from left to right is put together again by those who extract the text.
            Mark mark = marks.get(geometry.mirrored() ? marks.size() - 1 - i : i);
            double top = geometry.height() - placed.y();
            if (mark instanceof Mark.Text line) {
                if (line.line().isMixed()) {
                    mixed.line(line, top - line.baseline(), geometry.mirrored() && i < marks.size() - 1);
                } else {
                    line(line, top - line.baseline());
                }
            } else if (mark instanceof Mark.Rule rule) {
                double x = geometry.fromLeft(rule.x(), rule.width());
                rule(rule.ink(), x, top - rule.y(), rule.width(), rule.height());
            } else if (mark instanceof Mark.Image image) {
                image(image, top - image.y() - image.height());
            }
        }
    }

    void rule(Ink colour, double x, double top, double width, double height) {
        rules.fill(colour);
        rules.number(x).number(top - height).number(width).number(height).ascii("re f\n");
    }

    private void line(Mark.Text mark, double baseline) {
        Line line = mark.line();
        line.pieces(piece -> {
            Slot slot = piece.run().slot();
            double x = mark.x() + piece.x();
            double y = baseline + piece.run().style().rise();
            if (!mark.artifact()) {
                open(slot, y + piece.run().style().size());
            }
            piece(piece, x, y);
            if (!mark.artifact()) {
                piece.run().link().ifPresent(target -> link(target, piece, x, y));
            }
        });
    }

    private void open(Slot slot, double top) {
        if (slot == open) {
            return;
        }
        slot.filled(page, begin(slot), top);
        open = slot;
    }

    /** Begins marked content that nothing refers to yet. @return its number on the page */
    int begin(Slot slot) {
        close();
        text.ascii("/")
                .ascii(slot.tag().type())
                .ascii(" <</MCID ")
                .integer(contentIds)
                .ascii(">>BDC\n");
        return contentIds++;
    }

    void close() {
        if (open != null) {
            text.ascii("EMC\n");
            open = null;
        }
    }

    /** Sets colour, face and place, so that glyphs may follow. */
    EmbeddedFace beginText(Piece piece, double x, double y) {
        EmbeddedFace embedded = resources.face(piece.face());
        double fontSize = piece.run().style().size();
        if (!piece.run().style().ink().equals(ink)) {
            ink = piece.run().style().ink();
            text.fill(ink);
        }
        text.ascii("BT\n");
        use(embedded, fontSize);
        text.number(x).number(y).ascii("Td\n[(");
        return embedded;
    }

    /** Sets the face where it is another one than before. */
    void use(EmbeddedFace embedded, double fontSize) {
        if (embedded != face || fontSize != size) {
            face = embedded;
            size = fontSize;
            text.ascii("/")
                    .ascii(embedded.resource())
                    .ascii(" ")
                    .number(fontSize)
                    .ascii("Tf\n");
        }
    }

    /** Shows a piece that is read from left to right. */
    void piece(Piece piece, double x, double y) {
        EmbeddedFace embedded = beginText(piece, x, y);
        Shown shown = new Shown(embedded, piece.run().style().size());
        piece.glyphs(shown);
        if (piece.hyphen()) {
            shown.hyphen();
        }
        if (piece.spaceAfter()) {
            text.code(embedded.code(piece.face().glyph(' '), ' '));
        }
        text.ascii(")]TJ\nET\n");
    }

    /** Glyphs as they are shown, moved where they do not follow each other as the face has it. */
    private final class Shown implements Piece.GlyphReader {

        private final EmbeddedFace embedded;
        private final Face face;
        private final double fontSize;
        private int last;
        /** What the last glyph's step adds to its advance, in points. */
        private double more;
        /** What has been left of earlier steps, in thousandths of the size. */
        private double owed;

        Shown(EmbeddedFace embedded, double fontSize) {
            this.embedded = embedded;
            this.face = embedded.face();
            this.fontSize = fontSize;
        }

        @Override
        public void glyph(int glyph, int codePoint, double step) {
            if (more != 0) {
                move();
            }
            text.code(embedded.code(glyph, codePoint));
            last = glyph;
            more = step - face.advance(glyph) * fontSize;
        }

        void hyphen() {
            int hyphen = face.glyph('-');
            more += face.kern(last, hyphen) * fontSize;
            if (more != 0) {
                move();
            }
            text.code(embedded.code(hyphen, 0xAD));
        }

        private void move() {
            owed += more / fontSize * 1000;
            long adjustment = Math.round(owed);
            if (adjustment != 0) {
                owed -= adjustment;
                text.ascii(")").integer((int) -adjustment).ascii("(");
            }
        }
    }

    void link(LinkTarget target, Piece piece, double x, double y) {
        if (piece.size() == 0) {
            return;
        }
        double fontSize = piece.run().style().size();
        double right = x + piece.width();
        List<LinkArea> areas = links.computeIfAbsent(target, key -> new ArrayList<>());
        areas.add(new LinkArea(x, y - BELOW_BASELINE * fontSize, right, y + ABOVE_BASELINE * fontSize));
        if (target.goal().isEmpty()) {
            rule(piece.run().style().ink(), x, y - UNDERLINE_DEPTH * fontSize, piece.width(), UNDERLINE);
        }
    }

    private void image(Mark.Image image, double bottom) {
        String name = resources.image(image.image(), image.width(), image.height());
        Optional<Slot> slot = image.slot();
        slot.ifPresent(open -> open(open, bottom + image.height()));
        if (slot.isEmpty()) {
            close();
            text.ascii("/Artifact BMC\n");
        }
        text.ascii("q ").number(image.width()).ascii("0 0 ").number(image.height());
        double x = geometry.fromLeft(image.x(), image.width());
        text.number(x).number(bottom).ascii("cm /").ascii(name).ascii(" Do Q\n");
        if (slot.isEmpty()) {
            text.ascii("EMC\n");
        } else {
            slot.get().tag().attributes(new Attributes.Box(x, bottom, x + image.width(), bottom + image.height()));
        }
    }

    Map<LinkTarget, List<LinkArea>> links() {
        return links;
    }

    int contentIds() {
        return contentIds;
    }

    ContentWriter content() {
        if (rules.isEmpty()) {
            return text;
        }
        return new ContentWriter(rules.size() + text.size() + 32)
                .ascii("/Artifact BMC\n")
                .append(rules)
                .ascii("EMC\n")
                .append(text);
    }
}
