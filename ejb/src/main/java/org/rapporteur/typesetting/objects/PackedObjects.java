package org.rapporteur.typesetting.objects;

import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/** Objects on their way into one stream (ISO 32000-1, 7.5.7); begun anew for each. Used by one thread. */
final class PackedObjects {

    /** Enough that they pack well, and few enough that nobody unpacks a whole tree for one leaf of it. */
    private static final int MOST = 400;

    private static final COSName OBJECT_STREAM = COSName.getPDFName("ObjStm");

    private final Bytes places = new Bytes(4096);
    private final Bytes objects = new Bytes(32768);
    private final ObjectSyntax syntax;
    private int stream;
    private int count;

    PackedObjects(ObjectNumbers numbers) {
        syntax = new ObjectSyntax(numbers, objects);
    }

    /** @param number the stream's */
    void begin(int number) {
        stream = number;
        count = 0;
        places.clear();
        objects.clear();
    }

    /** The number of the stream that was begun last. */
    int stream() {
        return stream;
    }

    /** How many objects the stream has so far. */
    int count() {
        return count;
    }

    boolean isEmpty() {
        return count == 0;
    }

    boolean isFull() {
        return count == MOST;
    }

    void add(int number, COSBase object) {
        places.integer(number).put(' ').integer(objects.size()).put(' ');
        syntax.object(object);
        objects.put('\n');
        count++;
    }

    /** The stream of what was added; nothing is there then. */
    COSStream end(Compressor compressor) {
        int first = places.size();
        COSStream packed = compressor.stream(places.put(objects));
        packed.setItem(COSName.TYPE, OBJECT_STREAM);
        packed.setInt(COSName.N, count);
        packed.setInt(COSName.FIRST, first);
        count = 0;
        return packed;
    }
}
