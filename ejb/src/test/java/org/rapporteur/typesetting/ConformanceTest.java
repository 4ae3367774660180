package org.rapporteur.typesetting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapporteur.brand.Brand;
import org.rapporteur.kernel.Language;
import org.rapporteur.typesetting.conformance.Profile;

class ConformanceTest {

    @ParameterizedTest
    @EnumSource(Profile.class)
    void aLogoAndPaperOfAnotherSizeConformToo(Profile profile) {
        PrintableReport report = Samples.rich(Language.ENGLISH);
        Brand brand = new Brand(
                report.brand().names(),
                report.brand().website(),
                report.brand().accent(),
                report.brand().ornament(),
                report.brand().typeface(),
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
        byte[] pdf = new Typesetter(profile).typeset(other).pdf();

        assertThat(VeraPdf.failures(pdf, profile)).isEmpty();
    }
}
