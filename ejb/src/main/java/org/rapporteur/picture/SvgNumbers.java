package org.rapporteur.picture;

import org.rapporteur.picture.UnusablePicture.Reason;

/** Reads the numbers of an attribute one after the other, as SVG separates them: by blanks, a comma, or nothing. */
final class SvgNumbers {

    /** No drawing has a use for larger numbers, and a few of them multiplied are none any more. */
    static final double MOST = 1e7;

    private final String text;
    private final String name;
    private int at;

    SvgNumbers(String text, String name) {
        this.text = text;
        this.name = name;
    }

    boolean more() {
        while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == ',')) {
            at++;
        }
        return at < text.length();
    }

    char letter() {
        return text.charAt(at++);
    }

    boolean atNumber() {
        return more() && "+-.0123456789".indexOf(text.charAt(at)) >= 0;
    }

    /** A flag of an arc: a figure that need not be separated from what follows. */
    boolean flag() throws UnusablePicture {
        if (!more() || text.charAt(at) != '0' && text.charAt(at) != '1') {
            throw new UnusablePicture(Reason.DRAWING, name);
        }
        return text.charAt(at++) == '1';
    }

    double number() throws UnusablePicture {
        more();
        int start = at;
        if (at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+')) {
            at++;
        }
        digits();
        if (at < text.length() && text.charAt(at) == '.') {
            at++;
            digits();
        }
        boolean exponent = at + 1 < text.length()
                && (text.charAt(at) == 'e' || text.charAt(at) == 'E')
                && "+-0123456789".indexOf(text.charAt(at + 1)) >= 0;
        if (exponent) {
            at += 2;
            digits();
        }
        try {
            double value = Double.parseDouble(text.substring(start, at));
            if (!(Math.abs(value) < MOST)) {
                throw new UnusablePicture(Reason.DRAWING, name);
            }
            return value;
        } catch (NumberFormatException e) {
            UnusablePicture refused = new UnusablePicture(Reason.DRAWING, name);
            refused.initCause(e);
            throw refused;
        }
    }

    private void digits() {
        while (at < text.length() && Character.digit(text.charAt(at), 10) >= 0) {
            at++;
        }
    }

    /** A length as {@link #length}, which must not be negative. */
    static double extent(String text, String name) throws UnusablePicture {
        double value = length(text, name);
        if (value < 0) {
            throw new UnusablePicture(Reason.DRAWING, name + "=\"" + text + "\"");
        }
        return value;
    }

    /** A length without a unit or in pixels. */
    static double length(String text, String name) throws UnusablePicture {
        SvgNumbers numbers = new SvgNumbers(text.strip(), name);
        double value = numbers.number();
        String unit = numbers.text.substring(numbers.at).strip();
        if (!unit.isEmpty() && !unit.equals("px")) {
            throw new UnusablePicture(Reason.DRAWING, name + "=\"" + text + "\"");
        }
        return value;
    }
}
