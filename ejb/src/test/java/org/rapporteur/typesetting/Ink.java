package org.rapporteur.typesetting;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Finds text that stands where none should. */
final class Ink {

    private Ink() {}

    /** The characters that stand nearer to an edge of the page than a distance in points; spaces are not seen. */
    static List<String> outside(PDDocument document, PDPage page, float distance) throws IOException {
        List<String> found = new ArrayList<>();
        PDFTextStripper stripper = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition text) {
                boolean inside = text.getX() >= distance
                        && text.getX() + text.getWidth() <= page.getMediaBox().getWidth() - distance
                        && text.getY() - text.getHeight() >= distance
                        && text.getY() <= page.getMediaBox().getHeight() - distance;
                if (!inside && !text.getUnicode().isBlank()) {
                    found.add(text.getUnicode() + " at " + text.getX() + ", " + text.getY());
                }
            }
        };
        int number = document.getPages().indexOf(page) + 1;
        stripper.setStartPage(number);
        stripper.setEndPage(number);
        stripper.getText(document);
        return found;
    }
}
