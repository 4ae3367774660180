package org.rapporteur.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.rapporteur.picture.UnusablePicture.Reason;

/** Walks through the chunks of a PNG. Used by one thread, once. */
final class PngReader {

    /** An interlaced picture cannot be unpacked in rows. */
    private static final long MOST_INTERLACED = 12_000_000;

    private static final int HEAD = 13;
    private static final double SRGB_GAMMA = 0.45455;
    private static final double[] SRGB = {0.3127, 0.329, 0.64, 0.33, 0.3, 0.6, 0.15, 0.06};

    private final Octets octets;
    private final List<Png.Part> data = new ArrayList<>();
    private int columns;
    private int rows;
    private int depth;
    private int kind;
    private boolean interlaced;
    private boolean ended;
    private boolean standard;
    private byte[] palette = {};
    private byte[] transparency = {};
    private byte[] profile = {};
    private double gamma;
    private double[] chromaticities = {};
    private Orientation orientation = Orientation.UPRIGHT;

    private PngReader(Octets octets) {
        this.octets = octets;
    }

    static Png read(Octets octets) throws UnusablePicture {
        return new PngReader(octets).read();
    }

    private Png read() throws UnusablePicture {
        int at = 8;
        for (boolean first = true; !ended; first = false) {
            if (!octets.has(at, 12) || octets.u32(at) > octets.length() - at - 12L) {
                throw UnusablePicture.damaged("end");
            }
            int length = (int) octets.u32(at);
            String type = octets.ascii(at + 4, 4);
            if (first != type.equals("IHDR")) {
                throw UnusablePicture.damaged("IHDR");
            }
            chunk(type, at + 8, length);
            if (Character.isUpperCase(type.charAt(0))) {
                requireChecksum(at + 4, length + 4, type);
            }
            at += 12 + length;
        }
        if (data.isEmpty() || kind == Png.PALETTE && palette.length == 0) {
            throw UnusablePicture.damaged(data.isEmpty() ? "IDAT" : "PLTE");
        }
        return picture();
    }

    private Png picture() {
        int channels = kind == Png.GREY || kind == Png.GREY_ALPHA ? 1 : 3;
        Optional<ColourProfile> colours = ColourProfile.of(profile, channels);
        return new Png(
                octets.bytes(),
                columns,
                rows,
                depth,
                kind,
                interlaced,
                palette,
                kind == Png.GREY_ALPHA || kind == Png.COLOURS_ALPHA ? new byte[0] : transparency,
                colours,
                colours.isPresent() || standard ? Optional.empty() : calibration(),
                orientation,
                List.copyOf(data));
    }

    private void requireChecksum(int start, int length, String type) throws UnusablePicture {
        CRC32 checksum = new CRC32();
        checksum.update(octets.bytes(), start, length);
        if (checksum.getValue() != octets.u32(start + length)) {
            throw UnusablePicture.damaged(type);
        }
    }

    /** Chunks that are not named here are not looked at: what they would unpack to is never unpacked. */
    private void chunk(String type, int start, int length) throws UnusablePicture {
        switch (type) {
            case "IHDR" -> head(start, length);
            case "PLTE" -> {
                if (length == 0 || length % 3 != 0 || length > 768) {
                    throw UnusablePicture.damaged(type);
                }
                palette = part(start, length);
            }
            case "tRNS" -> transparency = part(start, Math.min(length, 256));
            case "IDAT" -> data.add(new Png.Part(start, length));
            case "IEND" -> ended = true;
            case "sRGB" -> standard = true;
            case "iCCP" -> profile = profile(start, length);
            case "gAMA" -> gamma = length == 4 ? octets.u32(start) / 100_000.0 : 0;
            case "cHRM" -> {
                if (length == 32) {
                    chromaticities = new double[8];
                    for (int i = 0; i < 8; i++) {
                        chromaticities[i] = octets.u32(start + 4 * i) / 100_000.0;
                    }
                }
            }
            case "eXIf" -> orientation = Orientation.of(octets, start, length);
            default -> {
                if (Character.isUpperCase(type.charAt(0))) {
                    throw new UnusablePicture(Reason.CODING, type);
                }
            }
        }
    }

