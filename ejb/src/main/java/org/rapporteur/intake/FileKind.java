package org.rapporteur.intake;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** What a file that is no text seems to be, by its first bytes. */
final class FileKind {

    static final String UNKNOWN = "unknown";

    private static final int LOOKED_AT = 64 * 1024;

    private record Magic(String kind, String start) {}

    /** First bytes as ISO 8859-1 text. */
    private static final List<Magic> MAGICS = List.of(
            new Magic("pdf", "%PDF-"),
            new Magic("rtf", "{\\rtf"),
            new Magic("image", "\u0089PNG\r\n"),
            new Magic("image", "\u00ff\u00d8\u00ff"),
            new Magic("image", "GIF8"),
            new Magic("image", "II*\u0000"),
            new Magic("image", "MM\u0000*"),
            new Magic("doc", "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1"),
            new Magic("zip", "\u001f\u008b"),
            new Magic("zip", "7z\u00bc\u00af"),
            new Magic("zip", "Rar!\u001a"));

    private FileKind() {}

    /** Nothing for what may be text; {@code unknown} for what surely is none. */
    static Optional<String> of(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
        String start = head.startsWith("\u00ef\u00bb\u00bf") ? head.substring(3) : head;
        for (Magic magic : MAGICS) {
            if (start.startsWith(magic.start())) {
                return Optional.of(magic.kind());
            }
        }
        if (start.startsWith("RIFF") && start.startsWith("WEBP", 8)) {
            return Optional.of("image");
        }
        if (start.startsWith("PK\u0003\u0004") || start.startsWith("PK\u0005\u0006")) {
            return Optional.of(archive(bytes));
        }
        return hasControls(new String(bytes, StandardCharsets.ISO_8859_1)) ? Optional.of(UNKNOWN) : Optional.empty();
    }

    private static String archive(byte[] bytes) {
        String all = new String(bytes, StandardCharsets.ISO_8859_1);
        if (all.contains("word/")) {
            return "docx";
        }
        return all.contains("mimetypeapplication/vnd.oasis.opendocument.text") ? "odt" : "zip";
    }

    /** Whether a text has more control characters than a stray one: a NUL, or one in two hundred. */
    static boolean hasControls(String text) {
        int controls = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return true;
            }
            if (c < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x1A || c == 0x7F) {
                controls++;
            }
        }
        return controls >= 3 && controls * 200L > text.length();
    }
}
