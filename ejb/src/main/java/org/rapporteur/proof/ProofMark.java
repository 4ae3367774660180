package org.rapporteur.proof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What tells the PDF of a proof from all others: the name of the tool that made it, in its metadata ({@code
 * xmp:CreatorTool}, ISO 16684-1, 8.4), which PDF/A leaves uncompressed. A file that was changed since, by which comments
 * are added to it, is somebody's work and bears the mark no longer.
 */
final class ProofMark {

    static final String TOOL = "Rapporteur proof";

    private static final byte[] BEGINNING = bytes("%PDF-");
    private static final byte[] MARK = bytes("<xmp:CreatorTool>" + TOOL + "</xmp:CreatorTool>");
    /** Changes are added after the end that a file had (ISO 32000-1, 7.5.6). */
    private static final byte[] END = bytes("%%EOF");

    /** A larger file is not searched and taken for somebody's. */
    private static final long LARGEST = 200L * 1024 * 1024;

    private ProofMark() {}

    /** Whether a file is the PDF of a proof, as it was made; false for what is no regular file. */
    static boolean isOn(Path file) throws IOException {
        if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
            return false;
        }
        byte[] bytes = Files.readAllBytes(file);
        return isAt(bytes, 0, BEGINNING)
                && indexOf(bytes, MARK) >= 0
                && indexOf(bytes, END) == bytes.length - END.length - 1;
    }

    private static int indexOf(byte[] bytes, byte[] sought) {
        for (int at = 0; at <= bytes.length - sought.length; at++) {
            if (isAt(bytes, at, sought)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isAt(byte[] bytes, int at, byte[] sought) {
        if (bytes.length - at < sought.length) {
            return false;
        }
        for (int i = 0; i < sought.length; i++) {
            if (bytes[at + i] != sought[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
