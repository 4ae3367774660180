package org.rapporteur.translation.exchange;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.kernel.Language;
import org.rapporteur.translation.termbase.Concept.Kind;
import org.rapporteur.translation.termbase.Description;
import org.rapporteur.translation.termbase.Term.Status;

/**
 * Reads termbases in TBX: ISO 30042:2019 with data categories as attributes (DCA) or as tags (DCT), and the older
 * {@code martif} of 2008. Taken are terms with their administrative status and notes, definitions, and the notes of the
 * entry; a subject field that names one of our kinds says that the entry is a name.
 */
public final class TbxReader implements ItemReader<Description> {

    private static final int MAX_VALUE = 10_000;

    private final Xml xml;
    private boolean ended;

    /** @throws DomainException {@code exchange.malformed} or {@code exchange.root} */
    public TbxReader(InputStream in) {
        xml = new Xml(in);
        xml.root("tbx", "martif", "TBX");
    }

    @Override
    public Optional<Item<Description>> next() {
        while (!ended) {
            try {
                int event = xml.next();
                if (event == XMLStreamConstants.END_DOCUMENT) {
                    ended = true;
                } else if (event == XMLStreamConstants.START_ELEMENT
                        && (xml.name().equals("conceptEntry") || xml.name().equals("termEntry"))) {
                    return Optional.of(new Entry(xml).read());
                }
            } catch (DomainException broken) {
                ended = true;
                return Optional.of(Item.refused(xml.line(), broken));
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        xml.close();
    }

    /** One entry, read element by element. */
    private static final class Entry {

        private final Xml xml;
        private final EntryBuilder builder;
        private final Deque<String> path = new ArrayDeque<>();
        private @Nullable Language language;
        private boolean known = true;
        private String term = "";
        private String termNote = "";
        private Optional<Status> status = Optional.empty();

        Entry(Xml xml) {
            this.xml = xml;
            this.builder = new EntryBuilder(xml.line());
        }

        Item<Description> read() {
            path.push(xml.name());
            while (!path.isEmpty()) {
                int event = xml.next();
                if (event == XMLStreamConstants.END_DOCUMENT) {
                    throw DomainException.invalid("exchange.malformed", "line", xml.line());
                } else if (event == XMLStreamConstants.START_ELEMENT) {
                    start(xml.name());
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    end(path.pop());
                }
            }
            return builder.item();
        }

        private void start(String name) {
            String type = xml.attribute("type").orElse(name);
            switch (name) {
                case "langSet", "langSec" -> {
                    path.push(name);
                    language(xml.language());
                }
                case "tig", "ntig", "termSec" -> {
                    path.push(name);
                    term = "";
                    termNote = "";
                    status = Optional.empty();
                }
                case "term" -> term = value();
                case "descrip", "termNote", "admin", "note" -> category(type, value());
                case "definition", "administrativeStatus", "subjectField" -> category(name, value());
                default -> path.push(name);
            }
        }

        private void language(@Nullable String tag) {
            known = false;
            try {
                language = Tags.language(tag);
                known = true;
            } catch (DomainException unknown) {
                builder.refuse(unknown);
            }
        }

        private void end(String name) {
            if ((name.equals("tig") || name.equals("ntig") || name.equals("termSec")) && known) {
                if (language == null) {
                    builder.refuse(DomainException.invalid("exchange.no-language"));
                } else {
                    builder.term(language, term, status, termNote);
                }
            } else if (name.equals("langSet") || name.equals("langSec")) {
                language = null;
            }
        }

        private void category(String type, String value) {
            boolean ofTerm =
                    path.stream().anyMatch(name -> name.equals("tig") || name.equals("ntig") || name.equals("termSec"));
            switch (type) {
                case "definition" -> {
                    if (language == null) {
                        builder.note(value);
                    } else {
                        builder.definition(language, value);
                    }
                }
                case "administrativeStatus", "normativeAuthorization" -> status = status(value);
                case "subjectField" -> kind(value);
                case "note" -> {
                    if (ofTerm) {
                        termNote = termNote.isEmpty() ? value : termNote + "\n" + value;
                    } else {
                        builder.note(value);
                    }
                }
                default -> {
                    // other data categories are not kept
                }
            }
        }

        private void kind(String value) {
            String word = value.strip().toUpperCase(Locale.ROOT);
            for (Kind kind : Kind.values()) {
                if (kind.name().equals(word)) {
                    builder.kind(kind);
                }
            }
        }

        /** ISO 30042's values, and the bare words that some tools write. */
        private static Optional<Status> status(String value) {
            String word = value.strip().toLowerCase(Locale.ROOT);
            if (word.startsWith("preferred")) {
                return Optional.of(Status.PREFERRED);
            }
            if (word.startsWith("admitted")) {
                return Optional.of(Status.ADMITTED);
            }
            return word.startsWith("deprecated") || word.startsWith("superseded")
                    ? Optional.of(Status.DEPRECATED)
                    : Optional.empty();
        }

        /** The element's text, its own elements' included; reads to its end. */
        private String value() {
            StringBuilder text = new StringBuilder();
            int depth = 1;
            while (depth > 0) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    depth++;
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                } else if (event == XMLStreamConstants.END_DOCUMENT) {
                    throw DomainException.invalid("exchange.malformed", "line", xml.line());
                } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                    String part = xml.text();
                    text.append(part, 0, Math.min(part.length(), Math.max(0, MAX_VALUE - text.length())));
                }
            }
            return text.toString();
        }
    }
}
