package org.rapporteur.picture;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.picture.UnusablePicture.Reason;

/** A transformation (SVG 1.1, 7.6). @param values as {@code cm} takes them */
record SvgMatrix(double[] values) {

    static final SvgMatrix IDENTITY = new SvgMatrix(new double[] {1, 0, 0, 1, 0, 0});

    private static final Pattern FUNCTION = Pattern.compile("[\\s,]*+([a-zA-Z]++)\\s*+\\(([^()]*+)\\)[\\s,]*+");

    static SvgMatrix shift(double x, double y) {
        return new SvgMatrix(new double[] {1, 0, 0, 1, x, y});
    }

    static SvgMatrix of(String transform) throws UnusablePicture {
        SvgMatrix all = IDENTITY;
        Matcher functions = FUNCTION.matcher(transform);
        int at = 0;
        while (functions.region(at, transform.length()).lookingAt()) {
            all = all.then(function(functions.group(1), functions.group(2)));
            at = functions.end();
        }
        if (!transform.substring(at).isBlank()) {
            throw new UnusablePicture(Reason.DRAWING, "transform");
        }
        return all;
    }

    private static SvgMatrix function(String name, String arguments) throws UnusablePicture {
        double[] given = new double[6];
        SvgNumbers numbers = new SvgNumbers(arguments, "transform");
        int count = 0;
        while (numbers.more() && count < 6) {
            given[count++] = numbers.number();
        }
        double angle = StrictMath.toRadians(given[0]);
        return switch (name) {
            case "matrix" -> new SvgMatrix(given);
            case "translate" -> shift(given[0], given[1]);
            case "scale" -> new SvgMatrix(new double[] {given[0], 0, 0, count > 1 ? given[1] : given[0], 0, 0});
            case "rotate" ->
                shift(given[1], given[2])
                        .then(new SvgMatrix(new double[] {
                            StrictMath.cos(angle),
                            StrictMath.sin(angle),
                            -StrictMath.sin(angle),
                            StrictMath.cos(angle),
                            0,
                            0
                        }))
                        .then(shift(-given[1], -given[2]));
            case "skewX" -> new SvgMatrix(new double[] {1, 0, StrictMath.tan(angle), 1, 0, 0});
            case "skewY" -> new SvgMatrix(new double[] {1, StrictMath.tan(angle), 0, 1, 0, 0});
            default -> throw new UnusablePicture(Reason.DRAWING, "transform " + name);
        };
    }

    /** First the other, inside; then this. */
    SvgMatrix then(SvgMatrix inner) {
        double[] a = values;
        double[] b = inner.values;
        return new SvgMatrix(new double[] {
            a[0] * b[0] + a[2] * b[1],
            a[1] * b[0] + a[3] * b[1],
            a[0] * b[2] + a[2] * b[3],
            a[1] * b[2] + a[3] * b[3],
            a[0] * b[4] + a[2] * b[5] + a[4],
            a[1] * b[4] + a[3] * b[5] + a[5]
        });
    }

    /**
     * How much wider a stroke becomes.
     *
     * @throws UnusablePicture where it would be wider in one direction than in another
     */
    double scale() throws UnusablePicture {
        double across = StrictMath.hypot(values[0], values[1]);
        double down = StrictMath.hypot(values[2], values[3]);
        double skewed = values[0] * values[2] + values[1] * values[3];
        if (Math.abs(across - down) > 0.01 * across || Math.abs(skewed) > 0.01 * across * down) {
            throw new UnusablePicture(Reason.DRAWING, "stroke");
        }
        return across;
    }
}
