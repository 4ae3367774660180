package org.rapporteur.translation.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.rapporteur.kernel.DomainException;

/**
 * A stream of XML events. A document type is passed over and never read, and an entity of its own is an error, so that a
 * file can neither fetch anything nor grow while it is read. The Java platform's parser, whatever else is installed.
 */
final class Xml implements AutoCloseable {

    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    private final XMLStreamReader reader;
    private final InputStream file;

    /** @throws DomainException {@code exchange.malformed} when not even the beginning can be read */
    Xml(InputStream in) {
        file = in;
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        try {
            reader = factory.createXMLStreamReader(Decoding.xml(in));
        } catch (XMLStreamException e) {
            throw malformed(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Goes on to the root element.
     *
     * @throws DomainException {@code exchange.malformed}, {@code exchange.root} when it is none of these
     */
    String root(String... expected) {
        while (next() != XMLStreamConstants.START_ELEMENT) {
            if (reader.getEventType() == XMLStreamConstants.END_DOCUMENT) {
                throw DomainException.invalid("exchange.malformed", "line", line());
            }
        }
        String name = name();
        if (!Arrays.asList(expected).contains(name)) {
            throw DomainException.invalid("exchange.root", "root", clipped(name), "expected", expected[0]);
        }
        return name;
    }

    /**
     * The next event.
     *
     * @throws DomainException {@code exchange.malformed} or {@code exchange.entity}
     */
    int next() {
        try {
            int event = reader.next();
            if (event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw DomainException.invalid(
                        "exchange.entity", "name", clipped(String.valueOf(reader.getLocalName())), "line", line());
            }
            return event;
        } catch (XMLStreamException e) {
            throw malformed(e);
        } catch (RuntimeException e) {
            if (e instanceof DomainException refusal) {
                throw refusal;
            }
            // The parser fails on some broken documents with errors of its own.
            throw DomainException.invalid("exchange.malformed", "line", line());
        }
    }

    boolean more() {
        return reader.getEventType() != XMLStreamConstants.END_DOCUMENT;
    }

    int event() {
        return reader.getEventType();
    }

    /** The element's name without its prefix. */
    String name() {
        return reader.getLocalName();
    }

    String text() {
        return reader.getText();
    }

    /** An attribute without a namespace. */
    Optional<String> attribute(String name) {
        @Nullable String value = reader.getAttributeValue(null, name);
        return Optional.ofNullable(value);
    }

    /** {@code xml:lang}, or the {@code lang} of older files. */
    @Nullable String language() {
        @Nullable String tag = reader.getAttributeValue(XML, "lang");
        return tag == null ? reader.getAttributeValue(null, "lang") : tag;
    }

    /** From 1. */
    long line() {
        return Math.max(1, reader.getLocation().getLineNumber());
    }

    private static DomainException malformed(XMLStreamException e) {
        long line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
        return DomainException.invalid("exchange.malformed", "line", line);
    }

    private static String clipped(String name) {
        return name.length() > 60 ? name.substring(0, 60) : name;
    }

    @Override
    public void close() {
        try {
            reader.close();
            file.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
