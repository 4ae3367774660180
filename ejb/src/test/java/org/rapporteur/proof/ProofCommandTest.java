package org.rapporteur.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.kernel.Language;
import org.rapporteur.text.Document;
import org.rapporteur.typesetting.PrintableReport;
import org.rapporteur.typesetting.Typesetter;

class ProofCommandTest {

    private static final String RIGHT = """
            # Seminar on public services

            5 - 10 March 2018

            The participants compared the experience of twenty-four towns.

            ## What was seen

            They visited three cooperatives and a hospital, and wrote down what they heard there.
            """;

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void aFileInWhichAllIsRightIsPrintedWithoutAWordOnTheErrorStream() throws IOException {
        int code = proof(RIGHT);

        assertThat(said()).isEmpty();
        assertThat(code).isEqualTo(ProofCommand.RIGHT);
        assertThat(text()).contains("Seminar on public services", "5–10 March 2018", "They visited");
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("a3a-ua1");
    }

    @Test
    void theProfileAndTheLanguageAreThoseAskedFor() throws IOException {
        int code = proof(RIGHT, "--profile", "a4f-ua2", "--lang", "fr");

        assertThat(code).isEqualTo(ProofCommand.RIGHT);
        try (PDDocument document = Loader.loadPDF(pdf().toFile())) {
            assertThat(document.getVersion()).isEqualTo(2.0f);
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("fr");
        }
        assertThat(text()).contains("5–10 mars 2018");
    }

    @Test
    void theSameFileGivesTheSameBytes() throws IOException {
        proof(RIGHT);
        byte[] first = Files.readAllBytes(pdf());
        proof(RIGHT);

        assertThat(Files.readAllBytes(pdf())).isEqualTo(first);
    }

    @Test
    void aPdfThatNoProofMadeIsNeitherDeletedNorWrittenOver() throws IOException {
        byte[] received = received();
        Files.write(pdf(), received);

        assertThat(proof("")).isEqualTo(ProofCommand.FOUND);
        assertThat(Files.readAllBytes(pdf())).isEqualTo(received);
        assertThat(said()).noneMatch(line -> line.contains("deleted"));

        assertThat(proof(RIGHT)).isEqualTo(ProofCommand.TROUBLE);
        assertThat(Files.readAllBytes(pdf())).isEqualTo(received);
        assertThat(said()).anyMatch(line -> line.startsWith("out.pdf is there and is no proof"));
    }

    @Test
    void aPublishedPdfIsNoProof() throws IOException {
        LocalDate day = LocalDate.of(2018, 4, 12);
        byte[] published = new Typesetter()
                .typeset(new PrintableReport(
                        Language.ENGLISH,
                        ProofCommand.brand(),
                        "PA/2018/3",
                        "Rapporteur proof",
                        "<xmp:CreatorTool>Rapporteur proof</xmp:CreatorTool>",
                        Optional.empty(),
                        List.of(),
                        new Document(List.of()),
                        new PrintableReport.Edition(1, PrintableReport.Kind.ORIGINAL, "", day),
                        URI.create("https://archive.example.org/en/reports/pa-2018-3"),
                        Map.of(),
                        "# Rapporteur proof",
                        Map.of(),
                        "00"))
                .pdf();
        Files.write(pdf(), published);

        assertThat(proof("")).isEqualTo(ProofCommand.FOUND);
        assertThat(Files.readAllBytes(pdf())).isEqualTo(published);
    }

    @Test
    void aProofToWhichSomebodyAddedCommentsIsTheirs() throws IOException {
        proof(RIGHT);
        Files.writeString(pdf(), "9 0 obj\n<</Type/Annot>>\nendobj\nstartxref\n0\n%%EOF\n", StandardOpenOption.APPEND);
        byte[] commented = Files.readAllBytes(pdf());

        assertThat(proof("")).isEqualTo(ProofCommand.FOUND);
        assertThat(proof(RIGHT)).isEqualTo(ProofCommand.TROUBLE);
        assertThat(Files.readAllBytes(pdf())).isEqualTo(commented);
    }

    @Test
    void aFileIsNotItsOwnProof() throws IOException {
        byte[] received = received();
        Files.write(pdf(), received);
        Files.createSymbolicLink(folder.resolve("link.pdf"), pdf());

        assertThat(run("out.pdf")).isEqualTo(ProofCommand.TROUBLE);
        assertThat(run("link.pdf")).isEqualTo(ProofCommand.TROUBLE);
        assertThat(Files.readAllBytes(pdf())).isEqualTo(received);
        assertThat(said()).hasSize(2).allMatch(line -> line.startsWith("out.pdf is the text itself"));
    }

