package org.rapporteur.picture;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * An ICC profile that came with a picture (ICC.1:2010, 7.2), good enough to be handed on with its samples.
 *
 * @param channels 1, 3 or 4
 */
public record ColourProfile(byte[] bytes, int channels) {

    /** Press profiles have up to 3 MB; what unpacks to more is none. */
    static final int MOST_BYTES = 4 * 1024 * 1024;

    private static final int HEADER = 128;
    private static final Set<String> CLASSES = Set.of("scnr", "mntr", "prtr", "spac");

    /**
     * @param channels those of the picture's colours
     * @return empty where the profile is broken or speaks of other colours than the picture has: it says nothing then,
     *     and the picture is taken for sRGB, as viewers do
     */
    static Optional<ColourProfile> of(byte[] bytes, int channels) {
        Octets octets = new Octets(bytes);
        if (!octets.has(0, HEADER + 4) || !octets.ascii(36, 4).equals("acsp")) {
            return Optional.empty();
        }
        long size = octets.u32(0);
        long tags = octets.u32(HEADER);
        int major = octets.u8(8);
        String space = octets.ascii(16, 4);
        boolean fits = channels == 1 && space.equals("GRAY")
                || channels == 3 && space.equals("RGB ")
                || channels == 4 && space.equals("CMYK");
        boolean whole = size >= HEADER + 4 && size <= bytes.length && tags > 0 && HEADER + 4 + 12 * tags <= size;
        if (!fits || !whole || major < 2 || major > 4 || !CLASSES.contains(octets.ascii(12, 4))) {
            return Optional.empty();
        }
        return Optional.of(new ColourProfile(Arrays.copyOf(bytes, (int) size), channels));
    }
}
