package org.rapporteur.typesetting.objects;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSString;

/**
 * Writes objects in PDF's syntax (ISO 32000-1, 7.3): dictionaries and arrays that are not direct, and streams, as
 * references to objects of their own.
 */
final class ObjectSyntax {

    /** What a single-precision number tells of a fraction. */
    private static final int DIGITS = 7;

    private static final int MOST_DECIMALS = 12;

    private final ObjectNumbers numbers;
    private final Bytes out;

    ObjectSyntax(ObjectNumbers numbers, Bytes out) {
        this.numbers = numbers;
        this.out = out;
    }

    /** Writes a value of a dictionary or an array. */
    private void value(COSBase value) {
        if (value instanceof COSName name) {
            name(name);
        } else if (value instanceof COSInteger integer) {
            separate();
            out.integer(integer.longValue());
        } else if (value instanceof COSObject reference) {
            // So the library keeps what has a number already.
            value(reference.getObject());
        } else if (isObject(value)) {
            separate();
            out.integer(numbers.of(value)).ascii(" 0 R");
        } else {
            object(value);
        }
    }

    private static boolean isObject(COSBase value) {
        return (value instanceof COSDictionary || value instanceof COSArray) && !value.isDirect();
    }

    /** Writes the object itself, but of a stream its dictionary alone. */
    void object(COSBase object) {
        if (object instanceof COSDictionary dictionary) {
            out.ascii("<<");
            dictionary.forEach((key, value) -> {
                name(key);
                value(value);
            });
            out.ascii(">>");
        } else if (object instanceof COSArray array) {
            out.put('[');
            for (int i = 0; i < array.size(); i++) {
                COSBase value = array.get(i);
                value(value == null ? COSNull.NULL : value);
            }
            out.put(']');
        } else if (object instanceof COSString string) {
            string(string.getBytes());
        } else if (object instanceof COSFloat number) {
            separate();
            number(number.floatValue());
        } else if (object instanceof COSBoolean truth) {
            separate();
            out.ascii(truth.getValue() ? "true" : "false");
        } else if (object instanceof COSNull) {
            separate();
            out.ascii("null");
        } else {
            throw new IllegalArgumentException("no object of a new file: " + object);
        }
    }

    /** A space, where the last value would go on with the next. */
    private void separate() {
        if (!delimits(out.last())) {
            out.put(' ');
        }
    }

    private static boolean delimits(int character) {
        return switch (character) {
            case '[', ']', '(', ')', '<', '>', ' ', '\n' -> true;
            default -> false;
        };
    }

    /** ISO 32000-1, 7.3.5. */
    private void name(COSName name) {
        out.put('/');
        String characters = name.getName();
        if (isRegular(characters)) {
            out.ascii(characters);
            return;
        }
        for (byte b : name.getBytes()) {
            if (isRegular((char) (b & 0xFF))) {
                out.put(b);
            } else {
                out.put('#').put(hex(b >> 4)).put(hex(b));
            }
        }
    }

    private static int hex(int half) {
        return "0123456789ABCDEF".charAt(half & 15);
    }

    private static boolean isRegular(String characters) {
        for (int i = 0; i < characters.length(); i++) {
            if (!isRegular(characters.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isRegular(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || "-_+.:*,;".indexOf(c) >= 0;
    }

    /** ISO 32000-1, 7.3.4.2: a line's end of its own would be read as another one. */
    private void string(byte[] bytes) {
        out.put('(');
        for (byte b : bytes) {
            switch (b) {
                case '(', ')', '\\' -> out.put('\\').put(b);
                case '\r' -> out.ascii("\\r");
                case '\n' -> out.ascii("\\n");
                default -> out.put(b);
            }
        }
        out.put(')');
    }

    /** As many decimals as the number has, written by ourselves: runtimes differ in how they round. */
    private void number(float value) {
        int decimals = DIGITS;
        double size = Math.abs((double) value);
        for (double rest = size; rest >= 1 && decimals > 0; rest /= 10) {
            decimals--;
        }
        for (double rest = size; rest < 0.1 && decimals < MOST_DECIMALS; rest *= 10) {
            decimals++;
        }
        out.number(value, decimals);
    }
}
