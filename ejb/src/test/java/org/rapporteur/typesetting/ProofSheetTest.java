package org.rapporteur.typesetting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.kernel.Language;
import org.rapporteur.text.Block;
import org.rapporteur.text.Markdown;
import org.rapporteur.text.PlainText;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Leaves PDFs under {@code target/proofs}, to be looked at by people. */
class ProofSheetTest {

    private static final Path PROOFS = Path.of("target", "proofs");
    private static final Path REAL = Path.of("..", "..", "shared", "reports", "seminaire-etats-unis-2018.fr.md");

    private static final int LONGER_THAN_THE_MASTHEAD = 100;

    @Test
    void everyLanguageHasAProof() throws IOException {
        for (String language : List.of("en", "fr", "es", "de", "pt", "ru", "ar", "zh")) {
            Typeset typeset = new Typesetter().typeset(Samples.rich(Language.of(language)));
            write("rich." + language + ".pdf", typeset.pdf());
            assertThat(typeset.pages()).isBetween(4, 9);
        }
    }

    @Test
    void theRealReportHasAProof() throws IOException {
        assumeTrue(Files.exists(REAL), "the real report is not at " + REAL);
        String source = Files.readString(REAL).replaceAll("le groupe a\\s+poursuivi", "le groupe a poursuivi");
        List<Block> body = Markdown.document(source).blocks().stream()
                .filter(block -> block instanceof Block.Paragraph paragraph
                        && PlainText.of(paragraph.text()).length() > LONGER_THAN_THE_MASTHEAD)
                .toList();
        PrintableReport report =
                Samples.report(Language.FRENCH, "Séminaire de l'Alliance progressiste aux États-Unis", body);
        Typeset typeset = new Typesetter().typeset(report);
        write("real.fr.pdf", typeset.pdf());

        assertThat(typeset.pages()).isEqualTo(2);
        assertThat(VeraPdf.failures(typeset.pdf(), PDFAFlavour.PDFA_3_A)).isEmpty();
        assertThat(VeraPdf.failures(typeset.pdf(), PDFAFlavour.PDFUA_1)).isEmpty();
    }

    private static void write(String name, byte[] pdf) throws IOException {
        Files.createDirectories(PROOFS);
        Files.write(PROOFS.resolve(name), pdf);
    }
}
