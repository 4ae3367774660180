package org.rapporteur.translation.exchange;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import javax.xml.stream.XMLStreamConstants;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.kernel.Language;
import org.rapporteur.translation.memory.Segment;

/**
 * The text of a TMX {@code seg}: its words without the other system's codes, and Markdown for what is bold or italic in
 * it (TMX 1.4b, 4: {@code bpt}, {@code ept}, {@code it}, {@code ph}, {@code ut} hold native code, {@code hi} holds text).
 */
final class Seg {

    private static final String MARKED = "\\`*_[]<>^~|&";

    private final StringBuilder plain = new StringBuilder();
    private final StringBuilder markdown = new StringBuilder();
    private boolean tooLong;

    private Seg() {}

    /**
     * Reads to the end of the element.
     *
     * @throws DomainException {@code exchange.malformed} or {@code exchange.entity}, after which nothing can be read
     */
    static Seg read(Xml xml) {
        Seg seg = new Seg();
        seg.content(xml);
        return seg;
    }

    /** @throws DomainException what {@link Segment} refuses */
    Segment segment(Language language) {
        if (tooLong) {
            throw DomainException.invalid("memory.length", "language", language.tag(), "limit", Segment.MAX_PLAIN);
        }
        return new Segment(language, plain.toString(), markdown.toString());
    }

    private void content(Xml xml) {
        Deque<String> marks = new ArrayDeque<>();
        int code = 0;
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                boolean hi = xml.name().equals("hi");
                code += hi ? 0 : 1;
                String mark = hi ? mark(xml.attribute("type").orElse("")) : "";
                marks.push(mark);
                markdown.append(code == 0 ? mark : "");
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                if (depth > 0) {
                    String mark = marks.pop();
                    markdown.append(code == 0 ? mark : "");
                    code -= xml.name().equals("hi") ? 0 : 1;
                }
            } else if (event == XMLStreamConstants.CHARACTERS
                    || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE) {
                if (code == 0) {
                    append(xml.text());
                }
            } else if (event == XMLStreamConstants.END_DOCUMENT) {
                throw DomainException.invalid("exchange.malformed", "line", xml.line());
            }
        }
    }

    private void append(String text) {
        if (plain.length() + text.length() > 2 * Segment.MAX_PLAIN) {
            tooLong = true;
            return;
        }
        plain.append(text);
        text.codePoints().forEach(c -> {
            if (MARKED.indexOf(c) >= 0) {
                markdown.append('\\');
            }
            markdown.appendCodePoint(Character.isWhitespace(c) ? ' ' : c);
        });
    }

    private static String mark(String type) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "b", "bold", "strong" -> "**";
            case "i", "italic", "em", "emphasis" -> "*";
            default -> "";
        };
    }
}
