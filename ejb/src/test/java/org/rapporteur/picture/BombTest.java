package org.rapporteur.picture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rapporteur.picture.UnusablePicture.Reason;

/** Files that claim more than they are: refused, and without the memory that they claim. */
class BombTest {

    private static final long MEGABYTE = 1 << 20;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static void refused(Reason reason, byte[] file, long mostAllocated) {
        // Once before it is measured, so that no class is loaded meanwhile.
        UnusablePicture refused = refusal(file);
        long before = THREADS.getCurrentThreadAllocatedBytes();
        refusal(file);
        long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;

        assertThat(refused).isNotNull();
        assertThat(refused.reason()).isEqualTo(reason);
        assertThat(allocated).isLessThan(mostAllocated);
    }

    private static @Nullable UnusablePicture refusal(byte[] file) {
        try {
            Picture.read(file).check();
            return null;
        } catch (UnusablePicture refused) {
            return refused;
        }
    }

    @Test
    void aPageOfOneBitPixelsWithNineHundredMillionOfThemIsRefusedByItsHead() {
        byte[] zeros = PngWriter.packedZeros(30_000L * 3_751);
        refused(
                Reason.SIZE,
                new PngWriter(30_000, 30_000, 1, 0).chunk("IDAT", zeros).end(),
                MEGABYTE);
    }

    @Test
    void fiftyMegapixelsAreTheBound() throws UnusablePicture {
        byte[] most = new PngWriter(10_000, 5_000, 1, 0)
                .chunk("IDAT", PngWriter.packedZeros(1_251L * 5_000))
                .end();
        Picture.read(most).check();

        byte[] more = new PngWriter(10_000, 5_001, 1, 0)
                .chunk("IDAT", PngWriter.packedZeros(1_251L * 5_001))
                .end();
        refused(Reason.SIZE, more, MEGABYTE);
    }

    @Test
    void aRowOfFiftyMillionPixelsIsRefusedByItsHead() throws UnusablePicture {
        byte[] row = PngWriter.packedZeros(1 + 8L * 50_000_000);
        refused(
                Reason.SIZE,
                new PngWriter(50_000_000, 1, 16, 6).chunk("IDAT", row).end(),
                MEGABYTE);
        refused(
                Reason.SIZE,
                new PngWriter(1, 30_001, 8, 0).data(new byte[2 * 30_001]).end(),
                MEGABYTE);
        Picture.read(new PngWriter(1, 30_000, 8, 0).data(new byte[2 * 30_000]).end())
                .check();
    }

    @Test
    void dimensionsThatOverflowAreRefused() {
        refused(Reason.SIZE, new PngWriter(-1, -1, 8, 2).data(new byte[1]).end(), MEGABYTE);
        refused(
                Reason.SIZE,
                new PngWriter(Integer.MAX_VALUE, 2, 8, 2).data(new byte[1]).end(),
                MEGABYTE);
        refused(Reason.DAMAGED, new PngWriter(0, 10, 8, 2).data(new byte[1]).end(), MEGABYTE);
    }

    @Test
    void aSmallPngThatUnpacksToTwoGigabytesIsLeftAfterItsLastRow() {
        byte[] file = new PngWriter(100, 100, 8, 2)
                .chunk("IDAT", PngWriter.packedZeros(2L << 30))
                .end();

        assertThat(file.length).isLessThan(3_000_000);
        refused(Reason.DAMAGED, file, MEGABYTE);
    }

    @Test
    void aProfileThatUnpacksToAGigabyteIsLeftAtTheSizeOfRealOnes() {
        ByteArrayOutputStream profile = new ByteArrayOutputStream();
        profile.writeBytes("bomb\0\0".getBytes(StandardCharsets.US_ASCII));
        profile.writeBytes(PngWriter.packedZeros(1L << 30));
        byte[] file = new PngWriter(1, 1, 8, 0)
                .chunk("iCCP", profile.toByteArray())
                .data(new byte[2])
                .end();

        refused(Reason.DAMAGED, file, 12 * MEGABYTE);
    }

