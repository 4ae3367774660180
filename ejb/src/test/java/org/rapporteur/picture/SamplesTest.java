package org.rapporteur.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SamplesTest {

    private static byte[] noise(int count) {
        byte[] noise = new byte[count];
        new Random(7).nextBytes(noise);
        return noise;
    }

    private static Samples whole(byte[] file) throws UnusablePicture {
        Png png = (Png) Picture.read(file);
        png.check();
        return Unpacking.of(png, png.columns(), png.rows());
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                BufferedImage.TYPE_INT_RGB,
                BufferedImage.TYPE_INT_ARGB,
                BufferedImage.TYPE_BYTE_GRAY,
                BufferedImage.TYPE_BYTE_BINARY,
                BufferedImage.TYPE_BYTE_INDEXED
            })
    void pngsOfAllKindsUnpackToWhatThePlatformSees(int type) throws Exception {
        for (boolean interlaced : new boolean[] {false, true}) {
            BufferedImage image = picture(type, 37, 29);
            byte[] file = encoded(image, "png", interlaced);
            Png png = (Png) Picture.read(file);
            Samples samples = whole(file);

            assertThat(png.interlaced()).isEqualTo(interlaced);
            for (int y = 0; y < 29; y++) {
                for (int x = 0; x < 37; x++) {
                    int at = (y * 37 + x) * samples.channels();
                    int alpha = samples.alpha().length == 0 ? 255 : samples.alpha()[y * 37 + x] & 0xFF;
                    assertThat(alpha).isEqualTo(image.getRGB(x, y) >>> 24);
                    if (type != BufferedImage.TYPE_BYTE_GRAY && alpha > 0) {
                        int red = samples.colours()[at] & 0xFF;
                        assertThat(red).isEqualTo(image.getRGB(x, y) >> 16 & 0xFF);
                    }
                }
            }
        }
    }

    @Test
    void sixteenBitsAreRoundedToEight() throws Exception {
        byte[] row = {0, 0, 0, 0x7F, (byte) 0xFF, (byte) 0x80, (byte) 0x80, (byte) 0xFF, (byte) 0xFF};
        Samples samples = whole(new PngWriter(4, 1, 16, 0).data(row).end());

        assertThat(samples.colours()).containsExactly(0, 127, -128, -1);
    }

    @Test
    void theColourThatIsNamedTransparentIsSeenThrough() throws Exception {
        byte[] row = {0, 10, 20, 30, 10, 20, 31};
        Samples samples = whole(new PngWriter(2, 1, 8, 2)
                .chunk("tRNS", new byte[] {0, 10, 0, 20, 0, 30})
                .data(row)
                .end());

        assertThat(samples.alpha()).containsExactly(0, -1);
    }

    @Test
    void aPaletteMayHaveDegreesOfTransparency() throws Exception {
        Samples samples = whole(new PngWriter(4, 1, 2, 3)
                .chunk("PLTE", new byte[] {1, 2, 3, 4, 5, 6})
                .chunk("tRNS", new byte[] {9})
                .data(new byte[] {0, 0b00_01_00_11})
                .end());

        assertThat(samples.alpha()).containsExactly(9, -1, 9, -1);
        assertThat(samples.colours()).containsExactly(1, 2, 3, 4, 5, 6, 1, 2, 3, 4, 5, 6);
    }

    @Test
    void eachPixelOfASmallerPictureIsTheMeanOfItsArea() throws Exception {
        byte[] data = {0, 0, 100, (byte) 200, 0, 0, 40, 60, 0, 0, 0, 20, 100, 40, 0};
        Png png = (Png) Picture.read(new PngWriter(4, 3, 8, 0).data(data).end());
        Samples smaller = Unpacking.of(png, 2, 1);

        assertThat(smaller.colours()).containsExactly(53, 40);
        assertThat(smaller.alpha()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"100, 80, 33, 27", "101, 7, 100, 7", "64, 64, 64, 63", "5, 5, 1, 1", "300, 2, 299, 1"})
    void theMeanOfAllIsKept(int columns, int rows, int toColumns, int toRows) throws Exception {
        byte[] data = noise((columns + 1) * rows);
        double sum = 0;
        for (int y = 0; y < rows; y++) {
            data[y * (columns + 1)] = 0;
            for (int x = 1; x <= columns; x++) {
                sum += data[y * (columns + 1) + x] & 0xFF;
            }
        }
        Png png =
                (Png) Picture.read(new PngWriter(columns, rows, 8, 0).data(data).end());
        Samples smaller = Unpacking.of(png, toColumns, toRows);
        double smallerSum = 0;
        for (byte sample : smaller.colours()) {
            smallerSum += sample & 0xFF;
        }

        assertThat(smallerSum / (toColumns * toRows)).isCloseTo(sum / (columns * rows), within(0.6));
    }

    @Test
    void whatIsNotSeenDoesNotColourItsNeighbours() throws Exception {
        byte[] row = {0, (byte) 255, 0, 0, (byte) 255, 0, (byte) 255, 0, 0};
        Png png = (Png) Picture.read(new PngWriter(2, 1, 8, 6).data(row).end());
        Samples smaller = Unpacking.of(png, 1, 1);

        assertThat(smaller.colours()).containsExactly(-1, 0, 0);
        assertThat(smaller.alpha()[0] & 0xFF).isEqualTo(128);
    }

    @Test
    void aJpegUnpacksToWhatThePlatformSees() throws Exception {
        for (boolean progressive : new boolean[] {false, true}) {
            byte[] file = encoded(picture(BufferedImage.TYPE_INT_RGB, 90, 70), "jpeg", progressive);
            Jpeg jpeg = (Jpeg) Picture.read(file);
            Samples samples = Unpacking.of(jpeg, 90, 70);
            BufferedImage seen = ImageIO.read(new ByteArrayInputStream(jpeg.picture()));

            assertThat(jpeg.progressive()).isEqualTo(progressive);
            assertThat(jpeg.transform()).isTrue();
            for (int i = 0; i < 90 * 70; i++) {
                int rgb = seen.getRGB(i % 90, i / 90);
                for (int channel = 0; channel < 3; channel++) {
                    assertThat((double) (samples.colours()[3 * i + channel] & 0xFF))
                            .isCloseTo(rgb >> 16 - 8 * channel & 0xFF, within(2.0));
                }
            }
        }
    }

    @Test
    void cameraNotesAreLeftOutOfWhatIsPrinted() throws Exception {
        byte[] plain = encoded(picture(BufferedImage.TYPE_INT_RGB, 40, 20), "jpeg", false);
        byte[] noted = withSegment(plain, 0xE1, exif(6));
        Jpeg jpeg = (Jpeg) Picture.read(noted);

        assertThat(jpeg.orientation()).isEqualTo(Orientation.TURN_RIGHT);
        assertThat(jpeg.width()).isEqualTo(20);
        assertThat(jpeg.height()).isEqualTo(40);
        assertThat(jpeg.picture()).isEqualTo(((Jpeg) Picture.read(plain)).picture());
    }

    @Test
    void aProfileOfOtherColoursIsNotHandedOn() throws Exception {
        byte[] profile = profile();
        byte[] packed = PngWriter.packed(profile);
        byte[] chunk = new byte[packed.length + 3];
        chunk[0] = 'p';
        System.arraycopy(packed, 0, chunk, 3, packed.length);
        Png colours = (Png) Picture.read(
                new PngWriter(1, 1, 8, 2).chunk("iCCP", chunk).data(new byte[4]).end());
        Png grey = (Png) Picture.read(
                new PngWriter(1, 1, 8, 0).chunk("iCCP", chunk).data(new byte[2]).end());

        assertThat(colours.profile().orElseThrow().bytes()).isEqualTo(profile);
        assertThat(grey.profile()).isEmpty();
    }

    @Test
    void calibrationIsHandedOnWhereItIsNotThatOfScreens() throws Exception {
        int[] screen = {31270, 32900, 64000, 33000, 30000, 60000, 15000, 6000};
        int[] wide = {31270, 32900, 64000, 33000, 21000, 71000, 15000, 6000};
        Png usual = (Png) Picture.read(new PngWriter(1, 1, 8, 2)
                .numbers("gAMA", 45455)
                .numbers("cHRM", screen)
                .data(new byte[4])
                .end());
        Png other = (Png) Picture.read(new PngWriter(1, 1, 8, 2)
                .numbers("gAMA", 45455)
                .numbers("cHRM", wide)
                .data(new byte[4])
                .end());

        assertThat(usual.calibration()).isEmpty();
        assertThat(other.calibration().orElseThrow().chromaticities().get(4)).isEqualTo(0.21);
    }

    static byte[] profile() throws IOException {
        try (InputStream in =
                SamplesTest.class.getResourceAsStream("/org/rapporteur/typesetting/conformance/srgb.icc")) {
            return in.readAllBytes();
        }
    }

    /** Big-endian Exif data with nothing but the orientation. */
    static byte[] exif(int orientation) {
        return new byte[] {
            'E',
            'x',
            'i',
            'f',
            0,
            0,
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8,
            0,
            1,
            1,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            (byte) orientation,
            0,
            0,
            0,
            0,
            0,
            0
        };
    }

    static byte[] withSegment(byte[] jpeg, int marker, byte[] data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.write(0xFF);
        out.write(marker);
        out.write(data.length + 2 >> 8);
        out.write(data.length + 2);
        out.writeBytes(data);
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    private static BufferedImage picture(int type, int columns, int rows) {
        BufferedImage image = new BufferedImage(columns, rows, type);
        Graphics2D graphics = image.createGraphics();
        for (int i = 0; i < 40; i++) {
            boolean clear = type == BufferedImage.TYPE_INT_ARGB;
            graphics.setColor(new Color(i * 6, 255 - i * 5, i * 37 % 256, clear ? 120 + 3 * i : 255));
            graphics.fillOval(i * 7 % columns, i * 11 % rows, 9, 6);
        }
        graphics.dispose();
        return image;
    }

    private static byte[] encoded(BufferedImage image, String format, boolean progressive) throws IOException {
        Iterator<ImageWriter> writers = ImageIO.getImageWriters(new ImageTypeSpecifier(image), format);
        ImageWriter writer = writers.next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriteParam how = writer.getDefaultWriteParam();
        how.setProgressiveMode(progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        }
        writer.dispose();
        return bytes.toByteArray();
    }
}
