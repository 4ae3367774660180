package org.rapporteur.typesetting.images;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.rapporteur.picture.ColourProfile;
import org.rapporteur.picture.Jpeg;
import org.rapporteur.picture.Png;
import org.rapporteur.picture.Predictor;
import org.rapporteur.picture.Samples;
import org.rapporteur.picture.Unpacking;
import org.rapporteur.picture.UnusablePicture;

/** Images (ISO 32000-1, 8.9.5): as they came where they fit, else unpacked and packed again. Used by one thread. */
final class RasterObjects {

    private static final COSName PREDICTOR = COSName.getPDFName("Predictor");
    private static final COSName COLOURS = COSName.getPDFName("Colors");
    private static final int PNG_PREDICTORS = 15;

    private final ColourSpaces colours = new ColourSpaces();

    COSStream png(Png png, int columns, int rows) throws UnusablePicture {
        boolean whole = columns == png.columns() && rows == png.rows();
        if (whole && png.fitsPdf()) {
            return asItCame(png);
        }
        Samples samples = Unpacking.of(png, columns, rows);
        COSStream image = packed(samples);
        image.setItem(COSName.COLORSPACE, colours.of(png.channels(), png.profile(), png.calibration()));
        return image;
    }

    COSStream jpeg(Jpeg jpeg, int columns, int rows) throws UnusablePicture {
        boolean whole = columns == jpeg.columns() && rows == jpeg.rows();
        boolean unmeasuredInks = jpeg.channels() == 4 && jpeg.profile().isEmpty();
        if (!unmeasuredInks && (whole || !Unpacking.possible(jpeg))) {
            return asItCame(jpeg);
        }
        Samples samples = Unpacking.of(jpeg, columns, rows);
        if (unmeasuredInks) {
            return coded(Unpacking.withoutInks(samples), Optional.empty());
        }
        if (jpeg.channels() == 4) {
            COSStream image = packed(samples);
            image.setItem(COSName.COLORSPACE, colours.of(4, jpeg.profile(), Optional.empty()));
            return image;
        }
        return coded(samples, jpeg.profile());
    }

    private COSStream coded(Samples samples, Optional<ColourProfile> profile) {
        COSStream image = image(samples.columns(), samples.rows(), 8);
        image.setItem(COSName.COLORSPACE, colours.of(samples.channels(), profile, Optional.empty()));
        image.setItem(COSName.FILTER, COSName.DCT_DECODE);
        raw(image, Unpacking.jpeg(samples));
        return image;
    }

    private COSStream asItCame(Jpeg jpeg) {
        COSStream image = image(jpeg.columns(), jpeg.rows(), 8);
        image.setItem(COSName.COLORSPACE, colours.of(jpeg.channels(), jpeg.profile(), Optional.empty()));
        image.setItem(COSName.FILTER, COSName.DCT_DECODE);
        if (jpeg.channels() == 3 && !jpeg.transform()) {
            COSDictionary how = direct();
            how.setInt(COSName.getPDFName("ColorTransform"), 0);
            image.setItem(COSName.DECODE_PARMS, how);
        }
        if (jpeg.inverted()) {
            COSArray decode = new COSArray();
            decode.setDirect(true);
            for (int i = 0; i < jpeg.channels(); i++) {
                decode.add(COSInteger.ONE);
                decode.add(COSInteger.ZERO);
            }
            image.setItem(COSName.DECODE, decode);
        }
        raw(image, jpeg.picture());
        return image;
    }

    private COSStream asItCame(Png png) {
        COSStream image = image(png.columns(), png.rows(), png.depth());
        boolean palette = png.palette().length > 0 && png.kind() == 3;
        COSBase space = colours.of(png.channels(), png.profile(), png.calibration());
        if (palette) {
            COSArray indexed = new COSArray();
            indexed.setDirect(true);
            indexed.add(COSName.INDEXED);
            indexed.add(space);
            indexed.add(COSInteger.get(png.palette().length / 3 - 1));
            indexed.add(new COSString(png.palette()));
            space = indexed;
        }
        image.setItem(COSName.COLORSPACE, space);
        image.setItem(COSName.FILTER, COSName.FLATE_DECODE);
        image.setItem(COSName.DECODE_PARMS, predicted(palette ? 1 : png.channels(), png.depth(), png.columns()));
        try (OutputStream out = image.createRawOutputStream()) {
            for (Png.Part part : png.data()) {
                out.write(png.bytes(), part.start(), part.length());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return image;
    }

    private static COSStream packed(Samples samples) {
        COSStream image = image(samples.columns(), samples.rows(), 8);
        predict(image, samples.colours(), samples.channels(), samples.columns());
        if (samples.alpha().length > 0) {
            COSStream mask = image(samples.columns(), samples.rows(), 8);
            mask.setItem(COSName.COLORSPACE, COSName.DEVICEGRAY);
            predict(mask, samples.alpha(), 1, samples.columns());
            image.setItem(COSName.SMASK, mask);
        }
        return image;
    }

    /** Each byte less the one above it, which packs pictures better than the bytes themselves. */
    private static void predict(COSStream image, byte[] samples, int channels, int columns) {
        int length = columns * channels;
        byte[] row = new byte[length + 1];
        byte[] above = new byte[length];
        try (OutputStream out = image.createOutputStream(COSName.FLATE_DECODE)) {
            for (int start = 0; start < samples.length; start += length) {
                row[0] = 4;
                for (int i = 0; i < length; i++) {
                    int left = i < channels ? 0 : samples[start + i - channels] & 0xFF;
                    int corner = i < channels ? 0 : above[i - channels] & 0xFF;
                    row[i + 1] = (byte) (samples[start + i] - Predictor.paeth(left, above[i] & 0xFF, corner));
                }
                out.write(row);
                above = Arrays.copyOfRange(samples, start, start + length);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        image.setItem(COSName.DECODE_PARMS, predicted(channels, 8, columns));
    }

    private static COSDictionary predicted(int channels, int depth, int columns) {
        COSDictionary how = direct();
        how.setInt(PREDICTOR, PNG_PREDICTORS);
        how.setInt(COLOURS, channels);
        how.setInt(COSName.BITS_PER_COMPONENT, depth);
        how.setInt(COSName.COLUMNS, columns);
        return how;
    }

    private static COSStream image(int columns, int rows, int depth) {
        COSStream image = new COSStream();
        image.setItem(COSName.TYPE, COSName.XOBJECT);
        image.setItem(COSName.SUBTYPE, COSName.IMAGE);
        image.setInt(COSName.WIDTH, columns);
        image.setInt(COSName.HEIGHT, rows);
        image.setInt(COSName.BITS_PER_COMPONENT, depth);
        return image;
    }

    private static void raw(COSStream image, byte[] bytes) {
        try (OutputStream out = image.createRawOutputStream()) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static COSDictionary direct() {
        COSDictionary dictionary = new COSDictionary();
        dictionary.setDirect(true);
        return dictionary;
    }
}
