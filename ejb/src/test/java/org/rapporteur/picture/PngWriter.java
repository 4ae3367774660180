package org.rapporteur.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes PNGs chunk by chunk, also such as no program would. */
public final class PngWriter {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    public PngWriter(int columns, int rows, int depth, int kind) {
        this(columns, rows, depth, kind, 0);
    }

    public PngWriter(int columns, int rows, int depth, int kind, int interlacing) {
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        chunk(
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(columns)
                        .putInt(rows)
                        .put((byte) depth)
                        .put((byte) kind)
                        .put((byte) 0)
                        .put((byte) 0)
                        .put((byte) interlacing)
                        .array());
    }

    public PngWriter chunk(String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 checksum = new CRC32();
        checksum.update(name);
        checksum.update(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        out.writeBytes(name);
        out.writeBytes(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) checksum.getValue()).array());
        return this;
    }

    public PngWriter numbers(String type, int... values) {
        ByteBuffer data = ByteBuffer.allocate(4 * values.length);
        for (int value : values) {
            data.putInt(value);
        }
        return chunk(type, data.array());
    }

    public PngWriter data(byte[] unpacked) {
        return chunk("IDAT", packed(unpacked));
    }

    public byte[] end() {
        return chunk("IEND", new byte[0]).out.toByteArray();
    }

    public static byte[] packed(byte[] bytes) {
        Deflater deflater = new Deflater(9);
        deflater.setInput(bytes);
        deflater.finish();
        return drained(deflater);
    }

    /** Zeros without end, packed a thousand to one: the same packed megabyte again and again (RFC 1950 and 1951). */
    static byte[] packedZeros(long count) {
        int piece = 1 << 20;
        byte[] packedPiece = flushed(piece);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        packed.writeBytes(new byte[] {0x78, (byte) 0x9C});
        for (long left = count; left > 0; left -= piece) {
            packed.writeBytes(left >= piece ? packedPiece : flushed((int) left));
        }
        packed.writeBytes(new byte[] {3, 0});
        int checksum = (int) (count % 65521) << 16 | 1;
        packed.writeBytes(ByteBuffer.allocate(4).putInt(checksum).array());
        return packed.toByteArray();
    }

    private static byte[] flushed(int zeros) {
        Deflater deflater = new Deflater(9, true);
        deflater.setInput(new byte[zeros]);
        byte[] buffer = new byte[1 << 16];
        int size = deflater.deflate(buffer, 0, buffer.length, Deflater.FULL_FLUSH);
        deflater.end();
        return Arrays.copyOf(buffer, size);
    }

    private static byte[] drained(Deflater deflater) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        while (!deflater.finished()) {
            packed.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return packed.toByteArray();
    }
}
