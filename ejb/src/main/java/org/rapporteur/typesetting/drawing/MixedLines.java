package org.rapporteur.typesetting.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.rapporteur.typesetting.fonts.Composite;
import org.rapporteur.typesetting.fonts.Cut;
import org.rapporteur.typesetting.fonts.EmbeddedFace;
import org.rapporteur.typesetting.fonts.Faces;
import org.rapporteur.typesetting.fonts.Script;
import org.rapporteur.typesetting.layout.Mark;
import org.rapporteur.typesetting.layout.PageGeometry;
import org.rapporteur.typesetting.layout.Piece;

/**
 * Draws lines of which parts are read from right to left: from left to right as they are seen, each piece as marked
 * content of its own, so that the structure tree has them in the order of reading. What is shown from its end is marked
 * so (ISO 32000-1, 14.8.2.3.3). Programs that extract text know only what is seen and guess the order of reading; marks
 * of direction, as artifacts, make them guess right.
 */
final class MixedLines {

    /** Far enough back that no space is guessed before what is not seen, in points. */
    private static final double BEFORE = 0.03;

    private static final int ZERO_WIDTH_SPACE = 0x200B;
    /** Marks of direction, as extracting programs need them around what reads against its line. */
    private static final String LEFT = "\u200E";

    private static final String RIGHT = "\u200F";
    private static final String RIGHT_THEN_LEFT = RIGHT + LEFT;

    private final PagePainter painter;
    private final PageGeometry geometry;
    private final COSDictionary page;
    private final ContentWriter text;
    private final PdfResources resources;

    MixedLines(
            PagePainter painter,
            PageGeometry geometry,
            COSDictionary page,
            ContentWriter text,
            PdfResources resources) {
        this.painter = painter;
        this.geometry = geometry;
        this.page = page;
        this.text = text;
        this.resources = resources;
    }

    private record Drawn(Piece piece, int contentId, double top) {}

    /** @param followed whether other text stands to the right of the line in the same row */
    void line(Mark.Text mark, double baseline, boolean followed) {
        double origin = mark.line().origin(mark.x(), geometry.width());
        List<Piece> pieces = new ArrayList<>();
        mark.line().pieces(pieces::add);
        painter.close();
        List<Drawn> drawn = new ArrayList<>();
        if (!pieces.isEmpty()) {
            directionMark(mark, pieces, origin + pieces.get(0).x(), baseline);
        }
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            double x = origin + piece.x();
            double y = baseline + piece.run().style().rise();
            if (isAlone(piece) || isAgainst(piece) && (i == 0 || !isAgainst(pieces.get(i - 1)))) {
                unseen(mark, piece, geometry.mirrored() ? RIGHT_THEN_LEFT : RIGHT, x, baseline);
            }
            if (!mark.artifact()) {
                int id = painter.begin(piece.run().slot());
                drawn.add(new Drawn(piece, id, y + piece.run().style().size()));
            }
            glyphs(piece, x, y);
            if (!mark.artifact()) {
                text.ascii("EMC\n");
                piece.run().link().ifPresent(target -> painter.link(target, piece, x, y));
            }
            if (isAlone(piece) || isAgainst(piece) && (i == pieces.size() - 1 || !isAgainst(pieces.get(i + 1)))) {
                unseen(mark, piece, LEFT, x + piece.width(), baseline);
            }
        }
        drawn.sort(Comparator.comparingInt(each -> each.piece().from()));
        drawn.forEach(each -> each.piece().run().slot().filled(page, each.contentId(), each.top()));
        if (followed && !pieces.isEmpty()) {
            unseen(
                    mark,
                    pieces.get(pieces.size() - 1),
                    " ",
                    origin + mark.line().width(),
                    baseline);
        }
    }

    private boolean isAlone(Piece piece) {
        return geometry.mirrored() && piece.isAlone();
    }

    private boolean isAgainst(Piece piece) {
        return piece.size() > 0 && piece.isRightToLeft() != geometry.mirrored();
    }

    private void glyphs(Piece piece, double x, double y) {
        if (!piece.isRightToLeft()) {
            painter.piece(piece, x, y);
            return;
        }
        text.ascii("/ReversedChars BMC\n");
        EmbeddedFace embedded = painter.beginText(piece, x, y);
        double fontSize = piece.run().style().size();
        List<Composite.Part> marks = new ArrayList<>();
        double owed = 0;
        for (int i = 0; i < piece.size(); i++) {
            int glyph = piece.glyph(i);
            int character = piece.codePoint(i);
            if (piece.isMark(i) && i + 1 < piece.size()) {
                int right = piece.face().units(piece.shiftX(i) / fontSize);
                marks.add(0, new Composite.Part(glyph, right, piece.face().units(piece.shiftY(i) / fontSize)));
                if (character != EmbeddedFace.NOTHING) {
                    text.code(embedded.code(piece.face().glyph(ZERO_WIDTH_SPACE), character));
                }
                continue;
            }
            text.code(
                    marks.isEmpty()
                            ? embedded.code(glyph, character)
                            : embedded.code(new Composite(glyph, marks), character));
            marks.clear();
            owed += (piece.step(i) / fontSize - piece.face().advance(glyph)) * 1000;
            long adjustment = Math.round(owed);
            if (adjustment != 0 && i < piece.size() - 1) {
                owed -= adjustment;
                text.ascii(")").integer((int) -adjustment).ascii("(");
            }
        }
        text.ascii(")]TJ\nET\nEMC\n");
    }

    /** Whoever extracts the text takes a line's direction from its first letter on the left, which may be the wrong one. */
    private void directionMark(Mark.Text mark, List<Piece> pieces, double x, double baseline) {
        boolean rightToLeft = geometry.mirrored();
        for (Piece piece : pieces) {
            for (int i = 0; i < piece.size(); i++) {
                byte direction = Character.getDirectionality(piece.codePoint(i));
                boolean right = direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
                if (right || direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT) {
                    if (right != rightToLeft) {
                        unseen(mark, piece, rightToLeft ? RIGHT : LEFT, x, baseline);
                    }
                    return;
                }
            }
        }
        if (rightToLeft) {
            unseen(mark, pieces.get(0), RIGHT, x, baseline);
        }
    }

    /** Characters that only those who extract the text come upon. */
    private void unseen(Mark.Text mark, Piece like, String characters, double x, double y) {
        if (!mark.artifact()) {
            text.ascii("/Artifact BMC\n");
        }
        int first = characters.charAt(0);
        EmbeddedFace marks = resources.face(Faces.standard().showing(first, Cut.REGULAR, Script.ARABIC));
        text.ascii("BT\n");
        painter.use(marks, like.run().style().size());
        text.number(x - BEFORE).number(y).ascii("Td\n(");
        for (int i = 0; i < characters.length(); i++) {
            int shown = first == ' ' ? ' ' : ZERO_WIDTH_SPACE;
            text.code(marks.code(marks.face().glyph(shown), characters.charAt(i)));
        }
        text.ascii(")Tj\nET\n");
        if (!mark.artifact()) {
            text.ascii("EMC\n");
        }
    }
}
