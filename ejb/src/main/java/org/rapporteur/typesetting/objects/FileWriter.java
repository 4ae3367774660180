package org.rapporteur.typesetting.objects;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSStream;

/**
 * Writes a new file from its catalog: streams as they are, all other objects packed into streams of objects, and a
 * stream of cross-references (ISO 32000-1, 7.5.7 and 7.5.8). Objects are numbered in the order in which they are met, so
 * the same catalog gives the same bytes. Used by one thread, once.
 */
public final class FileWriter {

    private final ObjectNumbers numbers = new ObjectNumbers();
    private final CrossReferences references = new CrossReferences();
    private final Compressor compressor;
    private final Bytes file = new Bytes(65536);
    private final ObjectSyntax syntax = new ObjectSyntax(numbers, file);
    private final PackedObjects packed = new PackedObjects(numbers);

    public FileWriter(Compressor compressor) {
        this.compressor = compressor;
    }

    /**
     * @param version of PDF, in the header
     * @param identifiers the file's two identifiers (ISO 32000-1, 14.4)
     */
    public byte[] write(COSDictionary catalog, String version, COSArray identifiers) {
        // Four bytes that no text has tell that the file is none (ISO 19005-2, 6.1.2).
        file.ascii("%PDF-").ascii(version).ascii("\n%");
        file.put(0xE2).put(0xE3).put(0xCF).put(0xD3).put('\n');
        numbers.of(catalog);
        for (int number = 1; number <= numbers.count(); number++) {
            COSBase object = numbers.object(number);
            if (object instanceof COSStream stream) {
                stream(number, stream);
            } else if (object != COSNull.NULL) {
                pack(number, object);
            }
        }
        if (!packed.isEmpty()) {
            flush();
        }
        int start = file.size();
        int number = numbers.reserve();
        references.inFile(number, start);
        write(number, references.stream(compressor, catalog, identifiers));
        file.ascii("startxref\n").integer(start).ascii("\n%%EOF\n");
        return file.toArray();
    }

    private void pack(int number, COSBase object) {
        if (packed.isEmpty()) {
            packed.begin(numbers.reserve());
        }
        references.packed(number, packed.stream(), packed.count());
        packed.add(number, object);
        if (packed.isFull()) {
            flush();
        }
    }

    private void flush() {
        stream(packed.stream(), packed.end(compressor));
    }

    private void stream(int number, COSStream stream) {
        references.inFile(number, file.size());
        write(number, stream);
    }

    private void write(int number, COSStream stream) {
        file.integer(number).ascii(" 0 obj\n");
        syntax.object(stream);
        file.ascii("\nstream\n");
        byte[] bytes = bytes(stream);
        file.put(bytes, 0, bytes.length).ascii("\nendstream\nendobj\n");
    }

    private static byte[] bytes(COSStream stream) {
        if (stream instanceof CompressedStream compressed) {
            return compressed.bytes();
        }
        try (InputStream in = stream.createRawInputStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
