package org.rapporteur.typesetting.layout;

import org.rapporteur.typesetting.fonts.Cut;

/**
 * How a run is set.
 *
 * @param size in points
 * @param rise how far above the baseline it stands, in points
 * @param tracking what is added after each glyph, in points
 */
public record TextStyle(Cut cut, double size, Ink ink, double rise, double tracking) {

    public static TextStyle of(Cut cut, double size, Ink ink) {
        return new TextStyle(cut, size, ink, 0, 0);
    }

    public TextStyle emphasised() {
        return new TextStyle(cut.emphasised(), size, ink, rise, tracking);
    }

    public TextStyle strong() {
        return new TextStyle(cut.strong(), size, ink, rise, tracking);
    }

    public TextStyle in(Ink other) {
        return new TextStyle(cut, size, other, rise, tracking);
    }

    /** A raised small figure that calls a footnote. */
    public TextStyle superior() {
        return new TextStyle(cut, size * 0.66, ink, rise + size * 0.36, 0);
    }
}
