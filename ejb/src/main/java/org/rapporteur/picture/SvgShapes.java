package org.rapporteur.picture;

import java.util.Map;
import org.rapporteur.picture.Outline.Step;
import org.rapporteur.picture.UnusablePicture.Reason;

/** The basic shapes (SVG 1.1, 9) as outlines. */
final class SvgShapes {

    private SvgShapes() {}

    /** @throws UnusablePicture naming the element where it is none that can be drawn */
    static Outline outline(String name, Map<String, String> attributes) throws UnusablePicture {
        return switch (name) {
            case "path" -> SvgPath.outline(attributes.getOrDefault("d", ""));
            case "rect" -> rectangle(attributes);
            case "circle" -> {
                double r = extent(attributes, "r");
                yield ellipse(length(attributes, "cx"), length(attributes, "cy"), r, r);
            }
            case "ellipse" ->
                ellipse(
                        length(attributes, "cx"),
                        length(attributes, "cy"),
                        extent(attributes, "rx"),
                        extent(attributes, "ry"));
            case "line" -> {
                Outline line = new Outline();
                line.add(Step.MOVE, length(attributes, "x1"), length(attributes, "y1"));
                line.add(Step.LINE, length(attributes, "x2"), length(attributes, "y2"));
                yield line;
            }
            case "polyline", "polygon" -> points(attributes.getOrDefault("points", ""), name.equals("polygon"));
            default -> throw new UnusablePicture(Reason.DRAWING, name);
        };
    }

    private static double length(Map<String, String> attributes, String name) throws UnusablePicture {
        return SvgNumbers.length(attributes.getOrDefault(name, "0"), name);
    }

    private static double extent(Map<String, String> attributes, String name) throws UnusablePicture {
        return SvgNumbers.extent(attributes.getOrDefault(name, "0"), name);
    }

    private static Outline rectangle(Map<String, String> attributes) throws UnusablePicture {
        double x = length(attributes, "x");
        double y = length(attributes, "y");
        double width = extent(attributes, "width");
        double height = extent(attributes, "height");
        if (width <= 0 || height <= 0) {
            return new Outline();
        }
        boolean only = attributes.containsKey("rx");
        double rx = extent(attributes, only ? "rx" : "ry");
        double ry = extent(attributes, attributes.containsKey("ry") ? "ry" : "rx");
        rx = Math.min(rx, width / 2);
        ry = Math.min(ry, height / 2);
        if (rx <= 0 || ry <= 0) {
            return SvgPath.outline("M" + x + " " + y + "h" + width + "v" + height + "h" + -width + "z");
        }
        String corner = "a" + rx + " " + ry + " 0 0 1 ";
        return SvgPath.outline("M" + (x + rx) + " " + y + "h" + (width - 2 * rx) + corner + rx + " " + ry + "v"
                + (height - 2 * ry) + corner + -rx + " " + ry + "h" + (2 * rx - width) + corner + -rx + " " + -ry + "v"
                + (2 * ry - height) + corner + rx + " " + -ry + "z");
    }

    private static Outline ellipse(double cx, double cy, double rx, double ry) throws UnusablePicture {
        if (rx <= 0 || ry <= 0) {
            return new Outline();
        }
        String half = "a" + rx + " " + ry + " 0 1 1 ";
        return SvgPath.outline("M" + (cx - rx) + " " + cy + half + 2 * rx + " 0" + half + -2 * rx + " 0z");
    }

    private static Outline points(String text, boolean closed) throws UnusablePicture {
        Outline outline = new Outline();
        SvgNumbers numbers = new SvgNumbers(text, "points");
        while (numbers.more()) {
            outline.add(outline.size() == 0 ? Step.MOVE : Step.LINE, numbers.number(), numbers.number());
        }
        if (closed && outline.size() > 0) {
            outline.add(Step.CLOSE);
        }
        return outline;
    }
}
