package org.rapporteur.picture;

import org.rapporteur.picture.UnusablePicture.Reason;

/** A picture whose head has been read and found usable. Immutable. */
public sealed interface Picture permits Png, Jpeg, Drawing {

    /** The largest file that a report's picture may be, in bytes. */
    int MOST_BYTES = 5 * 1024 * 1024;

    /** Larger pictures are refused before a pixel is unpacked. */
    long MOST_PIXELS = 50_000_000;

    /** Longer sides are refused too: a row is held whole. In pixels. */
    int LONGEST_SIDE = 30_000;

    /** As it is seen, upright, in pixels; a drawing's in its own units. */
    double width();

    /** As it is seen, upright, in pixels; a drawing's in its own units. */
    double height();

    /**
     * Reads the head: the kind, the size and the colours. Takes memory for what the head says of the colours only.
     *
     * @throws UnusablePicture for every other file
     */
    static Picture read(byte[] bytes) throws UnusablePicture {
        Octets octets = new Octets(bytes);
        if (octets.has(0, 8) && octets.u32(0) == 0x89504E47L && octets.u32(4) == 0x0D0A1A0AL) {
            return PngReader.read(octets);
        }
        if (octets.has(0, 3) && octets.u16(0) == 0xFFD8 && octets.u8(2) == 0xFF) {
            return JpegReader.read(octets);
        }
        if (octets.has(0, 12)
                && octets.ascii(0, 4).equals("RIFF")
                && octets.ascii(8, 4).equals("WEBP")) {
            throw new UnusablePicture(Reason.WEBP, "");
        }
        if (Drawing.looksLikeOne(octets)) {
            return Drawing.read(bytes);
        }
        throw new UnusablePicture(Reason.FORMAT, "");
    }

    /**
     * Looks at what reading the head has left: a PNG is unpacked into nothing, to see that it is as long as its head
     * says, neither shorter nor longer. Nothing is left of a drawing, and of a JPEG only its coded pixels, which are not
     * decoded: one that breaks off among them is found by whoever looks at it.
     *
     * @throws UnusablePicture {@link Reason#DAMAGED}
     */
    void check() throws UnusablePicture;

    /** @throws UnusablePicture {@link Reason#SIZE}, or {@link Reason#DAMAGED} for a picture without extent */
    static void requireSize(long width, long height) throws UnusablePicture {
        if (width < 1 || height < 1) {
            throw UnusablePicture.damaged("extent");
        }
        if (width > LONGEST_SIDE || height > LONGEST_SIDE || width * height > MOST_PIXELS) {
            throw new UnusablePicture(Reason.SIZE, width + " × " + height);
        }
    }
}
