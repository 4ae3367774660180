package org.rapporteur.typesetting.objects;

import java.util.Arrays;

/** Bytes that are added one after the other, with the numbers and words of PDF's syntax. Used by one thread. */
public final class Bytes {

    private byte[] array;
    private int size;

    /** @param expected how many bytes there is room for before it must be made */
    public Bytes(int expected) {
        array = new byte[expected];
    }

    public int size() {
        return size;
    }

    /** The byte that was added last; there is one. */
    int last() {
        return array[size - 1];
    }

    public void clear() {
        size = 0;
    }

    /** The bytes, of which the first {@link #size} count; another array after the next addition. */
    byte[] array() {
        return array;
    }

    public byte[] toArray() {
        return Arrays.copyOf(array, size);
    }

    public Bytes put(int value) {
        if (size == array.length) {
            grow(1);
        }
        array[size++] = (byte) value;
        return this;
    }

    public Bytes put(byte[] values, int from, int length) {
        if (array.length - size < length) {
            grow(length);
        }
        System.arraycopy(values, from, array, size, length);
        size += length;
        return this;
    }

    public Bytes put(Bytes other) {
        return put(other.array, 0, other.size);
    }

    /** @param text of characters below U+0080 */
    @SuppressWarnings("deprecation") // the one way without a detour for what is one byte each
    public Bytes ascii(String text) {
        int length = text.length();
        if (array.length - size < length) {
            grow(length);
        }
        text.getBytes(0, length, array, size);
        size += length;
        return this;
    }

    public Bytes integer(long value) {
        if (array.length - size < 20) {
            grow(20);
        }
        long left = value;
        if (value < 0) {
            array[size++] = '-';
            left = -value;
        }
        int end = size + digits(left);
        for (int at = end - 1; at >= size; at--) {
            long rest = left / 10;
            array[at] = (byte) ('0' + (left - rest * 10));
            left = rest;
        }
        size = end;
        return this;
    }

    private static int digits(long value) {
        int digits = 1;
        for (long power = 10; value >= power && digits < 19; power *= 10) {
            digits++;
        }
        return digits;
    }

    /**
     * A number without the noughts at its end.
     *
     * @param value below 10^12
     * @param decimals how many are kept
     */
    public Bytes number(double value, int decimals) {
        long scale = 1;
        for (int i = 0; i < decimals; i++) {
            scale *= 10;
        }
        long scaled = Math.round(value * scale);
        if (scaled < 0) {
            put('-');
            scaled = -scaled;
        }
        integer(scaled / scale);
        long rest = scaled % scale;
        if (rest != 0) {
            put('.');
            for (long power = scale / 10; rest != 0; power /= 10) {
                put((int) ('0' + rest / power));
                rest %= power;
            }
        }
        return this;
    }

    /** A whole number of so many bytes, the highest first. */
    void bigEndian(long value, int bytes) {
        for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8) {
            put((int) (value >> shift));
        }
    }

    private void grow(int more) {
        array = Arrays.copyOf(array, Math.max(2 * array.length, size + more));
    }
}
