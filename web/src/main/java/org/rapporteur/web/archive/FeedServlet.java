package org.rapporteur.web.archive;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.rapporteur.kernel.Language;
import org.rapporteur.kernel.Settings;
import org.rapporteur.publication.Archive;
import org.rapporteur.publication.ArchiveEntry;
import org.rapporteur.web.access.Site;
import org.rapporteur.web.shared.CurrentBrand;
import org.rapporteur.web.shared.Messages;
import org.rapporteur.web.shared.PageLanguage;

/** The newest reports in a language as an Atom feed (RFC 4287): {@code /fr/feed.atom}. */
@WebServlet("*.atom")
public class FeedServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final int ENTRIES = 30;

    @Inject
    private transient Archive archive;

    @Inject
    private transient Settings settings;

    @Inject
    private transient CurrentBrand brand;

    static String address(Language language) {
        return "/" + language + "/feed.atom";
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = Site.path(request);
        Optional<Language> language = PageLanguage.ofPath(path).filter(found -> path.equals(address(found)));
        if (language.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        TextAnswer.send(feed(language.get()), "application/atom+xml", request, response);
    }

    private String feed(Language language) throws IOException {
        List<ArchiveEntry> entries = archive.newestIn(language, ENTRIES);
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            xml.writeAttribute("xml:lang", language.tag());
            String name = brand.get().name(language);
            element(xml, "title", Messages.in(language).say("feed.title", "federation", name));
            element(xml, "id", settings.publicAddress() + address(language));
            element(
                    xml,
                    "updated",
                    entries.isEmpty()
                            ? Instant.EPOCH.toString()
                            : entries.get(0).publishedAt().toString());
            link(xml, "self", "application/atom+xml", settings.publicAddress() + address(language));
            link(xml, "alternate", "text/html", settings.publicAddress() + "/" + language + "/");
            xml.writeStartElement("author");
            element(xml, "name", name);
            xml.writeEndElement();
            for (ArchiveEntry entry : entries) {
                entry(xml, entry);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        return text.toString();
    }

    private void entry(XMLStreamWriter xml, ArchiveEntry entry) throws XMLStreamException {
        String address = settings.publicAddress() + ReportAddress.report(entry.language(), entry.slug());
        xml.writeStartElement("entry");
        element(xml, "title", entry.title());
        element(xml, "id", address);
        element(xml, "updated", entry.publishedAt().toString());
        link(xml, "alternate", "text/html", address);
        if (!entry.summary().isEmpty()) {
            element(xml, "summary", entry.summary());
        }
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String rel, String type, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", address);
    }
}