    @Test
    void nothingIsLeftBesideThePdf() throws IOException {
        proof(RIGHT);
        proof(RIGHT);

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("report.md", "out.pdf");
        }
    }

    /** A PDF that another program has made. */
    private static byte[] received() throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    @Test
    void aFileThatIsNoPdfIsNeverWrittenOver() throws IOException {
        Files.writeString(pdf(), RIGHT);

        assertThat(proof(RIGHT)).isEqualTo(ProofCommand.TROUBLE);
        assertThat(Files.readString(pdf())).isEqualTo(RIGHT);
    }

    @Test
    void whatTheFileLacksIsNamedAndThePdfIsWrittenAllTheSame() throws IOException {
        int code =
                proof("A paragraph that says little, and that stands alone in a file, with nothing above it at all.\n");

        assertThat(code).isEqualTo(ProofCommand.FOUND);
        assertThat(said()).contains("report.md: There is no title.", "report.md: There are no days of the event.");
        assertThat(text()).contains("A paragraph that says little");
    }

    @Test
    void whatWasLeftOutIsNamedWithItsLine() throws IOException {
        int code = proof(RIGHT + "\n<marquee>Look</marquee>\n\nSee [this](javascript:alert) too.\n");

        assertThat(code).isEqualTo(ProofCommand.FOUND);
        assertThat(said()).anyMatch(line -> line.startsWith("report.md:11: HTML is left out: <marquee>"));
        assertThat(said()).anyMatch(line -> line.contains("A link that leads nowhere safe") && line.contains("this"));
    }

    @Test
    void aCharacterWithoutAGlyphIsNamedWithItsLinesAndShownByItsCode() throws IOException {
        int code = proof(RIGHT + "\nThe mark \uA000 and \uA000 again.\n\nAnd \uA000, and \uA001 too.\n");

        assertThat(code).isEqualTo(ProofCommand.FOUND);
        assertThat(said())
                .anyMatch(line -> line.startsWith("report.md:11,13: The character \uA000 (U+A000)"))
                .anyMatch(line -> line.startsWith("report.md:13: The character \uA001 (U+A001)"));
        assertThat(text()).contains("The mark [U+A000] and [U+A000] again.");
    }

    @Test
    void picturesLieBesideTheFileAndThoseThatDoNotAreNamed() throws IOException {
        Files.createDirectories(folder.resolve("my pictures"));
        BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        ImageIO.write(image, "png", folder.resolve("my pictures/one.png").toFile());
        Files.writeString(folder.resolve("bad.png"), "GIF89a, or so");
        int code = proof(
                RIGHT
                        + "\n![One](my%20pictures/one.png \"The first\")\n\n![Two](two.png)\n\n![Three](bad.png)\n\n![Four](<my pictures/one.png>)\n");

        assertThat(code).isEqualTo(ProofCommand.FOUND);
        assertThat(said())
                .containsExactly(
                        "report.md:13: There is no picture two.png beside the file; its words stand in its place: Two",
                        "report.md:15: The picture bad.png is neither PNG nor JPEG; its words stand in its place.");
        assertThat(text()).contains("The first", "Two", "Three");
        try (PDDocument document = Loader.loadPDF(pdf().toFile())) {
            List<String> images = new ArrayList<>();
            document.getPage(0).getResources().getXObjectNames().forEach(name -> images.add(name.getName()));
            assertThat(images).hasSize(1);
        }
    }

    @Test
    void whatWouldBeRefusedAtUploadIsNamedAndNotPrinted() throws IOException {
        Files.writeString(
                folder.resolve("logo.svg"),
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><path d='M0 0h9v9z'/></svg>");
        BufferedImage noise = new BufferedImage(1500, 1500, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(7);
        for (int i = 0; i < 1500 * 1500; i++) {
            noise.setRGB(i % 1500, i / 1500, random.nextInt());
        }
        ImageIO.write(noise, "png", folder.resolve("large.png").toFile());
        int code = proof(RIGHT + "\n![A logo](logo.svg)\n\n![A crowd](large.png)\n");

        assertThat(code).isEqualTo(ProofCommand.FOUND);
        assertThat(said())
                .containsExactly(
                        "report.md:11: The picture logo.svg is a drawing (SVG), which reports may not have; save it as PNG."
                                + " Its words stand in its place.",
                        "report.md:13: The picture large.png is larger than 5 MB and would be refused at import;"
                                + " its words stand in its place.");
        assertThat(text()).contains("A logo", "A crowd");
        try (PDDocument document = Loader.loadPDF(pdf().toFile())) {
            assertThat(document.getPage(0).getResources().getXObjectNames()).isEmpty();
        }
    }

    @Test
    void whereNoPdfCanBeMadeNoneOfAnEarlierProofIsLeft() throws IOException {
        proof(RIGHT);
        assertThat(proof("")).isEqualTo(ProofCommand.FOUND);

        assertThat(pdf()).doesNotExist();
        assertThat(said())
                .contains("report.md: No PDF could be made of it.", "out.pdf of an earlier proof is deleted.");
    }

    @Test
    void whereNoPdfCanBeMadeAFileThatIsNoPdfIsLeftAsItIs() throws IOException {
        Files.writeString(pdf(), RIGHT);

        assertThat(proof("")).isEqualTo(ProofCommand.FOUND);
        assertThat(Files.readString(pdf())).isEqualTo(RIGHT);
    }

    @Test
    void anErrorOfTheProgramIsOneSentenceAndEndsWithTwo() throws IOException {
        proof(RIGHT);
        err.reset();
        int code = command((manuscript, brand, profile) -> {
                    throw new IllegalStateException("first\nsecond");
                })
                .run(List.of(path("report.md"), pdf().toString()));

        assertThat(code).isEqualTo(ProofCommand.TROUBLE);
        assertThat(said())
                .containsExactly(
                        "report.md: The proof failed, which is an error of the program: "
                                + "java.lang.IllegalStateException: first second",
                        "out.pdf of an earlier proof is deleted.");
        assertThat(pdf()).doesNotExist();
    }

    @Test
    void aTextThatIsTooLongOnlyWithItsPicturesAddressesIsAFinding() throws IOException {
        BufferedImage image = new BufferedImage(4, 3, BufferedImage.TYPE_INT_RGB);
        ImageIO.write(image, "png", folder.resolve("p.png").toFile());
        String picture = "![](p.png)\n\n";
        String text = RIGHT + "\n" + picture.repeat(14_000);

        assertThat(proof(text)).isEqualTo(ProofCommand.FOUND);
        assertThat(said()).anyMatch(line -> line.contains("No PDF could be made"));
    }

    @Test
    void aLanguageThatCannotBeToldOrHasNoWordsIsNamed() throws IOException {
        assertThat(proof("# 12\n\n5 - 10 March 2018\n\n123 456 789.\n")).isEqualTo(ProofCommand.FOUND);
        assertThat(said()).anyMatch(line -> line.contains("--lang"));
        err.reset();

        assertThat(proof(RIGHT, "--lang", "fi")).isEqualTo(ProofCommand.FOUND);
        assertThat(said()).singleElement().asString().contains("language fi");
    }

    @Test
    void whatIsNoTextIsNamedAndGivesNoPdf() throws IOException {
        Files.write(folder.resolve("report.md"), "%PDF-1.7\n%\u00e2\u00e3".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(run("report.md")).isEqualTo(ProofCommand.FOUND);
        assertThat(said()).hasSize(2);
        assertThat(pdf()).doesNotExist();
    }

    @Test
    void callingItWronglyEndsWithTwo() throws IOException {
        assertThat(command().run(List.of())).isEqualTo(ProofCommand.TROUBLE);
        assertThat(command().run(List.of("one.md"))).isEqualTo(ProofCommand.TROUBLE);
        assertThat(command().run(List.of("one.md", "two.pdf", "three"))).isEqualTo(ProofCommand.TROUBLE);
        assertThat(command().run(List.of("one.md", "two.pdf", "--lang"))).isEqualTo(ProofCommand.TROUBLE);
        assertThat(said()).hasSize(4).allMatch(line -> line.startsWith("Usage:"));
        assertThat(proof(RIGHT, "--profile", "pdf")).isEqualTo(ProofCommand.TROUBLE);
        assertThat(proof(RIGHT, "--lang", "f")).isEqualTo(ProofCommand.TROUBLE);
        assertThat(proof(RIGHT, "--fast")).isEqualTo(ProofCommand.TROUBLE);
        assertThat(said()).anyMatch(line -> line.contains("--fast"));
        assertThat(run("missing.md")).isEqualTo(ProofCommand.TROUBLE);
        assertThat(command().run(List.of(path("report.md"), path("no/folder.pdf"))))
                .isEqualTo(ProofCommand.TROUBLE);
        assertThat(pdf()).doesNotExist();
    }

    private int proof(String markdown, String... options) throws IOException {
        Path file = folder.resolve("report.md");
        Files.writeString(file, markdown);
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2018-04-12T10:00:00Z")));
        return run("report.md", options);
    }

    private int run(String file, String... options) {
        List<String> arguments = new ArrayList<>(List.of(path(file)));
        arguments.addAll(List.of(options));
        arguments.add(pdf().toString());
        return command().run(arguments);
    }

    private ProofCommand command() {
        return command(Proofreader::proof);
    }

    private ProofCommand command(ProofCommand.Press press) {
        return new ProofCommand(
                press,
                new Phrases(Language.ENGLISH),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private Path pdf() {
        return folder.resolve("out.pdf");
    }

    /** The lines on the error stream, without the folder. */
    private List<String> said() {
        return err.toString(StandardCharsets.UTF_8)
                .replace(folder + "/", "")
                .lines()
                .toList();
    }

    private String text() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf().toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }
}
