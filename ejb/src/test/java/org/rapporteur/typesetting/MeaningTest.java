package org.rapporteur.typesetting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapporteur.kernel.Language;
import org.rapporteur.text.Block;
import org.rapporteur.typesetting.conformance.Profile;

/** What is read from a PDF is what the report says. */
class MeaningTest {

    @ParameterizedTest
    @EnumSource(Profile.class)
    void theStructureTreeReadBackIsTheModelForEveryBlockType(Profile profile) throws IOException {
        for (String tag : Samples.LANGUAGES) {
            Language language = Language.of(tag);
            PrintableReport report = Samples.with(Samples.rich(language), BlockTypes.together(language));
            List<String> read =
                    StructureReader.read(new Typesetter(profile).typeset(report).pdf());
            List<String> expected = ModelPrinter.print(report.body());
            int body = read.indexOf(expected.get(0));

            assertThat(body).as(tag).isPositive();
            for (int i = 0; i < expected.size(); i++) {
                // A link that goes over a page has an annotation on each.
                assertThat(read.get(body + i).replace("@@", "@")).as(tag).isEqualTo(expected.get(i));
            }
            assertThat(read.get(body - 1).replaceAll("\u00A0\\d+@", "@"))
                    .isEqualTo(ModelPrinter.contents(report.body()));
        }
    }

    @Test
    void beforeTheBodyStandMastheadSymbolEditionTitleDatesCorrectionAndSummary() throws IOException {
        PrintableReport report = Samples.rich(Language.FRENCH);
        List<String> read =
                StructureReader.read(new Typesetter().typeset(report).pdf());

        assertThat(read.subList(0, 9))
                .containsExactly(
                        "P(Span:fr(Alliance Progressiste))",
                        "P(Span:en(Progressive Alliance) · Span:es(Alianza Progresista))",
                        "P(Link(www.progressive-alliance.info@))",
                        "P(PA/2018/3)",
                        "P(Édition corrigée 2, 1er mai 2018)",
                        "H1(" + report.title() + ")",
                        "P(5–10 mars 2018 · Philadelphia, Baltimore, Washington, D.C.)",
                        "P(Strong(Correction). " + report.edition().note() + ")",
                        "P(" + report.summary() + ")");
        assertThat(read.subList(read.size() - 3, read.size()))
                .containsExactly(
                        "P(Cette édition\u00A0Link(archive.example.org/fr/reports/pa-2018-3@))",
                        "P(Autres langues\u00A0Span:en(English) Link(archive.example.org/en/reports/pa-2018-3@) "
                                + "Span:es(Español) Link(archive.example.org/es/reports/pa-2018-3@))",
                        "P(Texte (SHA-256)\u00A00123456789abcdef…)");
    }

    @Test
    void aWithdrawnReportSaysSoBeforeItsTitleAndOnEveryPage() throws IOException {
        PrintableReport report = Samples.with(
                Samples.rich(Language.FRENCH),
                new PrintableReport.Edition(1, PrintableReport.Kind.ORIGINAL, "", LocalDate.of(2018, 4, 12))
                        .withdrawn(new PrintableReport.Withdrawal(
                                LocalDate.of(2019, 3, 1),
                                "Un chiffre du chapitre 2 était faux.",
                                Optional.of(URI.create("https://archive.example.org/fr/reports/pa-2019-1")))));
        for (Profile profile : Profile.values()) {
            byte[] pdf = new Typesetter(profile).typeset(report).pdf();

            assertThat(StructureReader.read(pdf))
                    .containsSubsequence(
                            "P(Édition 1, 12 avril 2018)",
                            "P(Strong(Retiré le 1er mars 2019). Un chiffre du chapitre 2 était faux. À sa place\u00A0"
                                    + "Link(archive.example.org/fr/reports/pa-2019-1@))",
                            "H1(" + report.title() + ")");
            assertThat(VeraPdf.failures(pdf, profile)).isEmpty();
            try (PDDocument document = Loader.loadPDF(pdf)) {
                for (int page = 1; page <= document.getNumberOfPages(); page++) {
                    PDFTextStripper stripper = new PDFTextStripper();
                    stripper.setStartPage(page);
                    stripper.setEndPage(page);
                    assertThat(stripper.getText(document)).contains("Retiré");
                }
            }
        }
    }

    @Test
    void headingsGoDownOneLevelAtATime() throws IOException {
        List<Block> body = List.of(
                Samples.heading(3, "three"),
                Samples.heading(4, "four"),
                Samples.heading(1, "one"),
                Samples.heading(4, "deep"));
        PrintableReport report = Samples.report(Language.ENGLISH, "Title", body);

        assertThat(StructureReader.read(new Typesetter().typeset(report).pdf()))
                .containsSubsequence("H1(Title)", "H2(three)", "H3(four)", "H2(one)", "H3(deep)");
    }
}
