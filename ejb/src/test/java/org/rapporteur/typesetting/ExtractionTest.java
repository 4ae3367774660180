package org.rapporteur.typesetting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.kernel.Language;
import org.rapporteur.text.Block;
import org.rapporteur.text.Inline;
import org.rapporteur.text.PlainText;
import org.rapporteur.typesetting.conformance.Profile;

/** The text that other programs extract from a PDF is the source, in the order of reading. */
class ExtractionTest {

    private static final String ARABIC = "العدالة الاجتماعية";
    private static final String CHINESE = "社会正义";
    private static final String RUSSIAN = "социальная справедливость";

    /** What steers the direction of text and is not text, and forms that only fonts know. */
    private static final String MARKS = "[\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]";

    private static final String FORMS = "[\\uFB00-\\uFDFF\\uFE70-\\uFEFE]";
    private static final String WIDE = "[\\u2E80-\\u9FFF\\uFF01-\\uFFE6“”—…]";

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es", "de", "pt", "ru", "ar", "zh"})
    void theStripperReadsTheSource(String language) throws IOException {
        PrintableReport report = prose(Language.of(language));

        for (Profile profile : Profile.values()) {
            assertRead(report, stripped(new Typesetter(profile).typeset(report).pdf()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es", "de", "pt", "ru", "ar", "zh"})
    void pdftotextReadsTheSource(String language) throws Exception {
        PrintableReport report = prose(Language.of(language));

        for (Profile profile : Profile.values()) {
            assertRead(report, converted(new Typesetter(profile).typeset(report).pdf()));
        }
    }

    @Test
    void aTextWithQuotationsInOtherScriptsIsReadByBoth() throws Exception {
        PrintableReport report = mixed();
        byte[] pdf = new Typesetter().typeset(report).pdf();

        assertRead(report, stripped(pdf));
        assertRead(report, converted(pdf));
    }

    @Test
    void vowelMarksAndJoinersAreReadWithTheirLetters() throws Exception {
        List<Block> body = List.of(
                Samples.paragraph("قُلْ إِنَّ مُحَمَّدًا وَاللُّغَةَ الْعَرَبِيَّةَ"),
                Samples.paragraph("كتاب‌ها لا إله إلا"));
        PrintableReport report = Samples.report(Language.of("ar"), "عنوان", body);
        byte[] pdf = new Typesetter().typeset(report).pdf();

        assertRead(report, stripped(pdf));
    }

    /** Enough paragraphs for two pages, each with a number of its own. */
    private static PrintableReport prose(Language language) {
        Samples.Texts texts = Samples.Texts.of(language);
        List<Block> body = new ArrayList<>();
        body.add(Samples.paragraph("Donau\u00ADdampf\u00ADschiff\u00ADfahrts\u00ADgesellschaft "
                .repeat(5)
                .strip()));
        for (int i = 0; i < 12; i++) {
            if (i % 3 == 0) {
                body.add(Samples.heading(1 + i / 3 % 2, texts.heading() + " " + (100 + i)));
                body.add(Samples.item(1, false, 0, texts.words() + " " + (200 + i)));
                body.add(Samples.item(2, true, 1, "\"" + texts.words() + "\" " + (300 + i)));
            }
            body.add(Samples.paragraph(written(i, texts.prose() + " " + texts.words() + " " + i + ".")));
        }
        return Samples.report(language, texts.title(), body);
    }

    /** As authors' programs may write it: as it is, with letters and accents apart, with soft hyphens. */
    private static String written(int i, String paragraph) {
        return switch (i % 3) {
            case 1 -> Normalizer.normalize(paragraph, Normalizer.Form.NFD);
            case 2 -> paragraph.replaceAll("(\\p{IsLatin}{4})(?=\\p{IsLatin}{4})", "$1\u00AD");
            default -> paragraph;
        };
    }

    private static PrintableReport mixed() {
        List<Block> body = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            body.add(new Block.Paragraph(
                    "p" + i,
                    List.of(
                            new Inline.Text("Point " + i + " : les délégués ont parlé de "),
                            new Inline.Foreign(Language.of("ar"), List.of(new Inline.Text(ARABIC))),
                            new Inline.Text(", de "),
                            new Inline.Emphasis(List.of(new Inline.Text(CHINESE))),
                            new Inline.Text(" et de "),
                            new Inline.Foreign(Language.of("ru"), List.of(new Inline.Text(RUSSIAN))),
                            new Inline.Text(" (" + ARABIC + ") avant de conclure."))));
        }
        return Samples.report(Language.FRENCH, "Titre", body);
    }

    private static void assertRead(PrintableReport report, String text) {
        String read = joined(report, text);
        int from = 0;
        for (Block block : report.body().blocks()) {
            String source = Normalizer.normalize(PlainText.of(block), Normalizer.Form.NFC)
                    .replace("\u00AD", "");
            assertThat(read.substring(from)).contains(source);
            from = read.indexOf(source, from) + source.length();
        }
        assertThat(read).doesNotContainPattern(FORMS);
    }

    private static String stripped(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private String converted(byte[] pdf) throws Exception {
        assumeTrue(isInstalled(), "pdftotext (poppler-utils) is not installed");
        Path file = Files.write(directory.resolve("report.pdf"), pdf);
        Process process = new ProcessBuilder("pdftotext", "-enc", "UTF-8", file.toString(), "-").start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return text;
    }

    private static boolean isInstalled() {
        for (String path : System.getenv("PATH").split(":")) {
            if (Files.isExecutable(Path.of(path, "pdftotext"))) {
                return true;
            }
        }
        return false;
    }

    /** The text without what stands on every page, lines joined: with no space after a hyphen or an ideograph. */
    private static String joined(PrintableReport report, String text) {
        Set<String> running = new HashSet<>();
        Words words = Words.in(report.language());
        String federation = report.brand().name(report.language());
        running.add(dense(federation));
        running.add(dense(report.symbol()));
        running.add(dense(report.title()));
        running.add(dense(report.symbol() + report.title()));
        for (int page = 1; page < 5; page++) {
            for (int pages = page; pages < 5; pages++) {
                String number = words.say("page", String.valueOf(page), String.valueOf(pages));
                running.add(dense(number));
                running.add(dense(federation + number));
            }
        }
        StringBuilder lines = new StringBuilder();
        for (String line : Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll(MARKS, "")
                .replace('\f', '\n')
                .lines()
                .toList()) {
            if (!running.contains(dense(line)) && !isShortened(dense(line), report)) {
                lines.append(line.strip()).append('\n');
            }
        }
        return lines.toString()
                .replaceAll("\u00AD\\s*\n", "")
                .replaceAll("(?<=\\p{L}[-/])\n(?=\\p{L})", "")
                .replaceAll("(?<=" + WIDE + ")\n+(?!\n)|\n+(?=" + WIDE + ")", "")
                .replaceAll("\\s+", " ");
    }

    /** Whether a line is a running title that was too long. */
    private static boolean isShortened(String line, PrintableReport report) {
        String title = dense(report.title());
        return line.endsWith("…")
                && (dense(report.symbol()) + title).contains(line.substring(0, line.length() - 1))
                && line.length() > title.length() / 2;
    }

    private static String dense(String text) {
        return text.replace(" ", "");
    }
}
