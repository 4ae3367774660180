package org.rapporteur.web.archive;

import java.io.StringWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.rapporteur.kernel.Language;

/**
 * A feed as RFC 4287 has it.
 *
 * @param language of the title; entries say theirs where it is another
 * @param self where the feed is, which is its id too
 * @param page what it is the feed of
 * @param author of every entry
 * @param entries the newest first; may be empty
 */
record AtomFeed(Language language, String title, String self, String page, String author, List<Entry> entries) {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    /**
     * @param address of its page, which is its id too
     * @param summary without markup, may be empty
     * @param summaryLanguage of the summary
     * @param publishedAt when what readers see was published
     */
    record Entry(
            Language language,
            String title,
            String address,
            String summary,
            Language summaryLanguage,
            Instant publishedAt) {}

    /** When the newest entry was published; the epoch of an empty feed. */
    Instant updated() {
        return entries.stream()
                .map(Entry::publishedAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH)
                .truncatedTo(ChronoUnit.SECONDS);
    }

    String xml() {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            xml.writeAttribute("xml:lang", language.tag());
            element(xml, "title", title);
            element(xml, "id", self);
            element(xml, "updated", updated().toString());
            link(xml, "self", "application/atom+xml", self);
            link(xml, "alternate", "text/html", page);
            xml.writeStartElement("author");
            element(xml, "name", author);
            xml.writeEndElement();
            for (Entry entry : entries) {
                entry(xml, entry);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a feed is written into memory", e);
        }
        return text.toString();
    }

    private void entry(XMLStreamWriter xml, Entry entry) throws XMLStreamException {
        xml.writeStartElement("entry");
        if (!entry.language().equals(language)) {
            xml.writeAttribute("xml:lang", entry.language().tag());
        }
        element(xml, "title", entry.title());
        element(xml, "id", entry.address());
        element(
                xml,
                "updated",
                entry.publishedAt().truncatedTo(ChronoUnit.SECONDS).toString());
        link(xml, "alternate", "text/html", entry.address());
        if (!entry.summary().isEmpty()) {
            xml.writeStartElement("summary");
            if (!entry.summaryLanguage().equals(entry.language())) {
                xml.writeAttribute("xml:lang", entry.summaryLanguage().tag());
            }
            xml.writeCharacters(written(entry.summary()));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(written(text));
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String rel, String type, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", written(address));
    }

    /** A query may hold what XML cannot say at all. */
    private static String written(String text) {
        return text.codePoints()
                .filter(c -> c == '\t'
                        || c == '\n'
                        || (c >= ' ' && c <= 0xD7FF)
                        || (c >= 0xE000 && c <= 0xFFFD)
                        || c > 0xFFFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
