package org.rapporteur.typesetting;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapporteur.brand.Brand;
import org.rapporteur.kernel.Language;
import org.rapporteur.picture.PngWriter;
import org.rapporteur.text.Block;
import org.rapporteur.typesetting.conformance.Profile;

/** Pictures on pages: what is embedded, at which size, and that it conforms whatever its colours. */
class PicturesTest {

    private static byte[] typeset(byte[] image, Profile profile) {
        List<Block> body = List.of(new Block.Figure("f1", Samples.CHART, "A picture", List.of()));
        PrintableReport plain = Samples.report(Language.ENGLISH, "Title", body);
        return new Typesetter(profile)
                .typeset(new PrintableReport(
                        plain.language(),
                        plain.brand(),
                        plain.symbol(),
                        plain.title(),
                        plain.summary(),
                        plain.dates(),
                        plain.places(),
                        plain.body(),
                        plain.edition(),
                        plain.address(),
                        plain.otherLanguages(),
                        plain.source(),
                        Map.of(Samples.CHART, image),
                        plain.sourceDigest()))
                .pdf();
    }

    private static COSStream embedded(PDDocument document) {
        PDPage page = document.getPage(0);
        COSName name = page.getResources().getXObjectNames().iterator().next();
        return (COSStream) page.getResources()
                .getCOSObject()
                .getCOSDictionary(COSName.XOBJECT)
                .getDictionaryObject(name);
    }

    private static byte[] icc() throws IOException {
        try (InputStream in =
                PicturesTest.class.getResourceAsStream("/org/rapporteur/typesetting/conformance/srgb.icc")) {
            return in.readAllBytes();
        }
    }

    private static byte[] iccChunk() throws IOException {
        ByteArrayOutputStream chunk = new ByteArrayOutputStream();
        chunk.writeBytes("p\0\0".getBytes(StandardCharsets.US_ASCII));
        chunk.writeBytes(PngWriter.packed(icc()));
        return chunk.toByteArray();
    }

    private static byte[] stripes(int columns, int rows, int bytesPerPixel) {
        byte[] data = new byte[rows * (1 + columns * bytesPerPixel)];
        int at = 0;
        for (int y = 0; y < rows; y++) {
            data[at++] = 0;
            for (int i = 0; i < columns * bytesPerPixel; i++) {
                data[at++] = (byte) (i * 13 + y * 5);
            }
        }
        return data;
    }

