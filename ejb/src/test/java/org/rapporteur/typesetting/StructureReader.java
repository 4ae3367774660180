package org.rapporteur.typesetting;

import java.io.IOException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/**
 * Reads a PDF's structure tree as one line of text, {@code P(words Em(words))}: what assistive technology is given.
 */
final class StructureReader {

    private final Map<COSDictionary, Map<Integer, String>> contentOfPage = new IdentityHashMap<>();
    private final StringBuilder read = new StringBuilder();

    private StructureReader() {}

    /** The tree, one line per child of the document element; soft hyphens are taken out. */
    static List<String> read(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            StructureReader reader = new StructureReader();
            for (PDPage page : document.getPages()) {
                reader.contentOfPage.put(page.getCOSObject(), contents(page));
            }
            COSDictionary root =
                    document.getDocumentCatalog().getStructureTreeRoot().getCOSObject();
            COSDictionary element = root.getCOSDictionary(COSName.K);
            for (COSBase kid : kids(element)) {
                reader.kid(kid, element);
                reader.read.append('\n');
            }
            String text = Normalizer.normalize(reader.read.toString().replace("\u00AD", ""), Normalizer.Form.NFC);
            return text.lines().toList();
        }
    }

    static Map<Integer, String> contents(PDPage page) throws IOException {
        PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
        // Its guess that equal characters nearby are one, drawn twice to look bold, is wrong for marks of full width.
        extractor.setSuppressDuplicateOverlappingText(false);
        extractor.processPage(page);
        Map<Integer, String> contents = new HashMap<>();
        for (PDMarkedContent content : extractor.getMarkedContents()) {
            if (content.getMCID() >= 0) {
                contents.put(content.getMCID(), text(content));
            }
        }
        return contents;
    }

    /** What is shown from its end is read from its beginning. */
    private static String text(PDMarkedContent content) {
        StringBuilder text = new StringBuilder();
        boolean reversed = "ReversedChars".equals(content.getTag());
        for (Object part : content.getContents()) {
            String more = part instanceof TextPosition position
                    ? position.getUnicode()
                    : part instanceof PDMarkedContent inner ? text(inner) : "";
            text.insert(reversed ? 0 : text.length(), more);
        }
        return text.toString();
    }

    private static Iterable<COSBase> kids(COSDictionary element) {
        COSBase kids = element.getDictionaryObject(COSName.K);
        if (kids instanceof COSArray array) {
            return array.toList().stream()
                    .map(kid -> kid instanceof COSObject object ? (COSBase) object.getObject() : kid)
                    .toList();
        }
        return kids == null ? List.of() : List.of(kids);
    }

    private void kid(COSBase kid, COSDictionary parent) {
        if (kid instanceof COSInteger id) {
            content(parent.getCOSDictionary(COSName.PG), id.intValue());
        } else if (kid instanceof COSDictionary dictionary) {
            String type = dictionary.getNameAsString(COSName.TYPE, "");
            if (type.equals("MCR")) {
                content(dictionary.getCOSDictionary(COSName.PG), dictionary.getInt(COSName.MCID));
            } else if (type.equals("OBJR")) {
                read.append("@");
            } else {
                element(dictionary);
            }
        }
    }

    private void element(COSDictionary element) {
        read.append(element.getNameAsString(COSName.S).replace("FENote", "Note"));
        String language = element.getString(COSName.LANG);
        if (language != null) {
            read.append(':').append(language);
        }
        read.append('(');
        String alternative = element.getString(COSName.ALT);
        if (alternative != null) {
            read.append('"').append(alternative).append('"');
        }
        for (COSBase kid : kids(element)) {
            kid(kid, element);
        }
        while (read.charAt(read.length() - 1) == ' ') {
            read.setLength(read.length() - 1);
        }
        read.append(')');
    }

    private void content(COSDictionary page, int id) {
        read.append(contentOfPage.get(page).get(id));
    }
}
