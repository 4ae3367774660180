package org.rapporteur.picture;

/**
 * An unpacked picture.
 *
 * @param channels 1 grey, 3 colours or 4 inks, each one byte
 * @param colours interleaved, row after row from above
 * @param alpha one byte per pixel; empty where nothing shines through
 */
public record Samples(int columns, int rows, int channels, byte[] colours, byte[] alpha) {}
