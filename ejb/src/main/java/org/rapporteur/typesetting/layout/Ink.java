package org.rapporteur.typesetting.layout;

/** A colour of text or rule in sRGB. @param rgb 0xRRGGBB */
public record Ink(int rgb) {

    /** Body text. */
    public static final Ink TEXT = new Ink(0x1A1A1A);

    /** What stands beside the text: running header, captions; 7.0 : 1 on white. */
    public static final Ink QUIET = new Ink(0x595959);

    /** Thin rules. */
    public static final Ink HAIRLINE = new Ink(0xB8B8B8);

    /** @param colour {@code #rrggbb} */
    public static Ink of(String colour) {
        return new Ink(Integer.parseInt(colour.substring(1), 16));
    }

    public double red() {
        return (rgb >> 16 & 0xFF) / 255.0;
    }

    public double green() {
        return (rgb >> 8 & 0xFF) / 255.0;
    }

    public double blue() {
        return (rgb & 0xFF) / 255.0;
    }
}
