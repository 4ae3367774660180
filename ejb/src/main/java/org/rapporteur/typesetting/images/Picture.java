package org.rapporteur.typesetting.images;

import org.rapporteur.kernel.DomainException;

/**
 * A picture whose head has been read: PNG (W3C PNG, third edition) or JPEG (ITU-T T.81).
 *
 * @param width in pixels
 * @param height in pixels
 */
public record Picture(String image, byte[] bytes, int width, int height) {

    /** Larger pictures are refused before a pixel is decoded. */
    static final long MOST_PIXELS = 50_000_000;

    private static final int CMYK = 4;

    /**
     * @param image SHA-256 by which the report names it
     * @throws DomainException {@code typesetting.image} with the image, a reason ({@code format}, {@code damaged},
     *     {@code colours} or {@code size}) and the place
     */
    public static Picture read(String image, byte[] bytes, String place) {
        Picture picture = isPng(bytes) ? png(image, bytes) : isJpeg(bytes) ? jpeg(image, bytes, place) : null;
        if (picture == null) {
            throw refused(image, isPng(bytes) || isJpeg(bytes) ? "damaged" : "format", place);
        }
        if (picture.width < 1 || picture.height < 1) {
            throw refused(image, "damaged", place);
        }
        if ((long) picture.width * picture.height > MOST_PIXELS) {
            throw refused(image, "size", place);
        }
        return picture;
    }

    static DomainException refused(String image, String reason, String place) {
        return DomainException.invalid("typesetting.image", "image", image, "reason", reason, "place", place);
    }

    private static boolean isPng(byte[] bytes) {
        return bytes.length > 32 && number(bytes, 0, 4) == 0x89504E47 && number(bytes, 4, 4) == 0x0D0A1A0A;
    }

    private static Picture png(String image, byte[] bytes) {
        return new Picture(image, bytes, number(bytes, 16, 4), number(bytes, 20, 4));
    }

    private static boolean isJpeg(byte[] bytes) {
        return bytes.length > 4 && number(bytes, 0, 3) == 0xFFD8FF;
    }

    private static @org.jspecify.annotations.Nullable Picture jpeg(String image, byte[] bytes, String place) {
        int at = 2;
        while (at + 9 < bytes.length && (bytes[at] & 0xFF) == 0xFF) {
            int marker = bytes[at + 1] & 0xFF;
            boolean frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
            if (frame) {
                if (bytes[at + 9] == CMYK) {
                    throw refused(image, "colours", place);
                }
                return new Picture(image, bytes, number(bytes, at + 7, 2), number(bytes, at + 5, 2));
            }
            at += 2 + number(bytes, at + 2, 2);
        }
        return null;
    }

    private static int number(byte[] bytes, int at, int length) {
        int value = 0;
        for (int i = 0; i < length; i++) {
            value = value << 8 | bytes[at + i] & 0xFF;
        }
        return value;
    }
}
