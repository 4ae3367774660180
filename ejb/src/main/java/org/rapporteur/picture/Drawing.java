package org.rapporteur.picture;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * A drawing of filled and stroked outlines: what is safe and common of SVG (SVG 1.1, second edition), in the
 * drawing's units, from its upper left. Scripts, references, pictures, text, gradients and effects are refused by
 * name: nothing is left out in silence.
 */
public record Drawing(double width, double height, List<Shape> shapes) implements Picture {

    /** The largest file, in bytes. */
    public static final int MOST_BYTES = 512 * 1024;

    /**
     * An outline with its paint.
     *
     * @param fill 0xRRGGBB
     * @param stroke 0xRRGGBB
     * @param width of the stroke
     * @param cap 0 butt, 1 round, 2 square, as PDF counts them too
     * @param join 0 miter, 1 round, 2 bevel, as PDF counts them too
     */
    public record Shape(
            Outline outline,
            OptionalInt fill,
            boolean evenOdd,
            OptionalInt stroke,
            double width,
            int cap,
            int join,
            double miter) {}

    public Drawing {
        shapes = List.copyOf(shapes);
    }

    /** Whether a file would be read as a drawing, told by its beginning only: for whoever takes none. */
    public static boolean looksLikeOne(byte[] bytes) {
        return looksLikeOne(new Octets(bytes));
    }

    /** Text that begins as XML and names the element svg early on. */
    static boolean looksLikeOne(Octets octets) {
        String start = octets.ascii(0, Math.min(octets.length(), 4096)).toLowerCase(Locale.ROOT);
        return start.replaceFirst("^(\\u00EF\\u00BB\\u00BF)?\\s*", "").startsWith("<") && start.contains("<svg");
    }

    static Drawing read(byte[] bytes) throws UnusablePicture {
        if (bytes.length > MOST_BYTES) {
            throw new UnusablePicture(UnusablePicture.Reason.SIZE, bytes.length + " bytes");
        }
        return new SvgReader(bytes).read();
    }

    /** It was read whole. */
    @Override
    public void check() {
        // nothing is left
    }
}
