package org.rapporteur.publication;

import java.nio.charset.StandardCharsets;
import org.rapporteur.report.Content;
import org.rapporteur.storage.BlobStore;

/** A text as one Markdown file, as it is attached to its PDF. */
final class SourceText {

    private SourceText() {}

    static String of(Content content) {
        String summary = content.summary().isEmpty() ? "" : content.summary() + "\n\n";
        return "# " + content.title() + "\n\n" + summary + content.text();
    }

    /** The SHA-256 of the file, of which PDFs show the beginning. */
    static String digest(Content content) {
        return BlobStore.sha256(of(content).getBytes(StandardCharsets.UTF_8));
    }
}
