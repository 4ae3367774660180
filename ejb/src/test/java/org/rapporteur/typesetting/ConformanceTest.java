package org.rapporteur.typesetting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.brand.Brand;
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

    @Test
    void aLogoAndPaperOfAnotherSizeConformToo() {
        PrintableReport report = Samples.rich(Language.ENGLISH);
        Brand brand = new Brand(
                report.brand().names(),
                report.brand().website(),
                report.brand().accent(),
                Optional.of(Samples.CHART),
                Brand.Paper.LETTER,
                "PA");
        PrintableReport other = new PrintableReport(
                report.language(),
                brand,
                report.symbol(),
                report.title(),
                report.summary(),
                report.dates(),
                report.places(),
                report.body(),
                report.edition(),
                report.address(),
                report.otherLanguages(),
                report.source(),
                report.images(),
                report.sourceDigest());
        byte[] pdf = new Typesetter().typeset(other).pdf();

        assertThat(VeraPdf.failures(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
        assertThat(VeraPdf.failures(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    }
}
