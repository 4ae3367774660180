package org.rapporteur.typesetting.conformance;

import java.time.LocalDate;
import org.rapporteur.kernel.Language;

/**
 * What the document says of itself, as XMP (ISO 16684-1).
 *
 * @param creator who publishes
 * @param identifier the address of this edition, or another name of it
 * @param tool what made the document; empty where that is not to be named
 */
public record Metadata(
        Language language,
        String title,
        String description,
        String creator,
        String identifier,
        String tool,
        LocalDate date) {

    private static final String PRODUCER = "Rapporteur";

    /** The packet; the same metadata gives the same text. */
    public String xmp(Profile.Identification identification) {
        String day = date + "T00:00:00Z";
        StringBuilder xmp = new StringBuilder(3500);
        xmp.append("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n")
                .append("<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n")
                .append("<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n")
                .append("<rdf:Description rdf:about=\"\"\n")
                .append(" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"\n")
                .append(" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\"\n")
                .append(" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\"\n")
                .append(" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\"\n")
                .append(" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n")
                .append("<dc:format>application/pdf</dc:format>\n");
        xmp.append("<dc:title><rdf:Alt>");
        item(xmp, "x-default", title);
        item(xmp, language.tag(), title);
        xmp.append("</rdf:Alt></dc:title>\n");
        if (!description.isBlank()) {
            xmp.append("<dc:description><rdf:Alt>");
            item(xmp, "x-default", description);
            xmp.append("</rdf:Alt></dc:description>\n");
        }
        xmp.append("<dc:creator><rdf:Seq><rdf:li>")
                .append(escaped(creator))
                .append("</rdf:li></rdf:Seq></dc:creator>\n");
        xmp.append("<dc:identifier>").append(escaped(identifier)).append("</dc:identifier>\n");
        xmp.append("<dc:language><rdf:Bag><rdf:li>")
                .append(escaped(language.tag()))
                .append("</rdf:li></rdf:Bag></dc:language>\n");
        xmp.append("<xmp:CreateDate>").append(day).append("</xmp:CreateDate>\n");
        xmp.append("<xmp:ModifyDate>").append(day).append("</xmp:ModifyDate>\n");
        if (!tool.isEmpty()) {
            property(xmp, "xmp:CreatorTool", escaped(tool));
        }
        xmp.append("<pdf:Producer>").append(PRODUCER).append("</pdf:Producer>\n");
        identify(xmp, identification);
        xmp.append("</rdf:Description>\n");
        if (identification.describesSchemas()) {
            extension(xmp);
        }
        return xmp.append("</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"w\"?>").toString();
    }

    private static void identify(StringBuilder xmp, Profile.Identification of) {
        property(xmp, "pdfaid:part", String.valueOf(of.part()));
        property(xmp, "pdfaid:conformance", of.level());
        of.revision().ifPresent(year -> property(xmp, "pdfaid:rev", year));
        property(xmp, "pdfuaid:part", String.valueOf(of.universalPart()));
        of.universalRevision().ifPresent(year -> property(xmp, "pdfuaid:rev", year));
        if (!of.declarations().isEmpty()) {
            xmp.append("<pdfd:declarations xmlns:pdfd=\"http://pdfa.org/declarations/\"><rdf:Bag>\n");
            for (String address : of.declarations()) {
                xmp.append("<rdf:li rdf:parseType=\"Resource\">");
                property(xmp, "pdfd:conformsTo", address);
                xmp.append("</rdf:li>\n");
            }
            xmp.append("</rdf:Bag></pdfd:declarations>\n");
        }
    }

    private static void property(StringBuilder xmp, String name, String value) {
        xmp.append('<').append(name).append('>').append(value);
        xmp.append("</").append(name).append(">\n");
    }

    /** PDF/A wants a description of each schema that it does not know (ISO 19005-3, 6.6.2.3). */
    private static void extension(StringBuilder xmp) {
        xmp.append("<rdf:Description rdf:about=\"\"\n")
                .append(" xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\"\n")
                .append(" xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\"\n")
                .append(" xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n")
                .append("<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">\n")
                .append("<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>\n")
                .append("<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\n")
                .append("<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\n")
                .append("<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">\n")
                .append("<pdfaProperty:name>part</pdfaProperty:name>\n")
                .append("<pdfaProperty:valueType>Integer</pdfaProperty:valueType>\n")
                .append("<pdfaProperty:category>internal</pdfaProperty:category>\n")
                .append("<pdfaProperty:description>part of ISO 14289</pdfaProperty:description>\n")
                .append("</rdf:li></rdf:Seq></pdfaSchema:property>\n")
                .append("</rdf:li></rdf:Bag></pdfaExtension:schemas>\n</rdf:Description>\n");
    }

    private static void item(StringBuilder xmp, String language, String text) {
        xmp.append("<rdf:li xml:lang=\"")
                .append(language)
                .append("\">")
                .append(escaped(text))
                .append("</rdf:li>");
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                default -> {
                    if (c >= ' ' || c == '\n' || c == '\t') {
                        escaped.appendCodePoint(c);
                    }
                }
            }
        });
        return escaped.toString();
    }
}
