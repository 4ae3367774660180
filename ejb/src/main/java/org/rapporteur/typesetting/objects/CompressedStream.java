package org.rapporteur.typesetting.objects;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/** A stream whose bytes are there, compressed: the library's own way keeps them in pages of a file in memory. */
final class CompressedStream extends COSStream {

    private final byte[] bytes;

    /** @param bytes as {@link Compressor} makes them; not to be written to afterwards */
    CompressedStream(byte[] bytes) {
        this.bytes = bytes;
        setItem(COSName.FILTER, COSName.FLATE_DECODE);
        setInt(COSName.LENGTH, bytes.length);
    }

    byte[] bytes() {
        return bytes;
    }

    @Override
    public InputStream createRawInputStream() {
        return new ByteArrayInputStream(bytes);
    }

    @Override
    public boolean hasData() {
        return true;
    }
}
