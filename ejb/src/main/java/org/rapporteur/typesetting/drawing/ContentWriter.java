package org.rapporteur.typesetting.drawing;

import java.util.Arrays;
import org.apache.pdfbox.cos.COSStream;
import org.rapporteur.typesetting.layout.Ink;
import org.rapporteur.typesetting.objects.Compressor;

/** Operators of a content stream (ISO 32000-1, 8 and 9) as bytes. */
final class ContentWriter {

    private static final int HUNDREDTHS = 100;

    private byte[] bytes;
    private int size;

    /** @param expected how many bytes there is room for before it must be made */
    ContentWriter(int expected) {
        bytes = new byte[expected];
    }

    ContentWriter ascii(String text) {
        room(text.length());
        for (int i = 0; i < text.length(); i++) {
            bytes[size++] = (byte) text.charAt(i);
        }
        return this;
    }

    /** A number with at most two decimals and a space after it. */
    ContentWriter number(double value) {
        long scaled = Math.round(value * HUNDREDTHS);
        if (scaled < 0) {
            put('-');
            scaled = -scaled;
        }
        digits(scaled / HUNDREDTHS);
        int rest = (int) (scaled % HUNDREDTHS);
        if (rest != 0) {
            put('.');
            put('0' + rest / 10);
            if (rest % 10 != 0) {
                put('0' + rest % 10);
            }
        }
        put(' ');
        return this;
    }

    ContentWriter integer(int value) {
        if (value < 0) {
            put('-');
        }
        digits(Math.abs((long) value));
        return this;
    }

    private void digits(long value) {
        long power = 1;
        while (value / power >= 10) {
            power *= 10;
        }
        for (; power > 0; power /= 10) {
            put((int) ('0' + value / power % 10));
        }
    }

    ContentWriter fill(Ink ink) {
        return channel(ink.red()).channel(ink.green()).channel(ink.blue()).ascii("rg\n");
    }

    private ContentWriter channel(double value) {
        ascii(Integer.toString((int) Math.round(value * 1000) / 1000));
        int rest = (int) Math.round(value * 1000) % 1000;
        if (rest != 0) {
            put('.');
            put('0' + rest / 100);
            put('0' + rest / 10 % 10);
            put('0' + rest % 10);
        }
        put(' ');
        return this;
    }

    /** A two-byte code inside a string. */
    void code(int code) {
        room(4);
        escaped(code >> 8);
        escaped(code & 0xFF);
    }

    private void escaped(int value) {
        if (value == '(' || value == ')' || value == '\\') {
            bytes[size++] = '\\';
            bytes[size++] = (byte) value;
        } else if (value == '\r') {
            bytes[size++] = '\\';
            bytes[size++] = 'r';
        } else {
            bytes[size++] = (byte) value;
        }
    }

    ContentWriter append(ContentWriter other) {
        room(other.size);
        System.arraycopy(other.bytes, 0, bytes, size, other.size);
        size += other.size;
        return this;
    }

    boolean isEmpty() {
        return size == 0;
    }

    int size() {
        return size;
    }

    COSStream compressed(Compressor compressor) {
        return compressor.stream(bytes, size);
    }

    private void put(int value) {
        room(1);
        bytes[size++] = (byte) value;
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
        }
    }
}
