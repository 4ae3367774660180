package org.rapporteur.typesetting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.kernel.Language;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class ConformanceTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es", "de", "ru"})
    void everyBlockTypeIsAnArchiveCopyThatEverybodyCanRead(String language) {
        byte[] pdf =
                new Typesetter().typeset(Samples.rich(Language.of(language))).pdf();

        assertThat(VeraPdf.failures(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
        assertThat(VeraPdf.failures(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    }
}
