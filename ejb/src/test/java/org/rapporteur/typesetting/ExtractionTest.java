package org.rapporteur.typesetting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapporteur.kernel.Language;
import org.rapporteur.text.Block;
import org.rapporteur.typesetting.conformance.Profile;

/** The text that programs take out of a PDF is the source's, letter by letter, soft hyphens taken out. */
class ExtractionTest {

    private static final Path PDFTOTEXT = Path.of("/usr/bin/pdftotext");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Profile.class)
    void ourLibraryExtractsTheSource(Profile profile) throws IOException {
        for (String tag : Samples.LANGUAGES) {
            List<String> paragraphs = paragraphs(Language.of(tag));
            try (PDDocument document = Loader.loadPDF(pdf(profile, Language.of(tag), paragraphs))) {
                String text = joined(new PDFTextStripper().getText(document));
                assertThat(paragraphs)
                        .as(tag)
                        .allSatisfy(paragraph -> assertThat(text).contains(paragraph));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void popplerExtractsTheSource(Profile profile) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(PDFTOTEXT), "there is no pdftotext on this machine");
        for (String tag : Samples.LANGUAGES) {
            List<String> paragraphs = paragraphs(Language.of(tag));
            Path pdf = folder.resolve(tag + ".pdf");
            Files.write(pdf, pdf(profile, Language.of(tag), paragraphs));
            Process process = new ProcessBuilder(PDFTOTEXT.toString(), "-enc", "UTF-8", pdf.toString(), "-")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String text = joined(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isZero();
            assertThat(paragraphs)
                    .as(tag)
                    .allSatisfy(paragraph -> assertThat(text).contains(paragraph));
        }
    }

    /** Few enough for one page, where no running line stands between; each ends with its number. */
    private static List<String> paragraphs(Language language) {
        Samples.Texts texts = Samples.Texts.of(language);
        List<String> paragraphs = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            paragraphs.add(texts.prose() + " " + texts.words() + " " + i + ".");
        }
        return paragraphs;
    }

    /** As authors' programs may write it: as it is, with letters and accents apart, with soft hyphens. */
    private static String written(int i, String paragraph) {
        return switch (i) {
            case 1 -> Normalizer.normalize(paragraph, Normalizer.Form.NFD);
            case 2 -> paragraph.replaceAll("(\\p{IsLatin}{4})(?=\\p{IsLatin}{4})", "$1\u00AD");
            default -> paragraph;
        };
    }

    private static byte[] pdf(Profile profile, Language language, List<String> paragraphs) {
        List<Block> body = new ArrayList<>();
        for (int i = 0; i < paragraphs.size(); i++) {
            body.add(Samples.paragraph(written(i, paragraphs.get(i))));
        }
        return new Typesetter(profile)
                .typeset(Samples.report(language, Samples.Texts.of(language).title(), body))
                .pdf();
    }

    /** Lines joined to paragraphs: without what a hyphen at a line's end or a dash calls for no space after. */
    private static String joined(String extracted) {
        return Normalizer.normalize(extracted, Normalizer.Form.NFC)
                .replaceAll("\u00AD\\s*\n", "")
                .replaceAll("(?<=\\p{L}[-/])\n(?=\\p{L})", "")
                .replaceAll("[ \r\n\f]+", " ");
    }
}
