package org.rapporteur.picture;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.rapporteur.picture.UnusablePicture.Reason;

/** Walks through the segments of a JPEG to its end. Used by one thread, once. */
final class JpegReader {

    /** Real progressive pictures have about ten; more only keep viewers busy. */
    private static final int MOST_SCANS = 100;

    private static final int START_OF_SCAN = 0xDA;
    private static final int END = 0xD9;

    private final Octets octets;
    private final List<Jpeg.Part> kept = new ArrayList<>();
    private final TreeMap<Integer, Jpeg.Part> profile = new TreeMap<>();
    private int columns;
    private int rows;
    private int channels;
    private int frame;
    private int adobe = -1;
    private int scans;
    private long coded;
    private String components = "";
    private Orientation orientation = Orientation.UPRIGHT;

    private JpegReader(Octets octets) {
        this.octets = octets;
    }

    static Jpeg read(Octets octets) throws UnusablePicture {
        return new JpegReader(octets).read();
    }

    private Jpeg read() throws UnusablePicture {
        kept.add(new Jpeg.Part(0, 2));
        int at = 2;
        while (true) {
            if (!octets.has(at, 2) || octets.u8(at) != 0xFF) {
                throw UnusablePicture.damaged("marker");
            }
            int marker = octets.u8(at + 1);
            if (marker == 0xFF) {
                at++;
            } else if (marker == END) {
                kept.add(new Jpeg.Part(at, 2));
                return picture();
            } else {
                if (!octets.has(at + 2, 2) || octets.u16(at + 2) < 2 || !octets.has(at + 2, octets.u16(at + 2))) {
                    throw UnusablePicture.damaged("segment");
                }
                int length = octets.u16(at + 2) - 2;
                segment(marker, at + 4, length);
                int end = at + 4 + length;
                if (marker == START_OF_SCAN) {
                    end = scan(end);
                }
                if (needed(marker, at + 4, length)) {
                    kept.add(new Jpeg.Part(at, end - at));
                }
                at = end;
            }
        }
    }

    /** Tables, frame, scans, and the two segments that say how colours are stored. */
    private boolean needed(int marker, int start, int length) {
        boolean names = marker == 0xE0 && length >= 5 && octets.ascii(start, 5).equals("JFIF\0");
        return marker >= 0xC0 && marker <= 0xDF || names || marker == 0xEE && isAdobe(start, length);
    }

    private boolean isAdobe(int start, int length) {
        return length >= 12 && octets.ascii(start, 5).equals("Adobe");
    }

    private void segment(int marker, int start, int length) throws UnusablePicture {
        boolean tables = marker == 0xC4 || marker == 0xC8 || marker == 0xCC;
        if (marker >= 0xC0 && marker <= 0xCF && !tables) {
            frame(marker, start, length);
        } else if (marker == 0xCC) {
            throw new UnusablePicture(Reason.CODING, "arithmetic");
        } else if (marker == 0xEE && isAdobe(start, length)) {
            adobe = octets.u8(start + 11);
        } else if (marker == 0xE1 && length > 6 && octets.ascii(start, 6).equals("Exif\0\0")) {
            orientation = Orientation.of(octets, start + 6, length - 6);
        } else if (marker == 0xE2 && length > 14 && octets.ascii(start, 12).equals("ICC_PROFILE\0")) {
            profile.putIfAbsent(octets.u8(start + 12), new Jpeg.Part(start + 14, length - 14));
        }
    }

    private void frame(int marker, int start, int length) throws UnusablePicture {
        if (frame != 0 || length < 6) {
            throw UnusablePicture.damaged("frame");
        }
        // Baseline, extended and progressive with Huffman codes and eight bits: what PDF viewers decode.
        if (marker > 0xC2 || octets.u8(start) != 8) {
            throw new UnusablePicture(Reason.CODING, "frame " + (marker - 0xC0));
        }
        frame = marker;
        rows = octets.u16(start + 1);
        columns = octets.u16(start + 3);
        channels = octets.u8(start + 5);
        Picture.requireSize(columns, rows);
        if (channels != 1 && channels != 3 && channels != 4) {
            throw new UnusablePicture(Reason.CODING, channels + " components");
        }
        if (length < 6 + 3 * channels) {
            throw UnusablePicture.damaged("frame");
        }
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < channels; i++) {
            names.append((char) octets.u8(start + 6 + 3 * i));
        }
        components = names.toString();
    }

    /** @return where the next marker is that does not belong to the scan's data */
    private int scan(int start) throws UnusablePicture {
        if (frame == 0 || ++scans > MOST_SCANS) {
            throw UnusablePicture.damaged("scan");
        }
        int at = start;
        while (octets.has(at, 2)) {
            if (octets.u8(at) == 0xFF) {
                int next = octets.u8(at + 1);
                boolean restart = next >= 0xD0 && next <= 0xD7;
                if (next != 0 && !restart && next != 0xFF) {
                    coded += at - start;
                    return at;
                }
            }
            at++;
        }
        throw UnusablePicture.damaged("end");
    }

    private Jpeg picture() throws UnusablePicture {
        // Each block of 8 × 8 takes a bit at least: a file that is shorter lies about its size.
        long blocks = ((columns + 7L) / 8) * ((rows + 7L) / 8);
        if (scans == 0 || coded * 8 < blocks) {
            throw UnusablePicture.damaged("data");
        }
        boolean transform = switch (channels) {
            case 3 -> adobe < 0 ? !components.equals("RGB") : adobe != 0;
            case 4 -> adobe == 2;
            default -> false;
        };
        return new Jpeg(
                octets.bytes(),
                columns,
                rows,
                channels,
                frame == 0xC2,
                transform,
                channels == 4 && adobe >= 0,
                profile(),
                orientation,
                List.copyOf(kept));
    }

    private Optional<ColourProfile> profile() {
        int size = profile.values().stream().mapToInt(Jpeg.Part::length).sum();
        if (profile.isEmpty() || size > ColourProfile.MOST_BYTES) {
            return Optional.empty();
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream(size);
        profile.values().forEach(part -> whole.write(octets.bytes(), part.start(), part.length()));
        return ColourProfile.of(whole.toByteArray(), channels);
    }
}
