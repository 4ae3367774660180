package org.rapporteur.typesetting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.rapporteur.kernel.Language;
import org.rapporteur.text.Block;
import org.rapporteur.text.Inline;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Documents that nobody would write, from the model itself; the seed makes each one the same on every run. */
class RandomDocumentsTest {

    private static final int DOCUMENTS = 60;
    private static final int VALIDATED_EVERY = 20;

    @Test
    void anyDocumentIsSetInsideItsPages() throws Exception {
        for (int seed = 0; seed < DOCUMENTS; seed++) {
            Random random = new Random(seed);
            Language language = Language.OF_PAGES.get(random.nextInt(3));
            PrintableReport report = Samples.report(language, words(random, 12), blocks(random));
            byte[] pdf = new Typesetter().typeset(report).pdf();
            try (PDDocument document = Loader.loadPDF(pdf)) {
                for (PDPage page : document.getPages()) {
                    assertThat(Ink.outside(document, page, 30))
                            .as("seed %d", seed)
                            .isEmpty();
                }
            }
            if (seed % VALIDATED_EVERY == 0) {
                assertThat(VeraPdf.failures(pdf, PDFAFlavour.PDFA_3_A))
                        .as("seed %d", seed)
                        .isEmpty();
                assertThat(VeraPdf.failures(pdf, PDFAFlavour.PDFUA_1))
                        .as("seed %d", seed)
                        .isEmpty();
            }
        }
    }

    private static List<Block> blocks(Random random) {
        List<Block> blocks = new ArrayList<>();
        int count = random.nextInt(30);
        for (int i = 0; i < count; i++) {
            blocks.add(block(random, i));
        }
        for (int i = 0; i < 3; i++) {
            blocks.add(new Block.Footnote("n" + i, "n" + i, paragraphs(random)));
        }
        return blocks;
    }

    private static Block block(Random random, int i) {
        return switch (random.nextInt(8)) {
            case 0 -> new Block.Heading("b" + i, 1 + random.nextInt(4), inlines(random, 1));
            case 1, 2 ->
                new Block.ListItem(
                        "b" + i,
                        1 + random.nextInt(6),
                        random.nextBoolean(),
                        random.nextInt(4) == 0,
                        random.nextInt(2000),
                        paragraphs(random));
            case 3 -> new Block.Quotation("b" + i, paragraphs(random), inlines(random, 1));
            case 4 -> table(random, i);
            case 5 -> new Block.Figure("b" + i, Samples.CHART, words(random, 3), inlines(random, 1));
            case 6 -> new Block.Rule("b" + i);
            default -> new Block.Paragraph("b" + i, inlines(random, 2));
        };
    }

    private static Block table(Random random, int i) {
        int columns = 1 + random.nextInt(7);
        List<Block.ColumnAlignment> alignments = new ArrayList<>();
        List<List<Inline>> header = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            alignments.add(Block.ColumnAlignment.values()[random.nextInt(3)]);
            header.add(inlines(random, 1));
        }
        List<List<List<Inline>>> rows = new ArrayList<>();
        int count = random.nextInt(12);
        for (int row = 0; row < count; row++) {
            List<List<Inline>> cells = new ArrayList<>();
            for (int column = 0; column < columns; column++) {
                cells.add(inlines(random, 1));
            }
            rows.add(cells);
        }
        return new Block.Table("b" + i, inlines(random, 1), alignments, header, rows);
    }

    private static List<List<Inline>> paragraphs(Random random) {
        List<List<Inline>> paragraphs = new ArrayList<>();
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            paragraphs.add(inlines(random, 2));
        }
        return paragraphs;
    }

    private static List<Inline> inlines(Random random, int depth) {
        List<Inline> inlines = new ArrayList<>();
        int count = random.nextInt(5);
        for (int i = 0; i < count; i++) {
            List<Inline> inner = depth == 0 ? List.of() : inlines(random, depth - 1);
            inlines.add(
                    switch (random.nextInt(9)) {
                        case 0 -> new Inline.Emphasis(inner);
                        case 1 -> new Inline.Strong(inner);
                        case 2 -> new Inline.Link("/en/reports/" + random.nextInt(), inner);
                        case 3 -> new Inline.Foreign(Language.OF_PAGES.get(random.nextInt(3)), inner);
                        case 4 -> new Inline.NoteReference("n" + random.nextInt(4));
                        case 5 -> new Inline.LineBreak();
                        default -> new Inline.Text(words(random, 40));
                    });
        }
        return inlines;
    }

    private static String words(Random random, int most) {
        StringBuilder words = new StringBuilder("w");
        int count = random.nextInt(most + 1);
        for (int i = 0; i < count; i++) {
            int length = random.nextInt(20) == 0 ? 90 : 1 + random.nextInt(12);
            for (int k = 0; k < length; k++) {
                words.append("aeioubcdlmnprst-'é,«»/".charAt(random.nextInt(random.nextInt(4) == 0 ? 22 : 15)));
            }
            words.append(random.nextInt(15) == 0 ? "  " : " ");
        }
        return words.toString();
    }
}
