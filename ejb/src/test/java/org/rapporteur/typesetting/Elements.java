package org.rapporteur.typesetting;

import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** A PDF's structure tree as objects, for assertions about what stands where. */
final class Elements {

    private final Map<COSDictionary, Map<Integer, String>> contents = new IdentityHashMap<>();
    private final Map<COSDictionary, Element> known = new IdentityHashMap<>();
    private final Element document;

    /** A structure element. @param dictionary in the file */
    record Element(
            COSDictionary dictionary,
            String type,
            Optional<Element> parent,
            List<Element> children,
            List<COSDictionary> annotations,
            StringBuilder own) {

        /** The words of the element and of all below it, in no particular order between its own and theirs. */
        String text() {
            StringBuilder text = new StringBuilder(own);
            children.forEach(child -> text.append(child.text()));
            return text.toString().strip();
        }

        Optional<String> language() {
            return Optional.ofNullable(dictionary.getString(COSName.LANG));
        }

        Optional<String> attribute(String name) {
            COSDictionary attributes = dictionary.getCOSDictionary(COSName.A);
            return Optional.ofNullable(attributes == null ? null : attributes.getNameAsString(name));
        }

        /** The element before this one under the same parent. */
        Optional<Element> before() {
            List<Element> siblings = parent.orElseThrow().children();
            int index = siblings.indexOf(this);
            return index == 0 ? Optional.empty() : Optional.of(siblings.get(index - 1));
        }

        Stream<Element> all() {
            return Stream.concat(Stream.of(this), children.stream().flatMap(Element::all));
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Element element && element.dictionary == dictionary;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(dictionary);
        }

        @Override
        public String toString() {
            return type + "(" + text() + ")";
        }
    }

    Elements(PDDocument pdf) throws IOException {
        for (PDPage page : pdf.getPages()) {
            contents.put(page.getCOSObject(), StructureReader.contents(page));
        }
        COSDictionary root = pdf.getDocumentCatalog().getStructureTreeRoot().getCOSObject();
        document = element(root.getCOSDictionary(COSName.K), Optional.empty());
    }

    /** All elements of a type, by its name in PDF 1.7, in reading order. */
    List<Element> of(String type) {
        return document.all().filter(element -> element.type().equals(type)).toList();
    }

    List<Element> all() {
        return document.all().toList();
    }

    Optional<Element> at(COSBase dictionary) {
        return Optional.ofNullable(known.get(dictionary));
    }

    private Element element(COSDictionary dictionary, Optional<Element> parent) {
        String type = dictionary.getNameAsString(COSName.S).replace("FENote", "Note");
        Element element =
                new Element(dictionary, type, parent, new ArrayList<>(), new ArrayList<>(), new StringBuilder());
        known.put(dictionary, element);
        COSBase kids = dictionary.getDictionaryObject(COSName.K);
        if (kids instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                kid(array.getObject(i), element);
            }
        } else if (kids != null) {
            kid(kids, element);
        }
        return element;
    }

    private void kid(COSBase kid, Element parent) {
        if (kid instanceof COSInteger id) {
            content(parent, parent.dictionary().getCOSDictionary(COSName.PG), id.intValue());
        } else if (kid instanceof COSDictionary dictionary) {
            switch (dictionary.getNameAsString(COSName.TYPE, "")) {
                case "MCR" -> content(parent, dictionary.getCOSDictionary(COSName.PG), dictionary.getInt(COSName.MCID));
                case "OBJR" -> parent.annotations().add(dictionary.getCOSDictionary(COSName.OBJ));
                default -> parent.children().add(element(dictionary, Optional.of(parent)));
            }
        }
    }

    private void content(Element element, COSDictionary page, int id) {
        element.own().append(contents.get(page).get(id));
    }
}
