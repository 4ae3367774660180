package org.rapporteur.typesetting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.Test;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.kernel.Language;
import org.rapporteur.text.Block;
import org.rapporteur.text.Inline;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class TypesetterTest {

    private final Typesetter typesetter = new Typesetter();

    @Test
    void theSameReportGivesTheSameBytesOnAnyThread() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Map<String, List<Future<byte[]>>> all = new LinkedHashMap<>();
            for (int round = 0; round < 3; round++) {
                for (String tag : Samples.LANGUAGES) {
                    all.computeIfAbsent(tag, first -> new ArrayList<>())
                            .add(threads.submit(() -> typesetter
                                    .typeset(Samples.rich(Language.of(tag)))
                                    .pdf()));
                }
            }
            for (String tag : Samples.LANGUAGES) {
                byte[] alone =
                        typesetter.typeset(Samples.rich(Language.of(tag))).pdf();
                for (Future<byte[]> other : all.get(tag)) {
                    assertThat(other.get()).as(tag).isEqualTo(alone);
                }
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void aCharacterThatNoFaceHasIsNamedWithItsPlace() {
        List<Block> body = List.of(new Block.Paragraph("b7", List.of(new Inline.Text("Tokyo (東京)"))));
        DomainException refused = catchThrowableOfType(
                DomainException.class, () -> typesetter.typeset(Samples.report(Language.ENGLISH, "Title", body)));

        assertThat(refused.code()).isEqualTo("typesetting.missing-glyph");
        assertThat(refused.data())
                .containsEntry("character", "東")
                .containsEntry("code", "U+6771")
                .containsEntry("place", "b7")
                .containsEntry("text", "Tokyo (東京)");
    }

    @Test
    void aPictureThatCannotBeUsedIsRefusedWithTheReason() {
        byte[] png = Samples.chart();
        byte[] truncated = java.util.Arrays.copyOf(png, png.length / 3);
        byte[] bomb = png.clone();
        bomb[18] = 0x7F;
        bomb[22] = 0x7F;

        assertThat(refusal(Map.of())).containsEntry("reason", "missing").containsEntry("place", "f1");
        assertThat(refusal(Map.of(Samples.CHART, "GIF89a".getBytes(StandardCharsets.US_ASCII))))
                .containsEntry("reason", "format");
        assertThat(refusal(Map.of(Samples.CHART, truncated))).containsEntry("reason", "damaged");
        assertThat(refusal(Map.of(Samples.CHART, bomb))).containsEntry("reason", "size");
    }

    private Map<String, Object> refusal(Map<String, byte[]> images) {
        List<Block> body = List.of(new Block.Figure("f1", Samples.CHART, "A chart", List.of()));
        PrintableReport report = with(Samples.report(Language.ENGLISH, "Title", body), images);
        DomainException refused = catchThrowableOfType(DomainException.class, () -> typesetter.typeset(report));
        assertThat(refused.code()).isEqualTo("typesetting.image");
        return refused.data();
    }

    @Test
    void picturesOfAllUsualKindsConform() {
        List<BufferedImage> images = List.of(
                new BufferedImage(40, 900, BufferedImage.TYPE_INT_ARGB),
                new BufferedImage(300, 20, BufferedImage.TYPE_BYTE_GRAY),
                new BufferedImage(30, 30, BufferedImage.TYPE_BYTE_BINARY),
                new BufferedImage(200, 100, BufferedImage.TYPE_BYTE_INDEXED),
                new BufferedImage(200, 100, BufferedImage.TYPE_USHORT_GRAY));
        for (BufferedImage image : images) {
            conforms(Samples.encoded(image, "png"));
        }
        conforms(Samples.encoded(new BufferedImage(200, 100, BufferedImage.TYPE_INT_RGB), "jpg"));
        conforms(Samples.encoded(new BufferedImage(200, 100, BufferedImage.TYPE_BYTE_GRAY), "jpg"));
    }

    private void conforms(byte[] image) {
        List<Block> body = List.of(
                new Block.Figure("f1", Samples.CHART, "A picture", List.of()),
                new Block.Figure("f2", Samples.CHART, "", List.of(new Inline.Text("Only decorates"))));
        PrintableReport report = with(Samples.report(Language.ENGLISH, "Title", body), Map.of(Samples.CHART, image));
        byte[] pdf = typesetter.typeset(report).pdf();
        assertThat(VeraPdf.failures(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
        assertThat(VeraPdf.failures(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @Test
    void blocksWithNothingInThemAreSetAndConform() {
        List<Inline> nothing = List.of();
        List<Block> body = List.of(
                new Block.Heading("h", 2, nothing),
                new Block.Paragraph("p", nothing),
                new Block.ListItem("i", 4, true, true, 0, List.of()),
                new Block.ListItem("i", 1, false, true, 0, List.of(nothing)),
                new Block.Quotation("q", List.of(), nothing),
                new Block.Quotation("q", List.of(nothing), List.of(new Inline.Text("Nobody"))),
                new Block.Table("t", nothing, List.of(Block.ColumnAlignment.CENTER), List.of(nothing), List.of()),
                new Block.Table(
                        "t",
                        nothing,
                        List.of(Block.ColumnAlignment.START),
                        List.of(nothing),
                        List.of(List.of(nothing))),
                new Block.Rule("r"),
                new Block.Paragraph("p", List.of(new Inline.Emphasis(nothing), new Inline.NoteReference("none"))),
                new Block.Footnote("n", "a", List.of()),
                new Block.Footnote("n", "uncalled", List.of(List.of(new Inline.Text("Nobody calls me")))));
        byte[] pdf = typesetter
                .typeset(Samples.report(Language.ENGLISH, "Title", body))
                .pdf();

        assertThat(VeraPdf.failures(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
        assertThat(VeraPdf.failures(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @Test
    void aLinkOverTwoLinesIsOneAnnotationWithAnAreaForEachLine() throws IOException {
        Inline link = new Inline.Link(
                "/en/reports/pa-2017-1",
                List.of(new Inline.Text(
                        "a very long name of a link that certainly does not fit on one line of the text")));
        List<Block> body = List.of(new Block.Paragraph("p", List.of(new Inline.Text("See the report with "), link)));
        byte[] pdf = typesetter
                .typeset(Samples.report(Language.ENGLISH, "Title", body))
                .pdf();

        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<PDAnnotation> found = document.getPage(0).getAnnotations().stream()
                    .filter(annotation -> annotation.getContents().startsWith("a very long"))
                    .toList();
            assertThat(found).hasSize(1);
            PDAnnotationLink annotation = (PDAnnotationLink) found.get(0);
            assertThat(annotation.getQuadPoints()).hasSize(16);
            assertThat(annotation.getAction().getCOSObject().getString(COSName.URI))
                    .isEqualTo("https://archive.example.org/en/reports/pa-2017-1");
        }
    }

    @Test
    void theOutlineIsTheTitleWithItsHeadings() throws IOException {
        List<Block> body =
                List.of(Samples.heading(1, "one"), Samples.heading(2, "one, first"), Samples.heading(1, "two"));
        byte[] pdf = typesetter
                .typeset(Samples.report(Language.ENGLISH, "Title", body))
                .pdf();

        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDOutlineItem title =
                    document.getDocumentCatalog().getDocumentOutline().getFirstChild();
            assertThat(title.getTitle()).isEqualTo("Title");
            List<String> below = new ArrayList<>();
            title.children().forEach(item -> below.add(item.getTitle()));
            assertThat(below).containsExactly("one", "two");
            assertThat(title.getFirstChild().getFirstChild().getTitle()).isEqualTo("one, first");
            assertThat(title.getFirstChild().findDestinationPage(document)).isEqualTo(document.getPage(0));
        }
    }

    @Test
    void theSourceIsAttached() throws IOException {
        PrintableReport report = Samples.rich(Language.FRENCH);
        try (PDDocument document = Loader.loadPDF(typesetter.typeset(report).pdf())) {
            var files =
                    document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
            assertThat(files).containsOnlyKeys("pa-2018-3.fr.md");
            byte[] attached = files.get("pa-2018-3.fr.md").getEmbeddedFile().toByteArray();
            assertThat(new String(attached, StandardCharsets.UTF_8)).isEqualTo(report.source());
        }
    }

    @Test
    void everythingStandsInsideThePage() throws IOException {
        for (Language language : Language.OF_PAGES) {
            try (PDDocument document =
                    Loader.loadPDF(typesetter.typeset(Samples.rich(language)).pdf())) {
                for (PDPage page : document.getPages()) {
                    assertThat(Ink.outside(document, page, 40)).isEmpty();
                }
            }
        }
    }

    private static PrintableReport with(PrintableReport report, Map<String, byte[]> images) {
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
                Map.<Language, URI>of(),
                report.source(),
                images,
                report.sourceDigest());
    }
}
