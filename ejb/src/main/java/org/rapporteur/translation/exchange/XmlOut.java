package org.rapporteur.translation.exchange;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML in UTF-8, element by element, each on a line of its own where it holds others. */
final class XmlOut {

    private final XMLStreamWriter writer;

    XmlOut(OutputStream out) {
        try {
            writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            writer.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            line();
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    /** @param attributes alternating names and values */
    XmlOut start(String name, String... attributes) {
        try {
            writer.writeStartElement(name);
            for (int i = 0; i + 1 < attributes.length; i += 2) {
                writer.writeAttribute(attributes[i], attributes[i + 1]);
            }
            return this;
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    XmlOut end() {
        try {
            writer.writeEndElement();
            return this;
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    XmlOut text(String text) {
        try {
            writer.writeCharacters(text);
            return this;
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    XmlOut line() {
        return text("\n");
    }

    /** An element with nothing but text, on a line of its own. */
    XmlOut leaf(String name, String text, String... attributes) {
        return start(name, attributes).text(text).end().line();
    }

    void close() {
        try {
            writer.writeEndDocument();
            writer.flush();
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    private static IllegalStateException failed(XMLStreamException e) {
        return new IllegalStateException("a file cannot be written", e);
    }
}
