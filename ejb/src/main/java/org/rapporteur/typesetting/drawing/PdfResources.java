package org.rapporteur.typesetting.drawing;

import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.rapporteur.typesetting.fonts.EmbeddedFace;
import org.rapporteur.typesetting.fonts.Face;
import org.rapporteur.typesetting.images.Pictures;
import org.rapporteur.typesetting.objects.Compressor;

/** Faces and pictures of one document; all pages share them. */
final class PdfResources {

    private final Pictures pictures;
    private final COSDictionary dictionary = new COSDictionary();
    private final COSDictionary fonts = new COSDictionary();
    private final COSDictionary images = new COSDictionary();
    private final Map<COSDictionary, String> names = new IdentityHashMap<>();
    private final Map<Face, EmbeddedFace> faces = new IdentityHashMap<>();
    private final Map<String, EmbeddedFace> inOrder = new LinkedHashMap<>();

    PdfResources(Pictures pictures) {
        this.pictures = pictures;
        fonts.setDirect(true);
        images.setDirect(true);
        dictionary.setItem(COSName.FONT, fonts);
    }

    EmbeddedFace face(Face face) {
        EmbeddedFace known = faces.get(face);
        if (known != null) {
            return known;
        }
        EmbeddedFace embedded = new EmbeddedFace(face, "F" + faces.size());
        faces.put(face, embedded);
        inOrder.put(embedded.resource(), embedded);
        fonts.setItem(COSName.getPDFName(embedded.resource()), embedded.dictionary());
        return embedded;
    }

    /** @return the name among the resources of the picture at a size in points */
    String image(String image, double width, double height) {
        COSDictionary object = pictures.embed(image, width, height);
        String known = names.get(object);
        if (known != null) {
            return known;
        }
        String name = "I" + names.size();
        names.put(object, name);
        images.setItem(COSName.getPDFName(name), object);
        dictionary.setItem(COSName.XOBJECT, images);
        return name;
    }

    COSDictionary dictionary() {
        return dictionary;
    }

    /** Writes the faces, when all pages have been painted. */
    void embedFaces(Compressor compressor) {
        inOrder.values().forEach(face -> face.embed(compressor));
    }
}
