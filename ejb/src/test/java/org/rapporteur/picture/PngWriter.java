package org.rapporteur.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
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

    /** Zeros without end, packed a thousand to one. */
    static byte[] packedZeros(long count) {
        Deflater deflater = new Deflater(9);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] zeros = new byte[1 << 20];
        byte[] buffer = new byte[1 << 16];
        for (long left = count; left > 0; left -= zeros.length) {
            deflater.setInput(zeros, 0, (int) Math.min(left, zeros.length));
            while (!deflater.needsInput()) {
                packed.write(buffer, 0, deflater.deflate(buffer));
            }
        }
        deflater.finish();
        packed.writeBytes(drained(deflater));
        return packed.toByteArray();
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
