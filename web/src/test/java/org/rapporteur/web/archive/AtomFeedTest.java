package org.rapporteur.web.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.rapporteur.kernel.Language;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class AtomFeedTest {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final Instant OLD = Instant.parse("2026-01-01T10:00:00.123456Z");
    private static final Instant NEW = Instant.parse("2026-03-01T10:00:00Z");

    @Test
    void a_feed_and_its_entries_have_what_the_format_asks_for() throws Exception {
        Element feed =
                read(feed(List.of(entry(Language.FRENCH, "Un <titre> & plus", NEW), entry(Language.FRENCH, "B", OLD))));

        assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
        assertThat(feed.getLocalName()).isEqualTo("feed");
        assertThat(texts(feed, "title").get(0)).isEqualTo("Tout");
        assertThat(texts(feed, "id").get(0)).isEqualTo("https://a.example/fr/search.atom?q=a&b=c");
        assertThat(texts(feed, "updated"))
                .containsExactly("2026-03-01T10:00:00Z", "2026-03-01T10:00:00Z", "2026-01-01T10:00:00Z");
        assertThat(texts(feed, "title").get(1)).isEqualTo("Un <titre> & plus");
        assertThat(feed.getElementsByTagNameNS(ATOM, "author").getLength()).isEqualTo(1);
        assertThat(links(feed))
                .contains("self https://a.example/fr/search.atom?q=a&b=c", "alternate https://a.example/fr/search?q=a");
        assertThat(texts(feed, "id")).doesNotHaveDuplicates();
    }

    @Test
    void an_entry_in_another_language_says_so() throws Exception {
        Element feed =
                read(feed(List.of(entry(Language.ENGLISH, "A title", NEW), entry(Language.FRENCH, "Un titre", OLD))));

        assertThat(feed.getAttribute("xml:lang")).isEqualTo("fr");
        NodeList entries = feed.getElementsByTagNameNS(ATOM, "entry");
        assertThat(((Element) entries.item(0)).getAttribute("xml:lang")).isEqualTo("en");
        assertThat(((Element) entries.item(1)).hasAttribute("xml:lang")).isFalse();
    }

    @Test
    void a_feed_without_entries_is_a_feed() throws Exception {
        AtomFeed empty = feed(List.of());
        assertThat(empty.updated()).isEqualTo(Instant.EPOCH);
        assertThat(texts(read(empty), "updated")).containsExactly("1970-01-01T00:00:00Z");
    }

    @Test
    void what_xml_cannot_say_is_left_out() throws Exception {
        Element feed = read(feed(List.of(entry(Language.FRENCH, "a\u0000b\u0007c\uD800d\uFFFFe😀", NEW))));
        assertThat(texts(feed, "title").get(1)).isEqualTo("abcde😀");
    }

    private static AtomFeed feed(List<AtomFeed.Entry> entries) {
        return new AtomFeed(
                Language.FRENCH,
                "Tout",
                "https://a.example/fr/search.atom?q=a&b=c",
                "https://a.example/fr/search?q=a",
                "Fédération",
                entries);
    }

    private static AtomFeed.Entry entry(Language language, String title, Instant at) {
        return new AtomFeed.Entry(
                language, title, "https://a.example/" + at.toEpochMilli(), "Résumé.", Language.FRENCH, at);
    }

    private static Element read(AtomFeed feed) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(feed.xml())));
        return document.getDocumentElement();
    }

    private static List<String> texts(Element feed, String name) {
        NodeList found = feed.getElementsByTagNameNS(ATOM, name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> found.item(i).getTextContent())
                .toList();
    }

    private static List<String> links(Element feed) {
        NodeList found = feed.getElementsByTagNameNS(ATOM, "link");
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .map(link -> link.getAttribute("rel") + " " + link.getAttribute("href"))
                .toList();
    }
}
