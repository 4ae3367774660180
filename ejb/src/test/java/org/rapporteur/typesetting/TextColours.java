package org.rapporteur.typesetting;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDPage;

/** The colours of words and of what lies under them, as a page's content stream paints them. */
final class TextColours {

    private static final String WHITE = "#ffffff";

    private TextColours() {}

    /** A string where it begins. @param ground the colour under it */
    record Word(String colour, String ground, double x, double y) {

        /** The ratio of WCAG 2.2. */
        double contrast() {
            double one = luminance(colour) + 0.05;
            double other = luminance(ground) + 0.05;
            return Math.max(one, other) / Math.min(one, other);
        }
    }

    private record Area(String colour, double left, double bottom, double width, double height) {
        boolean isUnder(double x, double y) {
            return x >= left && x <= left + width && y + 1 >= bottom && y + 1 <= bottom + height;
        }
    }

    static List<Word> of(PDPage page) throws IOException {
        List<Word> words = new ArrayList<>();
        List<Area> areas = new ArrayList<>();
        List<Object> operands = new ArrayList<>();
        String colour = "#000000";
        double x = 0;
        double y = 0;
        PDFStreamParser parser = new PDFStreamParser(page);
        for (Object token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
            if (!(token instanceof Operator operator)) {
                operands.add(token);
                continue;
            }
            switch (operator.getName()) {
                case "rg" -> colour = colour(operands);
                case "re" ->
                    areas.add(new Area(
                            colour,
                            number(operands, 0),
                            number(operands, 1),
                            number(operands, 2),
                            number(operands, 3)));
                case "Td" -> {
                    x = number(operands, 0);
                    y = number(operands, 1);
                }
                case "Tj", "TJ" -> words.add(new Word(colour, ground(areas, x, y), x, y));
                case "g", "k", "sc", "scn", "cs", "gs", "Tr", "sh" ->
                    throw new AssertionError(
                            "an operator of colour that this reader does not know: " + operator.getName());
                default -> {
                    // does not change what colour words have
                }
            }
            operands.clear();
        }
        return words;
    }

    private static String ground(List<Area> areas, double x, double y) {
        String ground = WHITE;
        for (Area area : areas) {
            if (area.isUnder(x, y)) {
                ground = area.colour();
            }
        }
        return ground;
    }

    private static double luminance(String colour) {
        double luminance = 0;
        double[] shares = {0.2126, 0.7152, 0.0722};
        for (int i = 0; i < 3; i++) {
            double value = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            luminance += shares[i] * (value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4));
        }
        return luminance;
    }

    private static String colour(List<Object> operands) {
        return String.format(
                "#%02x%02x%02x",
                Math.round(255 * number(operands, 0)),
                Math.round(255 * number(operands, 1)),
                Math.round(255 * number(operands, 2)));
    }

    private static double number(List<Object> operands, int index) {
        return ((COSNumber) operands.get(index)).floatValue();
    }
}
