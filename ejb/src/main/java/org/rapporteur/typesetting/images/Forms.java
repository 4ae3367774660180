package org.rapporteur.typesetting.images;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.rapporteur.picture.Drawing;
import org.rapporteur.picture.Orientation;
import org.rapporteur.picture.Outline;

/** Forms (ISO 32000-1, 8.10) that fill the unit square, as images do. */
final class Forms {

    private Forms() {}

    /** An image that is turned before it is seen. */
    static COSDictionary turned(COSDictionary image, Orientation orientation) {
        StringBuilder content = new StringBuilder("q ");
        for (int number : orientation.matrix()) {
            content.append(number).append(' ');
        }
        content.append("cm /I Do Q\n");
        COSDictionary images = new COSDictionary();
        images.setDirect(true);
        images.setItem(COSName.getPDFName("I"), image);
        COSDictionary resources = new COSDictionary();
        resources.setDirect(true);
        resources.setItem(COSName.XOBJECT, images);
        return form(content, resources, 1, 1);
    }

    static COSDictionary drawing(Drawing drawing) {
        StringBuilder content = new StringBuilder();
        // From above, as drawings count, to from below, as PDF does.
        content.append("1 0 0 -1 0 ");
        number(content, drawing.height());
        content.append("cm\n");
        drawing.shapes().forEach(shape -> shape(content, shape));
        COSDictionary resources = new COSDictionary();
        resources.setDirect(true);
        return form(content, resources, drawing.width(), drawing.height());
    }

    private static void shape(StringBuilder content, Drawing.Shape shape) {
        shape.fill().ifPresent(rgb -> colour(content, rgb, "rg\n"));
        shape.stroke().ifPresent(rgb -> {
            colour(content, rgb, "RG ");
            number(content, shape.width());
            content.append("w ")
                    .append(shape.cap())
                    .append(" J ")
                    .append(shape.join())
                    .append(" j ");
            number(content, shape.miter());
            content.append("M\n");
        });
        shape.outline().draw((step, points, at) -> {
            for (int i = 0; i < 2 * step.points(); i++) {
                number(content, points[at + i]);
            }
            content.append(operator(step));
        });
        boolean fills = shape.fill().isPresent();
        boolean strokes = shape.stroke().isPresent() && shape.width() > 0;
        String paint = fills ? strokes ? "B" : "f" : strokes ? "S" : "n";
        content.append(paint).append(fills && shape.evenOdd() ? "*\n" : "\n");
    }

    private static String operator(Outline.Step step) {
        return switch (step) {
            case MOVE -> "m\n";
            case LINE -> "l\n";
            case CURVE -> "c\n";
            case CLOSE -> "h\n";
        };
    }

    private static void colour(StringBuilder content, int rgb, String operator) {
        number(content, (rgb >> 16 & 0xFF) / 255.0);
        number(content, (rgb >> 8 & 0xFF) / 255.0);
        number(content, (rgb & 0xFF) / 255.0);
        content.append(operator);
    }

    /** With four decimals, so that small drawings keep their shape, and without the ones that say nothing. */
    private static void number(StringBuilder content, double value) {
        String text = String.format(Locale.ROOT, "%.4f", value);
        int end = text.length();
        while (text.charAt(end - 1) == '0') {
            end--;
        }
        if (text.charAt(end - 1) == '.') {
            end--;
        }
        String shortest = text.substring(0, end);
        content.append(shortest.equals("-0") ? "0" : shortest).append(' ');
    }

    private static COSStream form(StringBuilder content, COSDictionary resources, double width, double height) {
        COSStream form = new COSStream();
        form.setItem(COSName.TYPE, COSName.XOBJECT);
        form.setItem(COSName.SUBTYPE, COSName.FORM);
        COSArray box = new COSArray();
        box.setDirect(true);
        box.add(COSInteger.ZERO);
        box.add(COSInteger.ZERO);
        box.add(new COSFloat((float) width));
        box.add(new COSFloat((float) height));
        form.setItem(COSName.BBOX, box);
        COSArray matrix = new COSArray();
        matrix.setDirect(true);
        for (double number : new double[] {1 / width, 0, 0, 1 / height, 0, 0}) {
            matrix.add(new COSFloat((float) number));
        }
        form.setItem(COSName.MATRIX, matrix);
        form.setItem(COSName.RESOURCES, resources);
        try (OutputStream out = form.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(content.toString().getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return form;
    }
}