    private static BufferedImage photograph(int columns, int rows) {
        BufferedImage image = new BufferedImage(columns, rows, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        for (int i = 0; i < 60; i++) {
            graphics.setColor(new Color(i * 4, 255 - i * 4, i * 37 % 256));
            graphics.fillRect(i * columns / 60, i * rows / 90, columns / 3, rows / 4);
        }
        graphics.dispose();
        return image;
    }

    private static byte[] inks() throws IOException {
        try (InputStream in = PicturesTest.class.getResourceAsStream("inks.jpg")) {
            return in.readAllBytes();
        }
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void coloursOfAllKindsConform(Profile profile) throws IOException {
        Map<String, byte[]> kinds = Map.of(
                "profile",
                new PngWriter(30, 20, 8, 2)
                        .chunk("iCCP", iccChunk())
                        .data(stripes(30, 20, 3))
                        .end(),
                "calibrated",
                new PngWriter(30, 20, 8, 2)
                        .numbers("gAMA", 100000)
                        .numbers("cHRM", 31270, 32900, 64000, 33000, 21000, 71000, 15000, 6000)
                        .data(stripes(30, 20, 3))
                        .end(),
                "calibrated grey",
                new PngWriter(30, 20, 8, 0)
                        .numbers("gAMA", 100000)
                        .data(stripes(30, 20, 1))
                        .end(),
                "sixteen bits with alpha",
                new PngWriter(30, 20, 16, 6)
                        .chunk("iCCP", iccChunk())
                        .data(stripes(30, 20, 8))
                        .end(),
                "inks without a profile",
                inks(),
                "a drawing",
                DRAWING.getBytes(StandardCharsets.UTF_8),
                "larger than paper shows",
                Samples.encoded(photograph(2400, 1800), "jpg"));
        kinds.forEach((kind, image) -> assertThat(VeraPdf.failures(typeset(image, profile), profile))
                .as(kind)
                .isEmpty());
    }

    private static final String DRAWING =
            "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 100'><rect width='100' height='100' fill='#00f'/>"
                    + "<circle cx='50' cy='25' r='20' fill='#fff' stroke='#f00' stroke-width='4'/></svg>";

    @Test
    void aPngThatFitsIsEmbeddedByteForByte() throws IOException {
        byte[] unpacked = stripes(30, 20, 3);
        byte[] png = new PngWriter(30, 20, 8, 2).data(unpacked).end();
        try (PDDocument document = Loader.loadPDF(typeset(png, Profile.A3A_UA1));
                InputStream raw = embedded(document).createRawInputStream()) {
            assertThat(raw.readAllBytes()).isEqualTo(PngWriter.packed(unpacked));
        }
    }

    @Test
    void whatIsFinerThanPaperShowsIsMadeSmaller() throws IOException {
        byte[] png =
                new PngWriter(4000, 1000, 8, 2).data(stripes(4000, 1000, 3)).end();
        try (PDDocument document = Loader.loadPDF(typeset(png, Profile.A3A_UA1))) {
            COSStream image = embedded(document);

            // The measure is 362 points wide.
            assertThat(image.getInt(COSName.WIDTH)).isEqualTo(1509);
            assertThat(image.getInt(COSName.HEIGHT)).isEqualTo(378);
        }
    }

    @Test
    void aPhotographIsAsItCameWithoutItsNotesOrMadeSmallerAsAPhotograph() throws IOException {
        byte[] small = Samples.encoded(photograph(300, 200), "jpg");
        try (PDDocument document = Loader.loadPDF(typeset(small, Profile.A3A_UA1));
                InputStream raw = embedded(document).createRawInputStream()) {
            assertThat(raw.readAllBytes()).isEqualTo(small);
        }
        byte[] large = Samples.encoded(photograph(3000, 2000), "jpg");
        try (PDDocument document = Loader.loadPDF(typeset(large, Profile.A3A_UA1))) {
            COSStream image = embedded(document);
            assertThat(image.getInt(COSName.WIDTH)).isEqualTo(1509);
            assertThat(image.getNameAsString(COSName.FILTER)).isEqualTo("DCTDecode");
        }
    }

    @Test
    void aPhotographThatSaysItIsTurnedIsSeenUpright() throws IOException {
        BufferedImage image = new BufferedImage(200, 100, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, 100, 100);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(100, 0, 100, 100);
        graphics.dispose();
        byte[] jpeg = Samples.encoded(image, "jpg");
        byte[] exif = {
            'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0,
            0
        };
        ByteArrayOutputStream turned = new ByteArrayOutputStream();
        turned.write(jpeg, 0, 2);
        turned.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, (byte) (exif.length + 2)});
        turned.writeBytes(exif);
        turned.write(jpeg, 2, jpeg.length - 2);

        // Turned right: what was left is above.
        assertThat(halves(turned.toByteArray())).containsExactly(Color.RED, Color.BLUE);
    }

    @Test
    void aDrawingStandsTheRightWayUp() throws IOException {
        BufferedImage page = page(DRAWING.getBytes(StandardCharsets.UTF_8));
        int white = 0;
        int[] box = box(page, Color.BLUE);
        for (int y = box[1]; y < (box[1] + box[3]) / 2; y++) {
            white += page.getRGB((box[0] + box[2]) / 2, y) == 0xFFFFFFFF ? 1 : 0;
        }

        assertThat(white).isGreaterThan((box[3] - box[1]) / 4);
    }

