package org.rapporteur.typesetting.fonts;

import java.util.List;

/**
 * A letter with its marks, drawn as one glyph: who extracts the text finds one shape for one letter and no marks between
 * letters.
 *
 * @param base the letter's glyph
 * @param marks in the order of reading
 */
public record Composite(int base, List<Part> marks) {

    /** A mark's glyph and how far it stands to the right of the letter's origin and above the baseline, in font units. */
    public record Part(int glyph, int x, int y) {}

    public Composite {
        marks = List.copyOf(marks);
    }
}
