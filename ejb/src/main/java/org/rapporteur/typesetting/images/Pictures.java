package org.rapporteur.typesetting.images;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.rapporteur.kernel.DomainException;

/** The pictures of one document, each embedded once. Used by one thread. */
public final class Pictures {

    private final Map<String, byte[]> stored;
    private final Map<String, Picture> read = new HashMap<>();
    private final Map<String, COSDictionary> embedded = new LinkedHashMap<>();

    /** @param stored bytes by SHA-256 */
    public Pictures(Map<String, byte[]> stored) {
        this.stored = stored;
    }

    /** @throws DomainException {@code typesetting.image}; its reason is {@code missing} where there are no bytes */
    public Picture picture(String image, String place) {
        Picture known = read.get(image);
        if (known != null) {
            return known;
        }
        byte[] bytes = stored.get(image);
        if (bytes == null) {
            throw Picture.refused(image, "missing", place);
        }
        Picture picture = Picture.read(image, bytes, place);
        read.put(image, picture);
        return picture;
    }

    /** The name of the picture among a page's resources. */
    public static String resource(String image) {
        return "I" + image.substring(0, Math.min(12, image.length()));
    }

    /** @throws DomainException {@code typesetting.image} where the picture cannot be decoded */
    public COSDictionary embed(PDDocument document, String image) {
        COSDictionary known = embedded.get(image);
        if (known != null) {
            return known;
        }
        try {
            byte[] bytes = picture(image, image).bytes();
            COSDictionary object =
                    PDImageXObject.createFromByteArray(document, bytes, image).getCOSObject();
            object.removeItem(COSName.INTERPOLATE);
            embedded.put(image, object);
            return object;
        } catch (IOException | IllegalArgumentException e) {
            DomainException refused = Picture.refused(image, "damaged", image);
            refused.initCause(e);
            throw refused;
        }
    }
}
