package org.rapporteur.typesetting.objects;

import java.util.Arrays;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/** Where each object of a file is (ISO 32000-1, 7.5.8). Used by one thread. */
final class CrossReferences {

    private static final int IN_FILE = 1;
    private static final int PACKED = 2;
    private static final int INDEX_BITS = 16;
    /** Each row less the one above it: rows of packed objects differ by one, and pack to nearly nothing. */
    private static final int PNG_UP = 2;

    private static final int PNG_PREDICTORS = 12;
    private static final COSName PREDICTOR = COSName.getPDFName("Predictor");

    /** By number: the offset in the file; or the number of the stream of objects and the index there, as a negative. */
    private long[] places = new long[256];

    private int size = 1;

    void inFile(int number, int offset) {
        place(number, offset);
    }

    void packed(int number, int stream, int index) {
        place(number, -((long) stream << INDEX_BITS | index));
    }

    private void place(int number, long place) {
        if (number >= places.length) {
            places = Arrays.copyOf(places, Math.max(2 * places.length, number + 1));
        }
        places[number] = place;
        size = Math.max(size, number + 1);
    }

    /** The stream of cross-references, which is the file's trailer too. */
    COSStream stream(Compressor compressor, COSDictionary catalog, COSArray identifiers) {
        long greatest = 0;
        for (int number = 1; number < size; number++) {
            greatest = Math.max(greatest, first(places[number]));
        }
        int[] widths = {1, Math.max(2, (Long.SIZE - Long.numberOfLeadingZeros(greatest) + 7) / 8), 2};
        COSStream stream = compressor.stream(rows(widths));
        stream.setItem(COSName.TYPE, COSName.XREF);
        stream.setInt(COSName.SIZE, size);
        COSArray shown = new COSArray();
        shown.setDirect(true);
        for (int width : widths) {
            shown.add(COSInteger.get(width));
        }
        stream.setItem(COSName.W, shown);
        COSDictionary how = new COSDictionary();
        how.setDirect(true);
        how.setInt(PREDICTOR, PNG_PREDICTORS);
        how.setInt(COSName.COLUMNS, Arrays.stream(widths).sum());
        stream.setItem(COSName.DECODE_PARMS, how);
        stream.setItem(COSName.ROOT, catalog);
        stream.setItem(COSName.ID, identifiers);
        return stream;
    }

    private static long first(long place) {
        return place < 0 ? -place >> INDEX_BITS : place;
    }

    private Bytes rows(int[] widths) {
        int length = Arrays.stream(widths).sum();
        Bytes plain = new Bytes(length * size);
        // The first row stands for the head of the list of free objects, of which there are no others.
        plain.bigEndian(0, widths[0] + widths[1]);
        plain.bigEndian(0xFFFF, widths[2]);
        for (int number = 1; number < size; number++) {
            long place = places[number];
            plain.bigEndian(place < 0 ? PACKED : IN_FILE, widths[0]);
            plain.bigEndian(first(place), widths[1]);
            plain.bigEndian(place < 0 ? -place & (1 << INDEX_BITS) - 1 : 0, widths[2]);
        }
        byte[] above = plain.array();
        Bytes rows = new Bytes((length + 1) * size);
        for (int at = 0; at < plain.size(); at++) {
            if (at % length == 0) {
                rows.put(PNG_UP);
            }
            rows.put(at < length ? above[at] : above[at] - above[at - length]);
        }
        return rows;
    }
}
