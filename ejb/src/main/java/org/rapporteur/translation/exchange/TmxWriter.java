package org.rapporteur.translation.exchange;

import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.rapporteur.text.Block;
import org.rapporteur.text.Document;
import org.rapporteur.text.Inline;
import org.rapporteur.text.Markdown;
import org.rapporteur.translation.memory.Segment;
import org.rapporteur.translation.memory.TranslationUnit.Confirmation;
import org.rapporteur.translation.memory.TranslationUnit.Pair;

/** Writes translation units as TMX 1.4b: words, and what is bold or italic in them. */
final class TmxWriter implements AutoCloseable {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final XmlOut out;

    TmxWriter(OutputStream stream) {
        out = new XmlOut(stream);
        out.start("tmx", "version", "1.4").line();
        out.start(
                        "header",
                        "creationtool",
                        "Rapporteur",
                        "creationtoolversion",
                        "1",
                        "segtype",
                        "paragraph",
                        "o-tmf",
                        "Rapporteur",
                        "adminlang",
                        "en",
                        "srclang",
                        "*all*",
                        "datatype",
                        "plaintext")
                .end()
                .line();
        out.start("body").line();
    }

    void write(long id, Pair pair, Confirmation confirmation) {
        Instant at = confirmation.at().truncatedTo(ChronoUnit.SECONDS);
        String source = pair.source().language().tag();
        if (confirmation.by().isEmpty()) {
            out.start("tu", "tuid", Long.toString(id), "srclang", source, "changedate", STAMP.format(at));
        } else {
            out.start(
                    "tu",
                    "tuid",
                    Long.toString(id),
                    "srclang",
                    source,
                    "changedate",
                    STAMP.format(at),
                    "changeid",
                    confirmation.by());
        }
        out.line();
        for (Segment segment : List.of(pair.source(), pair.target())) {
            out.start("tuv", "xml:lang", segment.language().tag()).start("seg");
            write(segment);
            out.end().end().line();
        }
        out.end().line();
    }

    /** One paragraph's markup is kept; what is built otherwise is written as words. */
    private void write(Segment segment) {
        Document document = Markdown.parse(segment.markdown()).document();
        if (document.blocks().size() == 1 && document.blocks().get(0) instanceof Block.Paragraph paragraph) {
            paragraph.text().forEach(this::write);
        } else {
            out.text(segment.plain());
        }
    }

    private void write(Inline inline) {
        if (inline instanceof Inline.Text text) {
            out.text(text.value());
        } else if (inline instanceof Inline.LineBreak) {
            out.text(" ");
        } else if (inline instanceof Inline.Emphasis emphasis) {
            out.start("hi", "type", "italic");
            emphasis.content().forEach(this::write);
            out.end();
        } else if (inline instanceof Inline.Strong strong) {
            out.start("hi", "type", "bold");
            strong.content().forEach(this::write);
            out.end();
        } else if (inline instanceof Inline.Link link) {
            link.content().forEach(this::write);
        } else if (inline instanceof Inline.Foreign foreign) {
            foreign.content().forEach(this::write);
        }
    }

    @Override
    public void close() {
        out.close();
    }
}
