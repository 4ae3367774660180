package org.rapporteur.typesetting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.kernel.Language;
import org.rapporteur.text.Block;
import org.rapporteur.text.Inline;
import org.rapporteur.typesetting.conformance.Profile;

/** What the typesetter adds to a report in its own words says in which language it is. */
class OwnWordsTest {

    private static final Language ITALIAN = Language.of("it");

    @Test
    void inAReportWhoseLanguageHasNoWordsTheEnglishOnesSayThatTheyAreEnglish() throws IOException {
        PrintableReport report = Samples.with(
                Samples.report(ITALIAN, "Servizi pubblici", List.of(Samples.paragraph("Il gruppo."))),
                new PrintableReport.Edition(2, PrintableReport.Kind.CORRECTED, "Una nota", LocalDate.of(2018, 5, 1))
                        .withdrawn(new PrintableReport.Withdrawal(
                                LocalDate.of(2019, 3, 1),
                                "Una ragione.",
                                Optional.of(URI.create("https://archive.example.org/it/reports/pa-2019-1")))));

        for (Profile profile : Profile.values()) {
            byte[] pdf = new Typesetter(profile).typeset(report).pdf();

            assertThat(StructureReader.read(pdf))
                    .contains(
                            "P:en(Corrected edition 2, 1 May 2018)",
                            "P(Strong(Span:en(Withdrawn on 1 March 2019)). Una ragione. Span:en(In its place\u00A0)"
                                    + "Link(archive.example.org/it/reports/pa-2019-1@))",
                            "P(Span:en(5–10 March 2018) · Philadelphia, Baltimore, Washington, D.C.)",
                            "P(Strong(Span:en(Correction)). Una nota)",
                            "P(Span:en(This edition\u00A0)Link(archive.example.org/it/reports/pa-2018-3@))");
            assertThat(VeraPdf.failures(pdf, profile)).isEmpty();
        }
    }

    @Test
    void whereALinkToANoteLeadsIsSaidInItsLanguageToo() throws IOException {
        PrintableReport report = Samples.report(
                ITALIAN,
                "Servizi pubblici",
                List.of(
                        Samples.paragraph("Il gruppo", new Inline.NoteReference("a")),
                        new Block.Footnote("n", "a", List.of(List.of(new Inline.Text("Una nota."))))));

        assertThat(String.join(
                        "\n",
                        StructureReader.read(new Typesetter().typeset(report).pdf())))
                .contains("Reference(Link:en(1@))", "Lbl(Link:en(1@))");
    }

    @Test
    void inAReportWhoseLanguageHasWordsNothingSaysItsLanguageTwice() throws IOException {
        PrintableReport report = Samples.rich(Language.of("pt-BR"));

        assertThat(StructureReader.read(new Typesetter().typeset(report).pdf()))
                .noneMatch(line -> line.contains(":pt(") || line.contains(":pt-BR("));
    }

    @ParameterizedTest
    @CsvSource({
        "en, Japanese, Hindi",
        "fr, japonais, hindi",
        "es, japonés, hindi",
        "de, Japanisch, Hindi",
        "pt, japonês, híndi",
        "ru, японский, хинди",
        "zh, 日语, 印地语"
    })
    void aLanguageWhoseNameNoFaceShowsHasTheNameThatTheReadersKnow(String language, String japanese, String hindi)
            throws IOException {
        PrintableReport report = andIn(Samples.rich(Language.of(language)), "ja", "hi", "el");

        assertThat(StructureReader.read(new Typesetter().typeset(report).pdf()))
                .anySatisfy(line -> assertThat(line)
                        .contains(japanese + " Link(", hindi + " Link(", "Span:el(Ελληνικά) ")
                        .doesNotContain("Span:ja", "Span:hi"));
    }

    @Test
    void noLanguageOfAReportKeepsTheOthersFromBeingPrinted() {
        for (String tag : Samples.LANGUAGES) {
            PrintableReport report = andIn(Samples.rich(Language.of(tag)), "ja", "ko", "hi", "th", "he", "am", "ka");

            assertThat(new Typesetter().typeset(report).pages()).as(tag).isPositive();
        }
    }

    private static PrintableReport andIn(PrintableReport report, String... languages) {
        Map<Language, URI> others = new LinkedHashMap<>();
        for (String tag : languages) {
            others.put(Language.of(tag), URI.create("https://archive.example.org/" + tag + "/reports/pa-2018-3"));
        }
        return new PrintableReport(
                report.language(),
                report.brand(),
                report.symbol(),
                report.title(),
                report.summary(),
                report.dates(),
                report.places(),
                report.body(),
                report.edition(),
                report.address(),
                others,
                report.source(),
                report.images(),
                report.sourceDigest());
    }
}
