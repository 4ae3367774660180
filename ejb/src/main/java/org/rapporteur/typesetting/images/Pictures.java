package org.rapporteur.typesetting.images;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.picture.Drawing;
import org.rapporteur.picture.Jpeg;
import org.rapporteur.picture.Orientation;
import org.rapporteur.picture.Picture;
import org.rapporteur.picture.Png;
import org.rapporteur.picture.UnusablePicture;

/** The pictures of one document, each embedded once for each size in which it stands. Used by one thread. */
public final class Pictures {

    /** Finer than that, paper shows no difference. */
    private static final double PIXELS_PER_INCH = 300;

    private static final double POINTS_PER_INCH = 72;

    private final Map<String, byte[]> stored;
    private final Map<String, Picture> read = new HashMap<>();
    private final Map<String, String> places = new HashMap<>();
    private final Map<String, COSDictionary> embedded = new LinkedHashMap<>();
    private final RasterObjects rasters = new RasterObjects();

    /** @param stored bytes by SHA-256 */
    public Pictures(Map<String, byte[]> stored) {
        this.stored = stored;
    }

    /**
     * @throws DomainException {@code typesetting.image} with the image, a reason and the place; the reason is
     *     {@code missing} where there are no bytes, or what is wrong with them: {@code format}, {@code webp},
     *     {@code damaged}, {@code size}, {@code coding} or {@code drawing}
     */
    public Picture picture(String image, String place) {
        Picture known = read.get(image);
        if (known != null) {
            return known;
        }
        byte[] bytes = stored.get(image);
        if (bytes == null) {
            throw refused(image, "missing", place);
        }
        try {
            Picture picture = Picture.read(bytes);
            picture.check();
            read.put(image, picture);
            places.put(image, place);
            return picture;
        } catch (UnusablePicture e) {
            throw refused(image, place, e);
        }
    }

    /**
     * The picture as an object that fills the unit square.
     *
     * @param width at which it is printed, in points
     * @param height at which it is printed, in points
     * @throws DomainException {@code typesetting.image} where the picture cannot be decoded
     */
    public COSDictionary embed(String image, double width, double height) {
        String place = places.getOrDefault(image, image);
        Picture picture = picture(image, place);
        Orientation orientation = Orientation.UPRIGHT;
        if (picture instanceof Png png) {
            orientation = png.orientation();
        } else if (picture instanceof Jpeg jpeg) {
            orientation = jpeg.orientation();
        }
        int across = pixels(orientation.swaps() ? height : width);
        int down = pixels(orientation.swaps() ? width : height);
        String key = picture instanceof Drawing ? image : image + ' ' + across + ' ' + down;
        COSDictionary known = embedded.get(key);
        if (known != null) {
            return known;
        }
        try {
            COSDictionary object = object(picture, across, down);
            COSDictionary upright = orientation == Orientation.UPRIGHT ? object : Forms.turned(object, orientation);
            embedded.put(key, upright);
            return upright;
        } catch (UnusablePicture e) {
            throw refused(image, place, e);
        }
    }

    private COSDictionary object(Picture picture, int across, int down) throws UnusablePicture {
        if (picture instanceof Png png) {
            return rasters.png(png, Math.min(png.columns(), across), Math.min(png.rows(), down));
        }
        if (picture instanceof Jpeg jpeg) {
            return rasters.jpeg(jpeg, Math.min(jpeg.columns(), across), Math.min(jpeg.rows(), down));
        }
        return Forms.drawing((Drawing) picture);
    }

    private static int pixels(double points) {
        return Math.max(1, (int) Math.ceil(points * PIXELS_PER_INCH / POINTS_PER_INCH - 1e-6));
    }

    private static DomainException refused(String image, String reason, String place) {
        return DomainException.invalid("typesetting.image", "image", image, "reason", reason, "place", place);
    }

    private static DomainException refused(String image, String place, UnusablePicture cause) {
        DomainException refused = refused(image, cause.reason().name().toLowerCase(Locale.ROOT), place);
        refused.initCause(cause);
        return refused;
    }
}
