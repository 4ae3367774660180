package org.rapporteur.picture;

import java.nio.charset.StandardCharsets;

/** Big-endian numbers of a file. Whoever reads asks first whether they are there. */
record Octets(byte[] bytes) {

    int length() {
        return bytes.length;
    }

    boolean has(int at, int count) {
        return at >= 0 && count >= 0 && at <= bytes.length - count;
    }

    int u8(int at) {
        return bytes[at] & 0xFF;
    }

    int u16(int at) {
        return u8(at) << 8 | u8(at + 1);
    }

    long u32(int at) {
        return (long) u16(at) << 16 | u16(at + 2);
    }

    String ascii(int at, int count) {
        return new String(bytes, at, count, StandardCharsets.ISO_8859_1);
    }
}
