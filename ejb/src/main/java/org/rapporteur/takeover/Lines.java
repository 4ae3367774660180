package org.rapporteur.takeover;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file line by line from any place in it. Holds one line at a time, and of one that is too long nothing but its
 * length.
 */
final class Lines implements Closeable {

    /** The longest line, in bytes. */
    static final int LONGEST = 16 * 1024 * 1024;

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream input;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int end;
    private Place place;

    /**
     * Between two lines.
     *
     * @param offset in bytes from the file's beginning
     * @param line the number of the last line before it
     */
    record Place(long offset, long line) {

        static final Place BEGINNING = new Place(0, 0);

        /** Reads what {@link #toString} wrote; the beginning of what is empty. */
        static Place of(String position) {
            if (position.isEmpty()) {
                return BEGINNING;
            }
            String[] parts = position.split(" ", -1);
            return new Place(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
        }

        @Override
        public String toString() {
            return offset + " " + line;
        }
    }

    private Lines(InputStream input, Place place) {
        this.input = input;
        this.place = place;
    }

    /** @throws IOException when the file cannot be read */
    static Lines of(Path file, Place from) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        channel.position(from.offset());
        return new Lines(Channels.newInputStream(channel), from);
    }

    /** After the last line that was read. */
    Place place() {
        return place;
    }

    /** The next line, with or without an end of line; null at the file's end. */
    @Nullable Line next() throws IOException {
        if (at == end && !fill()) {
            return null;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
        long length = 0;
        boolean ended = false;
        while (!ended && (at < end || fill())) {
            int stop = at;
            while (stop < end && buffer[stop] != '\n') {
                stop++;
            }
            length += stop - at;
            if (length <= LONGEST) {
                bytes.write(buffer, at, stop - at);
            } else {
                bytes.reset();
            }
            ended = stop < end;
            at = ended ? stop + 1 : stop;
        }
        place = new Place(place.offset() + length + (ended ? 1 : 0), place.line() + 1);
        return new Line(place.line(), length > LONGEST ? new byte[0] : stripped(bytes.toByteArray()), length);
    }

    /** Whether there is more. */
    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, input.read(buffer));
        return end > 0;
    }

    /** Without white space around it and, on the first line, without the mark of its encoding. */
    private byte[] stripped(byte[] line) {
        int from = 0;
        if (place.line() == 1
                && line.length >= MARK.length
                && Arrays.equals(line, 0, MARK.length, MARK, 0, MARK.length)) {
            from = MARK.length;
        }
        int to = line.length;
        while (from < to && line[from] <= ' ' && line[from] >= 0) {
            from++;
        }
        while (to > from && line[to - 1] <= ' ' && line[to - 1] >= 0) {
            to--;
        }
        return Arrays.copyOfRange(line, from, to);
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}
