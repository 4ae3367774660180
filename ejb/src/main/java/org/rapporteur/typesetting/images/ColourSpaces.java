package org.rapporteur.typesetting.images;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.rapporteur.picture.ColourProfile;
import org.rapporteur.picture.Png;

/**
 * The colour spaces of one document's pictures: a profile is handed on once, whatever the number of pictures that bring
 * it; colours without a profile are the output intent's, sRGB.
 */
final class ColourSpaces {

    private final Map<ByteBuffer, COSArray> profiles = new HashMap<>();

    COSBase of(int channels, Optional<ColourProfile> profile, Optional<Png.Calibration> calibration) {
        if (profile.isPresent()) {
            return profiles.computeIfAbsent(ByteBuffer.wrap(profile.get().bytes()), bytes -> based(profile.get()));
        }
        if (calibration.isPresent()) {
            return channels == 1 ? grey(calibration.get()) : colours(calibration.get());
        }
        return channels == 1 ? COSName.DEVICEGRAY : COSName.DEVICERGB;
    }

    private static COSArray based(ColourProfile profile) {
        COSStream stream = new COSStream();
        stream.setInt(COSName.N, profile.channels());
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(profile.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        COSArray space = new COSArray();
        space.add(COSName.ICCBASED);
        space.add(stream);
        return space;
    }

    private static COSArray grey(Png.Calibration calibration) {
        double[] white = light(
                calibration.chromaticities().get(0),
                calibration.chromaticities().get(1));
        COSDictionary how = new COSDictionary();
        how.setItem(COSName.getPDFName("WhitePoint"), numbers(white));
        how.setItem(COSName.getPDFName("Gamma"), new COSFloat((float) calibration.gamma()));
        return space(COSName.CALGRAY, how);
    }

    /** The matrix from colours to light, such that all of each together is white. */
    private static COSArray colours(Png.Calibration calibration) {
        List<Double> points = calibration.chromaticities();
        double[] white = light(points.get(0), points.get(1));
        double[] red = light(points.get(2), points.get(3));
        double[] green = light(points.get(4), points.get(5));
        double[] blue = light(points.get(6), points.get(7));
        double all = determinant(red, green, blue);
        double ofRed = determinant(white, green, blue) / all;
        double ofGreen = determinant(red, white, blue) / all;
        double ofBlue = determinant(red, green, white) / all;
        double[] matrix = new double[9];
        for (int i = 0; i < 3; i++) {
            matrix[i] = red[i] * ofRed;
            matrix[3 + i] = green[i] * ofGreen;
            matrix[6 + i] = blue[i] * ofBlue;
        }
        COSDictionary how = new COSDictionary();
        how.setItem(COSName.getPDFName("WhitePoint"), numbers(white));
        double gamma = calibration.gamma();
        how.setItem(COSName.getPDFName("Gamma"), numbers(new double[] {gamma, gamma, gamma}));
        how.setItem(COSName.getPDFName("Matrix"), numbers(matrix));
        return space(COSName.CALRGB, how);
    }

    private static double[] light(double x, double y) {
        return new double[] {x / y, 1, (1 - x - y) / y};
    }

    private static double determinant(double[] a, double[] b, double[] c) {
        return a[0] * (b[1] * c[2] - b[2] * c[1])
                - b[0] * (a[1] * c[2] - a[2] * c[1])
                + c[0] * (a[1] * b[2] - a[2] * b[1]);
    }

    private static COSArray space(COSName name, COSDictionary how) {
        how.setDirect(true);
        COSArray space = new COSArray();
        space.setDirect(true);
        space.add(name);
        space.add(how);
        return space;
    }

    private static COSArray numbers(double[] values) {
        COSArray array = new COSArray();
        array.setDirect(true);
        for (double value : values) {
            array.add(new COSFloat((float) (Math.round(value * 1e5) / 1e5)));
        }
        return array;
    }
}