    private void head(int start, int length) throws UnusablePicture {
        if (length != HEAD) {
            throw UnusablePicture.damaged("IHDR");
        }
        Picture.requireSize(octets.u32(start), octets.u32(start + 4));
        columns = (int) octets.u32(start);
        rows = (int) octets.u32(start + 4);
        depth = octets.u8(start + 8);
        kind = octets.u8(start + 9);
        interlaced = octets.u8(start + 12) == 1;
        boolean known = switch (kind) {
            case 0 -> depth == 1 || depth == 2 || depth == 4 || depth == 8 || depth == 16;
            case 3 -> depth == 1 || depth == 2 || depth == 4 || depth == 8;
            case 2, 4, 6 -> depth == 8 || depth == 16;
            default -> false;
        };
        if (!known || octets.u8(start + 10) != 0 || octets.u8(start + 11) != 0 || octets.u8(start + 12) > 1) {
            throw UnusablePicture.damaged("IHDR");
        }
        if (interlaced && (long) columns * rows > MOST_INTERLACED) {
            throw new UnusablePicture(Reason.SIZE, columns + " × " + rows);
        }
    }

    /** Unpacks a profile up to the size of the largest real ones; what holds more is refused. */
    private byte[] profile(int start, int length) throws UnusablePicture {
        int name = start;
        while (name < start + length && octets.u8(name) != 0) {
            name++;
        }
        int packed = name + 2;
        if (packed >= start + length) {
            return new byte[0];
        }
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(octets.bytes(), packed, start + length - packed);
            byte[] unpacked = new byte[Math.min(ColourProfile.MOST_BYTES, 16 * 1024)];
            int size = 0;
            while (!inflater.finished()) {
                int more = inflater.inflate(unpacked, size, unpacked.length - size);
                size += more;
                if (more == 0 && size < unpacked.length) {
                    return new byte[0];
                }
                if (size == unpacked.length && !inflater.finished()) {
                    if (size >= ColourProfile.MOST_BYTES) {
                        throw UnusablePicture.damaged("iCCP");
                    }
                    unpacked = Arrays.copyOf(unpacked, Math.min(ColourProfile.MOST_BYTES, 4 * size));
                }
            }
            return Arrays.copyOf(unpacked, size);
        } catch (DataFormatException e) {
            return new byte[0];
        } finally {
            inflater.end();
        }
    }

    /** What gAMA and cHRM say, where it can be meant and is not sRGB all the same. */
    private Optional<Png.Calibration> calibration() {
        boolean plain = gamma == 0 || Math.abs(gamma - SRGB_GAMMA) < 0.01;
        double[] points = chromaticities.length == 8 && sound(chromaticities) ? chromaticities : SRGB;
        boolean usual = true;
        for (int i = 0; i < 8; i++) {
            usual &= Math.abs(points[i] - SRGB[i]) < 0.005;
        }
        if (plain && usual || gamma != 0 && (gamma < 0.1 || gamma > 5)) {
            return Optional.empty();
        }
        double exponent = 1 / (gamma == 0 ? SRGB_GAMMA : gamma);
        return Optional.of(
                new Png.Calibration(exponent, Arrays.stream(points).boxed().toList()));
    }

    private static boolean sound(double[] points) {
        for (int i = 0; i < 8; i += 2) {
            if (points[i] <= 0 || points[i + 1] <= 0 || points[i] + points[i + 1] > 1) {
                return false;
            }
        }
        double area =
                (points[4] - points[2]) * (points[7] - points[3]) - (points[6] - points[2]) * (points[5] - points[3]);
        return Math.abs(area) > 0.001;
    }

    private byte[] part(int start, int length) {
        return Arrays.copyOfRange(octets.bytes(), start, start + length);
    }
}