    @Test
    void inksAreSeenAsTheColoursTheyMake() throws IOException {
        BufferedImage page = page(inks());

        // Cyan, magenta, yellow and black from left to right.
        int[] box = box(page, new Color(0x00FFFF));
        assertThat(box[2] - box[0]).isPositive();
        assertThat(box(page, new Color(0xFF00FF))[0]).isGreaterThan(box[0]);
        assertThat(box(page, new Color(0xFFFF00))[0]).isGreaterThan(box(page, new Color(0xFF00FF))[0]);
    }

    @Test
    void theSamePicturesGiveTheSameBytesOnEveryJava() throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        List<byte[]> pictures = List.of(
                Samples.encoded(photograph(2400, 1800), "jpg"),
                inks(),
                DRAWING.getBytes(StandardCharsets.UTF_8),
                new PngWriter(2000, 100, 16, 6).data(stripes(2000, 100, 8)).end());
        for (byte[] picture : pictures) {
            try (PDDocument document = Loader.loadPDF(typeset(picture, Profile.A3A_UA1));
                    InputStream raw = embedded(document).createRawInputStream()) {
                digest.update(raw.readAllBytes());
            }
        }

        assertThat(HexFormat.of().formatHex(digest.digest()))
                .isEqualTo("9bd5d6602f4823773bb6d0529f9b2aeb7310453fa595bfa66ddcbc05d5fd77df");
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void aLogoMayBeADrawing(Profile profile) throws IOException {
        PrintableReport plain = Samples.report(Language.ENGLISH, "Title", List.of(Samples.paragraph("Words")));
        String logo = "b".repeat(64);
        Brand brand = new Brand(
                plain.brand().names(),
                plain.brand().website(),
                plain.brand().accent(),
                plain.brand().ornament(),
                plain.brand().typeface(),
                Optional.of(logo),
                Brand.Paper.LETTER,
                "PA");
        byte[] pdf = new Typesetter(profile)
                .typeset(new PrintableReport(
                        plain.language(),
                        brand,
                        plain.symbol(),
                        plain.title(),
                        plain.summary(),
                        plain.dates(),
                        plain.places(),
                        plain.body(),
                        plain.edition(),
                        plain.address(),
                        plain.otherLanguages(),
                        plain.source(),
                        Map.of(logo, DRAWING.getBytes(StandardCharsets.UTF_8)),
                        plain.sourceDigest()))
                .pdf();

        assertThat(VeraPdf.failures(pdf, profile)).isEmpty();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(embedded(document).getNameAsString(COSName.SUBTYPE)).isEqualTo("Form");
        }
    }

    private static BufferedImage page(byte[] image) throws IOException {
        try (PDDocument document = Loader.loadPDF(typeset(image, Profile.A3A_UA1))) {
            return new PDFRenderer(document).renderImageWithDPI(0, 72);
        }
    }

    /** The colours of the upper and of the lower half. */
    private static List<Color> halves(byte[] image) throws IOException {
        BufferedImage page = page(image);
        int[] red = box(page, Color.RED);
        int[] blue = box(page, Color.BLUE);
        return red[3] <= blue[1] + 2 ? List.of(Color.RED, Color.BLUE) : List.of(Color.BLUE, Color.RED);
    }

    /** Left, top, right and bottom of about a colour. */
    private static int[] box(BufferedImage page, Color colour) {
        int[] box = {Integer.MAX_VALUE, Integer.MAX_VALUE, 0, 0};
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                Color seen = new Color(page.getRGB(x, y));
                int far = Math.abs(seen.getRed() - colour.getRed())
                        + Math.abs(seen.getGreen() - colour.getGreen())
                        + Math.abs(seen.getBlue() - colour.getBlue());
                if (far < 30) {
                    box[0] = Math.min(box[0], x);
                    box[1] = Math.min(box[1], y);
                    box[2] = Math.max(box[2], x);
                    box[3] = Math.max(box[3], y);
                }
            }
        }
        return box;
    }
}
