package org.rapporteur.picture;

/**
 * How a stored picture is to be turned before it is seen (Exif 2.32, 4.6.4, tag Orientation). Each carries the matrix
 * that takes the unit square of the stored picture to that of the seen one, the way PDF counts: from below (ISO 32000-1,
 * 8.3.3).
 */
public enum Orientation {
    UPRIGHT(1, 0, 0, 1, 0, 0),
    MIRRORED(-1, 0, 0, 1, 1, 0),
    HALF_TURN(-1, 0, 0, -1, 1, 1),
    UPSIDE_DOWN_MIRRORED(1, 0, 0, -1, 0, 1),
    TRANSPOSED(0, -1, -1, 0, 1, 1),
    TURN_RIGHT(0, -1, 1, 0, 0, 1),
    TRANSVERSED(0, 1, 1, 0, 0, 0),
    TURN_LEFT(0, 1, -1, 0, 1, 0);

    private static final int TAG = 0x0112;
    private static final int MOST_ENTRIES = 512;

    private final int[] matrix;

    Orientation(int... matrix) {
        this.matrix = matrix;
    }

    /** Six numbers, as an operator {@code cm} takes them. */
    public int[] matrix() {
        return matrix.clone();
    }

    /** Whether width and height change places. */
    public boolean swaps() {
        return matrix[0] == 0;
    }

    /** What a block of Exif data says, {@link #UPRIGHT} where it says nothing that can be understood. */
    static Orientation of(Octets octets, int start, int length) {
        if (length < 14 || !octets.has(start, length)) {
            return UPRIGHT;
        }
        boolean little = octets.u16(start) == 0x4949;
        if (!little && octets.u16(start) != 0x4D4D) {
            return UPRIGHT;
        }
        long directory = u32(octets, start + 4, little);
        if (directory > length - 2) {
            return UPRIGHT;
        }
        int at = start + (int) directory;
        int entries = Math.min(u16(octets, at, little), MOST_ENTRIES);
        for (int i = 0; i < entries; i++) {
            int entry = at + 2 + 12 * i;
            if (entry + 12 > start + length) {
                return UPRIGHT;
            }
            if (u16(octets, entry, little) == TAG) {
                int value = u16(octets, entry + 8, little);
                return value >= 1 && value <= 8 ? values()[value - 1] : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    private static int u16(Octets octets, int at, boolean little) {
        return little ? octets.u8(at + 1) << 8 | octets.u8(at) : octets.u16(at);
    }

    private static long u32(Octets octets, int at, boolean little) {
        return little ? (long) u16(octets, at + 2, true) << 16 | u16(octets, at, true) : octets.u32(at);
    }
}
