package org.rapporteur.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.rapporteur.report.Content;
import org.rapporteur.report.LanguageVersion;
import org.rapporteur.report.Revision;
import org.rapporteur.storage.BlobStore;

/** Has a text typeset under the brand and keeps the PDF. */
@ApplicationScoped
public class Printer {

    /** A PDF that is not stored. */
    record Proof(byte[] pdf, int pages) {}

    @Inject
    private BlobStore blobs;

    Rendition print(LanguageVersion version, Revision frozen, Imprint imprint) {
        Proof proof = typeset(version, frozen, imprint);
        return new Rendition(blobs.put(proof.pdf()), proof.pdf().length, proof.pages(), digest(frozen.content()));
    }

    Proof typeset(LanguageVersion version, Revision revision, Imprint imprint) {
        String text = "%PDF-1.7 " + version.key() + imprint + revision.content();
        return new Proof(text.getBytes(StandardCharsets.UTF_8), 1);
    }

    private static String digest(Content content) {
        String whole = content.title() + "\n\n" + content.summary() + "\n\n" + content.text();
        return BlobStore.sha256(whole.getBytes(StandardCharsets.UTF_8));
    }
}
