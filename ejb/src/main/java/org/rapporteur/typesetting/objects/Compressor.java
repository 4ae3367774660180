package org.rapporteur.typesetting.objects;

import java.util.Arrays;
import java.util.zip.Deflater;
import org.apache.pdfbox.cos.COSStream;

/**
 * Compresses the streams of one document (ISO 32000-1, 7.4.4). One deflater serves them all, in large pieces: making one
 * for each page and handing it small pieces costs a tenth of the whole document. Used by one thread; to be closed.
 */
public final class Compressor implements AutoCloseable {

    /** Four percent larger than the usual level 6, in three fifths of its time; see docs/decisions/0066. */
    private static final int LEVEL = 4;

    private final Deflater deflater = new Deflater(LEVEL);
    private byte[] buffer = new byte[32768];

    /** A stream that holds the bytes, compressed. */
    public COSStream stream(byte[] bytes) {
        return new CompressedStream(compressed(bytes, bytes.length));
    }

    /** A stream that holds the first bytes, compressed. */
    public COSStream stream(byte[] bytes, int length) {
        return new CompressedStream(compressed(bytes, length));
    }

    COSStream stream(Bytes bytes) {
        return stream(bytes.array(), bytes.size());
    }

    /** Bytes that are the same in every document, compressed once for all of them. */
    public static byte[] once(byte[] bytes) {
        try (Compressor compressor = new Compressor()) {
            return compressor.compressed(bytes, bytes.length);
        }
    }

    /** A stream of bytes that {@link #once} has compressed. */
    public static COSStream of(byte[] compressed) {
        return new CompressedStream(compressed);
    }

    private byte[] compressed(byte[] bytes, int length) {
        deflater.reset();
        deflater.setInput(bytes, 0, length);
        deflater.finish();
        int size = 0;
        while (!deflater.finished()) {
            if (size == buffer.length) {
                buffer = Arrays.copyOf(buffer, 2 * size);
            }
            size += deflater.deflate(buffer, size, buffer.length - size);
        }
        return Arrays.copyOf(buffer, size);
    }

    @Override
    public void close() {
        deflater.end();
    }
}
