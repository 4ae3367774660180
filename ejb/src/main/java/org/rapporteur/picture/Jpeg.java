package org.rapporteur.picture;

import java.util.List;
import java.util.Optional;

/**
 * A JPEG (ITU-T T.81) whose segments have been read.
 *
 * @param columns as stored
 * @param rows as stored
 * @param channels 1 grey, 3 colours or 4 inks
 * @param progressive whether it comes in several scans
 * @param transform whether its three colours are stored as brightness and two differences, or its four inks so
 * @param inverted whether ink is stored as its absence, as Adobe's programs do
 * @param kept what is needed to decode it: all but notes of cameras and programs, of places and people
 */
public record Jpeg(
        byte[] bytes,
        int columns,
        int rows,
        int channels,
        boolean progressive,
        boolean transform,
        boolean inverted,
        Optional<ColourProfile> profile,
        Orientation orientation,
        List<Part> kept)
        implements Picture {

    /** A stretch of the file. */
    public record Part(int start, int length) {}

    @Override
    public double width() {
        return orientation.swaps() ? rows : columns;
    }

    @Override
    public double height() {
        return orientation.swaps() ? columns : rows;
    }

    /** The file with nothing in it but the picture. */
    public byte[] picture() {
        int size = kept.stream().mapToInt(Part::length).sum();
        byte[] picture = new byte[size];
        int at = 0;
        for (Part part : kept) {
            System.arraycopy(bytes, part.start(), picture, at, part.length());
            at += part.length();
        }
        return picture;
    }

    /** Does nothing: its segments were read with its head, and its coded pixels are not decoded. */
    @Override
    public void check() {
        // The coded pixels go into a PDF as they are.
    }
}
