package org.rapporteur.picture;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.rapporteur.picture.UnusablePicture.Reason;

/** How an element is painted: what it inherits and what its attributes, classes and style say. Immutable. */
record SvgPaint(Map<String, String> properties) {

    private static final String CURRENT = "currentcolor";

    private static final Set<String> USED = Set.of(
            "fill",
            "fill-rule",
            "stroke",
            "stroke-width",
            "stroke-linecap",
            "stroke-linejoin",
            "stroke-miterlimit",
            "display",
            "visibility",
            "color");

    /** What no drawing here can have, with the values that say so: the others are refused. */
    private static final Map<String, Set<String>> WITHOUT_EFFECT = Map.ofEntries(
            Map.entry("opacity", Set.of("1", "1.0", "100%")),
            Map.entry("fill-opacity", Set.of("1", "1.0", "100%")),
            Map.entry("stroke-opacity", Set.of("1", "1.0", "100%")),
            Map.entry("stroke-dasharray", Set.of("none", "0", "0px")),
            Map.entry("clip-path", Set.of("none")),
            Map.entry("clip", Set.of("auto")),
            Map.entry("mask", Set.of("none")),
            Map.entry("filter", Set.of("none")),
            Map.entry("marker", Set.of("none")),
            Map.entry("marker-start", Set.of("none")),
            Map.entry("marker-mid", Set.of("none")),
            Map.entry("marker-end", Set.of("none")),
            Map.entry("mix-blend-mode", Set.of("normal")),
            Map.entry("isolation", Set.of("auto", "isolate")),
            Map.entry("vector-effect", Set.of("none")),
            Map.entry("paint-order", Set.of("normal")));

    /** What says something only of dashes and clips, of which there are none. */
    private static final Set<String> OF_NOTHING_HERE = Set.of("stroke-dashoffset", "clip-rule");

    private static final Set<String> OF_TEXT = Set.of(
            "font",
            "text",
            "letter",
            "word",
            "line",
            "writing",
            "direction",
            "white",
            "unicode",
            "shape",
            "image",
            "color",
            "pointer",
            "cursor",
            "solid",
            "block",
            "baseline",
            "dominant",
            "overflow",
            "enable");

    private static final Map<String, Integer> NAMES = Map.ofEntries(
            Map.entry("black", 0x000000),
            Map.entry("white", 0xFFFFFF),
            Map.entry("red", 0xFF0000),
            Map.entry("green", 0x008000),
            Map.entry("blue", 0x0000FF),
            Map.entry("yellow", 0xFFFF00),
            Map.entry("orange", 0xFFA500),
            Map.entry("purple", 0x800080),
            Map.entry("maroon", 0x800000),
            Map.entry("navy", 0x000080),
            Map.entry("teal", 0x008080),
            Map.entry("gray", 0x808080),
            Map.entry("grey", 0x808080),
            Map.entry("silver", 0xC0C0C0),
            Map.entry("crimson", 0xDC143C),
            Map.entry("darkred", 0x8B0000));

    static final SvgPaint INITIAL = new SvgPaint(Map.of());

    SvgPaint with(Map<String, String> more) throws UnusablePicture {
        Map<String, String> all = new HashMap<>(properties);
        for (Map.Entry<String, String> property : more.entrySet()) {
            String name = property.getKey();
            String value = property.getValue().strip();
            if (USED.contains(name)) {
                boolean inherited = value.equals("inherit")
                        || name.equals("color")
                                && value.toLowerCase(Locale.ROOT).equals(CURRENT);
                if (!inherited) {
                    all.put(name, value);
                }
            } else if (!isWithoutEffect(name, value.toLowerCase(Locale.ROOT))) {
                throw new UnusablePicture(Reason.DRAWING, name);
            }
        }
        return new SvgPaint(Map.copyOf(all));
    }

    private static boolean isWithoutEffect(String name, String value) {
        return name.startsWith("-")
                || OF_NOTHING_HERE.contains(name)
                || OF_TEXT.contains(name.split("-", -1)[0])
                || value.equals("inherit")
                || WITHOUT_EFFECT.getOrDefault(name, Set.of()).contains(value);
    }

    /** Whether the element and what is inside it have a place in the drawing; nothing inside can take it back. */
    boolean displayed() {
        return !"none".equals(properties.get("display"));
    }

    /** Whether the element is seen; what is inside it may be seen though it is not. */
    boolean visible() {
        return !"hidden".equals(properties.get("visibility")) && !"collapse".equals(properties.get("visibility"));
    }

    OptionalInt fill() throws UnusablePicture {
        return colour(properties.getOrDefault("fill", "black"));
    }

    OptionalInt stroke() throws UnusablePicture {
        return colour(properties.getOrDefault("stroke", "none"));
    }

    boolean evenOdd() {
        return "evenodd".equals(properties.get("fill-rule"));
    }

    double width() throws UnusablePicture {
        return SvgNumbers.extent(properties.getOrDefault("stroke-width", "1"), "stroke-width");
    }

    double miter() throws UnusablePicture {
        return Math.max(1, SvgNumbers.length(properties.getOrDefault("stroke-miterlimit", "4"), "stroke-miterlimit"));
    }

    int cap() {
        return switch (properties.getOrDefault("stroke-linecap", "butt")) {
            case "round" -> 1;
            case "square" -> 2;
            default -> 0;
        };
    }

    int join() {
        return switch (properties.getOrDefault("stroke-linejoin", "miter")) {
            case "round" -> 1;
            case "bevel" -> 2;
            default -> 0;
        };
    }

    private OptionalInt colour(String text) throws UnusablePicture {
        String value = text.toLowerCase(Locale.ROOT).strip();
        if (value.equals(CURRENT)) {
            return colour(properties.getOrDefault("color", "black"));
        }
        if (value.equals("none") || value.equals("transparent")) {
            return OptionalInt.empty();
        }
        if (value.matches("#[0-9a-f]{6}")) {
            return OptionalInt.of(Integer.parseInt(value.substring(1), 16));
        }
        if (value.matches("#[0-9a-f]{3}")) {
            int rgb = 0;
            for (int i = 1; i < 4; i++) {
                rgb = rgb << 8 | 17 * Character.digit(value.charAt(i), 16);
            }
            return OptionalInt.of(rgb);
        }
        if (value.matches("rgb\\(\\s*\\d{1,3}\\s*,\\s*\\d{1,3}\\s*,\\s*\\d{1,3}\\s*\\)")) {
            SvgNumbers numbers = new SvgNumbers(value.substring(4, value.length() - 1), text);
            int rgb = 0;
            for (int i = 0; i < 3; i++) {
                rgb = rgb << 8 | Math.min(255, (int) numbers.number());
            }
            return OptionalInt.of(rgb);
        }
        Integer named = NAMES.get(value);
        if (named == null) {
            throw new UnusablePicture(Reason.DRAWING, text);
        }
        return OptionalInt.of(named);
    }

    /** Declarations as a style attribute or a rule has them. */
    static Map<String, String> declarations(String css) {
        Map<String, String> declared = new HashMap<>();
        for (String declaration : css.split(";", -1)) {
            int colon = declaration.indexOf(':');
            if (colon > 0) {
                declared.put(
                        declaration.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        declaration.substring(colon + 1).strip());
            }
        }
        return declared;
    }
}
