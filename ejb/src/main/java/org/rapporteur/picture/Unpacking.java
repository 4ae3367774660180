package org.rapporteur.picture;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Samples of pictures at a size that is asked for. JPEG data are decoded by the platform, but not its colours: it hands
 * over what is stored, and the sums are done here, so that every Java gives the same bytes.
 */
public final class Unpacking {

    /** Pixels of a JPEG that are decoded at once; larger ones are decoded in several goes. */
    private static final int AT_ONCE = 8_000_000;

    /** The decoder holds all of a progressive picture before it gives a row. */
    private static final int MOST_PROGRESSIVE = 16_000_000;

    private static final float QUALITY = 0.9f;

    private Unpacking() {}

    /** Whether the picture's pixels can be had within bounds; others are used as they are. */
    public static boolean possible(Jpeg jpeg) {
        return !jpeg.progressive() || (long) jpeg.columns() * jpeg.rows() <= MOST_PROGRESSIVE;
    }

    /**
     * @param columns at most those of the picture
     * @param rows at most those of the picture
     */
    public static Samples of(Png png, int columns, int rows) throws UnusablePicture {
        AreaAverage smaller = new AreaAverage(png.columns(), png.rows(), png.channels(), columns, rows);
        new PngData(png).unpack(smaller);
        return smaller.samples();
    }

    /**
     * Colours are red, green and blue; inks are cyan, magenta, yellow and black, 255 where there is most of them.
     *
     * @param columns at most those of the picture
     * @param rows at most those of the picture
     */
    public static Samples of(Jpeg jpeg, int columns, int rows) throws UnusablePicture {
        AreaAverage smaller = new AreaAverage(jpeg.columns(), jpeg.rows(), jpeg.channels(), columns, rows);
        byte[] alpha = new byte[jpeg.columns()];
        Arrays.fill(alpha, (byte) 255);
        byte[] row = new byte[jpeg.columns() * jpeg.channels()];
        ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
        int strip = Math.max(8, AT_ONCE / jpeg.columns());
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(jpeg.picture()))) {
            reader.setInput(input, false, true);
            for (int top = 0; top < jpeg.rows(); top += strip) {
                int count = Math.min(strip, jpeg.rows() - top);
                ImageReadParam part = reader.getDefaultReadParam();
                part.setSourceRegion(new Rectangle(0, top, jpeg.columns(), count));
                Raster raster = reader.readRaster(0, part);
                for (int y = 0; y < count; y++) {
                    raster.getDataElements(raster.getMinX(), raster.getMinY() + y, jpeg.columns(), 1, row);
                    colours(jpeg, row);
                    smaller.row(row, alpha);
                }
            }
            return smaller.samples();
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            UnusablePicture refused = UnusablePicture.damaged("data");
            refused.initCause(e);
            throw refused;
        } finally {
            reader.dispose();
        }
    }

    private static void colours(Jpeg jpeg, byte[] row) {
        int channels = jpeg.channels();
        for (int at = 0; at < row.length && channels > 1; at += channels) {
            if (jpeg.transform()) {
                int y = row[at] & 0xFF;
                int blue = (row[at + 1] & 0xFF) - 128;
                int red = (row[at + 2] & 0xFF) - 128;
                // ITU-T T.871, 7, in 1/65536.
                row[at] = clamped(y + (91881 * red + 32768 >> 16));
                row[at + 1] = clamped(y - (22554 * blue + 46802 * red + 32768 >> 16));
                row[at + 2] = clamped(y + (116130 * blue + 32768 >> 16));
            }
            if (channels == 4 && jpeg.transform()) {
                // What was transformed is light, not ink.
                for (int ink = 0; ink < 3; ink++) {
                    row[at + ink] = (byte) ~row[at + ink];
                }
            }
            if (channels == 4 && jpeg.inverted()) {
                for (int ink = 0; ink < 4; ink++) {
                    row[at + ink] = (byte) ~row[at + ink];
                }
            }
        }
    }

    private static byte clamped(int value) {
        return (byte) Math.max(0, Math.min(255, value));
    }

    /** Inks without a profile as the colours that they are taken for on a screen: each ink takes its light away. */
    public static Samples withoutInks(Samples inks) {
        byte[] from = inks.colours();
        byte[] to = new byte[from.length / 4 * 3];
        for (int i = 0, at = 0; i < from.length; i += 4, at += 3) {
            int light = 255 - (from[i + 3] & 0xFF);
            for (int ink = 0; ink < 3; ink++) {
                to[at + ink] = (byte) (((255 - (from[i + ink] & 0xFF)) * light + 127) / 255);
            }
        }
        return new Samples(inks.columns(), inks.rows(), 3, to, inks.alpha());
    }

    /** Grey or colours as a JPEG again. */
    public static byte[] jpeg(Samples samples) {
        int type = samples.channels() == 1 ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_INT_RGB;
        BufferedImage image = new BufferedImage(samples.columns(), samples.rows(), type);
        if (samples.channels() == 1) {
            image.getRaster().setDataElements(0, 0, samples.columns(), samples.rows(), samples.colours());
        } else {
            int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
            byte[] from = samples.colours();
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] = (from[3 * i] & 0xFF) << 16 | (from[3 * i + 1] & 0xFF) << 8 | from[3 * i + 2] & 0xFF;
            }
        }
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(image, null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
