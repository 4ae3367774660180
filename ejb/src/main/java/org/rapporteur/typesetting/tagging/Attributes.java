package org.rapporteur.typesetting.tagging;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;

/** Attributes of structure elements (ISO 32000-1, 14.8.5), as far as reports need them. */
public sealed interface Attributes {

    /** The attribute object, direct. */
    COSDictionary write();

    /** A header cell of a column. */
    record ColumnHeader() implements Attributes {
        @Override
        public COSDictionary write() {
            COSDictionary attributes = of("Table");
            attributes.setName("Scope", "Column");
            return attributes;
        }
    }

    /** A note at the foot of a page. */
    record Footnote() implements Attributes {
        @Override
        public COSDictionary write() {
            COSDictionary attributes = of("FENote");
            attributes.setName("NoteType", "Footnote");
            return attributes;
        }
    }

    /** How a list's items are labelled. */
    record Numbering(boolean ordered) implements Attributes {
        @Override
        public COSDictionary write() {
            COSDictionary attributes = of("List");
            attributes.setName("ListNumbering", ordered ? "Decimal" : "Disc");
            return attributes;
        }
    }

    /** Where a picture stands on its page, in points from the lower left. */
    record Box(double left, double bottom, double right, double top) implements Attributes {
        @Override
        public COSDictionary write() {
            COSDictionary attributes = of("Layout");
            attributes.setName("Placement", "Block");
            COSArray box = new COSArray();
            box.setDirect(true);
            for (double edge : new double[] {left, bottom, right, top}) {
                box.add(new COSFloat((float) edge));
            }
            attributes.setItem(COSName.BBOX, box);
            return attributes;
        }
    }

    private static COSDictionary of(String owner) {
        COSDictionary attributes = new COSDictionary();
        attributes.setDirect(true);
        attributes.setName(COSName.O, owner);
        return attributes;
    }
}
