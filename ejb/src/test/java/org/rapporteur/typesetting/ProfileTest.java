package org.rapporteur.typesetting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapporteur.brand.Brand;
import org.rapporteur.kernel.Language;
import org.rapporteur.text.Block;
import org.rapporteur.typesetting.conformance.Profile;

/** In what the two profiles differ, and in what they must not. */
class ProfileTest {

    private static final List<Block> BODY =
            List.of(Samples.heading(1, "First"), Samples.paragraph("Words."), Samples.heading(1, "Second"));

    @Test
    void aProfileHasTheNameOfItsSetting() {
        assertThat(Profile.named("a3a-ua1")).contains(Profile.A3A_UA1);
        assertThat(Profile.named("a4f-ua2")).contains(Profile.A4F_UA2);
        assertThat(Profile.named("A4F_UA2")).isEmpty();
        assertThat(Profile.A4F_UA2).hasToString("a4f-ua2");
    }

    @Test
    void whatConformsToOneProfileDoesNotClaimTheOther() {
        assertThat(VeraPdf.failures(pdf(Profile.A3A_UA1), Profile.A4F_UA2)).isNotEmpty();
        assertThat(VeraPdf.failures(pdf(Profile.A4F_UA2), Profile.A3A_UA1)).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void theVersionStandsInTheHeaderAloneAndThereIsNoInformationDictionary(Profile profile) throws IOException {
        byte[] pdf = pdf(profile);

        assertThat(new String(pdf, 0, 8, StandardCharsets.US_ASCII)).isEqualTo("%PDF-" + profile.version());
        try (PDDocument document = Loader.loadPDF(pdf)) {
            COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
            assertThat(catalog.containsKey(COSName.VERSION)).isFalse();
            assertThat(document.getDocument().getTrailer().containsKey(COSName.INFO))
                    .isFalse();
        }
    }

    @Test
    void theIdentifiersFirstPartIsTheEditionsAndItsSecondTheFiles() throws IOException {
        PrintableReport report = Samples.report(Language.ENGLISH, "Title", BODY);
        Brand brand = report.brand();
        Brand other = new Brand(
                brand.names(),
                brand.website(),
                brand.accent(),
                "#102030",
                brand.typeface(),
                brand.logo(),
                brand.paper(),
                brand.symbolPrefix());
        COSArray known = identifier(new Typesetter(Profile.A3A_UA1), report);

        assertThat(known.toList())
                .isEqualTo(identifier(new Typesetter(Profile.A3A_UA1), report).toList());
        for (COSArray changed : List.of(
                identifier(new Typesetter(Profile.A4F_UA2), report),
                identifier(new Typesetter(Profile.A3A_UA1, "a tool"), report),
                identifier(new Typesetter(Profile.A3A_UA1), Samples.with(report, other)),
                identifier(new Typesetter(Profile.A3A_UA1), at(report, Optional.empty(), report.places())),
                identifier(new Typesetter(Profile.A3A_UA1), at(report, report.dates(), List.of("Elsewhere"))))) {
            assertThat(changed.get(0)).isEqualTo(known.get(0));
            assertThat(changed.get(1)).isNotEqualTo(known.get(1));
        }
        COSArray corrected = identifier(
                new Typesetter(Profile.A3A_UA1),
                Samples.with(
                        report,
                        new PrintableReport.Edition(
                                2,
                                PrintableReport.Kind.CORRECTED,
                                "A word.",
                                report.edition().published())));
        assertThat(corrected.get(0)).isNotEqualTo(known.get(0));
    }

    private static PrintableReport at(
            PrintableReport report, Optional<PrintableReport.EventDates> dates, List<String> places) {
        return new PrintableReport(
                report.language(),
                report.brand(),
                report.symbol(),
                report.title(),
                report.summary(),
                dates,
                places,
                report.body(),
                report.edition(),
                report.address(),
                report.otherLanguages(),
                report.source(),
                report.images(),
                report.sourceDigest());
    }

    private static COSArray identifier(Typesetter typesetter, PrintableReport report) throws IOException {
        try (PDDocument document = Loader.loadPDF(typesetter.typeset(report).pdf())) {
            return document.getDocument().getDocumentID();
        }
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void theToolIsNamedInTheMetadataAsTheStandardsWantIt(Profile profile) throws IOException {
        byte[] pdf = new Typesetter(profile, "A & B")
                .typeset(Samples.report(Language.ENGLISH, "Title", BODY))
                .pdf();

        assertThat(VeraPdf.failures(pdf, profile)).isEmpty();
        assertThat(new String(pdf, StandardCharsets.ISO_8859_1))
                .contains("<xmp:CreatorTool>A &amp; B</xmp:CreatorTool>");
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void bookmarksLeadToTheirHeadings(Profile profile) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(profile))) {
            Elements elements = new Elements(document);
            List<String> led = new ArrayList<>();
            for (PDOutlineItem item : document.getDocumentCatalog()
                    .getDocumentOutline()
                    .getFirstChild()
                    .children()) {
                assertThat(item.findDestinationPage(document)).isEqualTo(document.getPage(0));
                if (profile.hasStructureDestinations()) {
                    COSArray goal = item.getAction().getCOSObject().getCOSArray(COSName.getPDFName("SD"));
                    led.add(elements.at(goal.getObject(0)).orElseThrow().text());
                } else {
                    led.add(item.getTitle());
                }
            }
            assertThat(led).containsExactly("First", "Second");
        }
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void whatIsReadIsTheSameInBoth(Profile profile) throws IOException {
        PrintableReport report = Samples.rich(Language.SPANISH);

        assertThat(StructureReader.read(new Typesetter(profile).typeset(report).pdf()))
                .isEqualTo(StructureReader.read(new Typesetter().typeset(report).pdf()));
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void theSameReportGivesTheSameBytes(Profile profile) {
        assertThat(pdf(profile)).isEqualTo(pdf(profile));
    }

    private static byte[] pdf(Profile profile) {
        return new Typesetter(profile)
                .typeset(Samples.report(Language.ENGLISH, "Title", BODY))
                .pdf();
    }
}