    @Test
    void wordsThatUnpackToAGigabyteAreNeverUnpacked() throws UnusablePicture {
        ByteArrayOutputStream words = new ByteArrayOutputStream();
        words.writeBytes("bomb\0\0".getBytes(StandardCharsets.US_ASCII));
        words.writeBytes(PngWriter.packedZeros(1L << 30));
        byte[] file = new PngWriter(1, 1, 8, 0)
                .chunk("zTXt", words.toByteArray())
                .data(new byte[2])
                .end();
        Picture.read(file).check();
        long before = THREADS.getCurrentThreadAllocatedBytes();
        Picture.read(file).check();

        assertThat(THREADS.getCurrentThreadAllocatedBytes() - before).isLessThan(MEGABYTE);
    }

    @Test
    void aPngThatIsCutShortIsDamaged() {
        byte[] whole = new PngWriter(50, 50, 8, 2).data(new byte[50 * 151]).end();
        for (int length : new int[] {20, 33, 60, whole.length - 1}) {
            refused(Reason.DAMAGED, Arrays.copyOf(whole, length), MEGABYTE);
        }
        refused(
                Reason.DAMAGED,
                new PngWriter(50, 50, 8, 2).data(new byte[49 * 151]).end(),
                MEGABYTE);
    }

    @Test
    void aPngWithAByteChangedIsDamaged() {
        byte[] file = new PngWriter(50, 50, 8, 2).data(new byte[50 * 151]).end();
        file[file.length - 20] ^= 1;

        refused(Reason.DAMAGED, file, MEGABYTE);
    }

    @Test
    void aJpegIsRefusedByTheDimensionsOfItsHead() throws IOException {
        byte[] jpeg = jpeg();
        refused(Reason.SIZE, resized(jpeg, 0xFFFF, 0xFFFF), MEGABYTE);
    }

    @Test
    void aJpegThatHasFewerBitsThanBlocksLiesAboutItsSize() throws IOException {
        refused(Reason.DAMAGED, resized(jpeg(), 7_000, 7_000), MEGABYTE);
    }

    @Test
    void aJpegThatIsCutShortIsDamaged() throws IOException {
        byte[] jpeg = jpeg();
        for (int length : new int[] {4, 20, 300, jpeg.length / 2, jpeg.length - 2}) {
            refused(Reason.DAMAGED, Arrays.copyOf(jpeg, length), MEGABYTE);
        }
    }

    @Test
    void webPIsNamed() {
        byte[] file = "RIFF0000WEBPVP8L".getBytes(StandardCharsets.US_ASCII);
        refused(Reason.WEBP, file, MEGABYTE);
    }

    @Test
    void otherFilesAreNoPictures() {
        refused(Reason.FORMAT, new byte[0], MEGABYTE);
        refused(Reason.FORMAT, "GIF89a and more".getBytes(StandardCharsets.US_ASCII), MEGABYTE);
        refused(Reason.FORMAT, "%PDF-1.7 and more".getBytes(StandardCharsets.US_ASCII), MEGABYTE);
    }

    static byte[] jpeg() throws IOException {
        BufferedImage image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", bytes);
        return bytes.toByteArray();
    }

    /** The same data under other dimensions. */
    static byte[] resized(byte[] jpeg, int columns, int rows) {
        byte[] lying = jpeg.clone();
        for (int i = 2; i < lying.length - 9; i++) {
            if ((lying[i] & 0xFF) == 0xFF && (lying[i + 1] & 0xFF) == 0xC0) {
                lying[i + 5] = (byte) (rows >> 8);
                lying[i + 6] = (byte) rows;
                lying[i + 7] = (byte) (columns >> 8);
                lying[i + 8] = (byte) columns;
                return lying;
            }
        }
        throw new AssertionError("no frame");
    }
}
