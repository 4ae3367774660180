package org.rapporteur.translation.exchange;

import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.kernel.Language;
import org.rapporteur.translation.memory.Segment;
import org.rapporteur.translation.memory.TranslationUnit.Pair;

/**
 * Reads translation memories of the format TMX 1.4b, and what older versions have in common with it. A unit of several
 * languages gives one pair for each translation of its source.
 */
public final class TmxReader implements ItemReader<TmxReader.Unit> {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'");
    private static final String ANY_SOURCE = "*all*";

    /** Of one unit; no unit is gathered without end. */
    private static final int MOST = 200;

    private final Xml xml;
    private String sourceLanguage = "";
    private boolean ended;

    /**
     * A {@code tu}.
     *
     * @param by who changed or made it last; empty where the file does not say
     * @param at when; empty where the file does not say
     */
    public record Unit(List<Pair> pairs, String by, Optional<Instant> at) {}

    private record Variant(Segment segment, String by, Optional<Instant> at) {}

    /** @throws DomainException {@code exchange.malformed} or {@code exchange.root} */
    public TmxReader(InputStream in) {
        xml = new Xml(in);
        xml.root("tmx");
    }

    @Override
    public Optional<Item<Unit>> next() {
        while (!ended) {
            try {
                int event = xml.next();
                if (event == XMLStreamConstants.END_DOCUMENT) {
                    ended = true;
                } else if (event == XMLStreamConstants.START_ELEMENT
                        && xml.name().equals("header")) {
                    sourceLanguage = xml.attribute("srclang").orElse("");
                } else if (event == XMLStreamConstants.START_ELEMENT
                        && xml.name().equals("tu")) {
                    return Optional.of(unit());
                }
            } catch (DomainException broken) {
                ended = true;
                return Optional.of(Item.refused(xml.line(), broken));
            }
        }
        return Optional.empty();
    }

    /** Reads to the end of the unit, also of one that is refused. */
    private Item<Unit> unit() {
        long line = xml.line();
        String source = xml.attribute("srclang").orElse(sourceLanguage);
        String by = who();
        Optional<Instant> at = when();
        List<Variant> variants = new ArrayList<>();
        @Nullable DomainException refusal = null;
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.END_DOCUMENT) {
                throw DomainException.invalid("exchange.malformed", "line", xml.line());
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                if (xml.name().equals("tuv")) {
                    Read read = variant();
                    depth--;
                    if (variants.size() < MOST) {
                        read.variant().ifPresent(variants::add);
                    } else if (refusal == null) {
                        refusal = DomainException.invalid("exchange.variants", "limit", MOST);
                    }
                    refusal = refusal == null ? read.refusal() : refusal;
                }
            }
        }
        if (refusal != null) {
            return Item.refused(line, refusal);
        }
        try {
            return Item.of(line, unit(variants, source, by, at));
        } catch (DomainException notTaken) {
            return Item.refused(line, notTaken);
        }
    }

    private record Read(Optional<Variant> variant, @Nullable DomainException refusal) {}

    private Read variant() {
        @Nullable String tag = xml.language();
        String by = who();
        Optional<Instant> at = when();
        @Nullable Segment segment = null;
        @Nullable DomainException refusal = null;
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.END_DOCUMENT) {
                throw DomainException.invalid("exchange.malformed", "line", xml.line());
            } else if (event == XMLStreamConstants.START_ELEMENT && xml.name().equals("seg")) {
                Seg seg = Seg.read(xml);
                try {
                    segment = seg.segment(Tags.language(tag));
                } catch (DomainException notTaken) {
                    refusal = notTaken;
                }
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            }
        }
        if (segment == null && refusal == null) {
            refusal = DomainException.invalid("exchange.no-segment");
        }
        return new Read(Optional.ofNullable(segment).map(found -> new Variant(found, by, at)), refusal);
    }

    private static Unit unit(List<Variant> variants, String source, String by, Optional<Instant> at) {
        if (variants.size() < 2) {
            throw DomainException.invalid("exchange.one-language");
        }
        Variant from = variants.get(0);
        if (!source.isBlank() && !source.equals(ANY_SOURCE)) {
            Language wanted = Tags.language(source);
            from = variants.stream()
                    .filter(variant -> same(variant.segment().language(), wanted))
                    .findFirst()
                    .orElseThrow(() -> DomainException.invalid("exchange.no-source", "language", wanted.tag()));
        }
        List<Pair> pairs = new ArrayList<>();
        String name = by;
        Optional<Instant> moment = at;
        for (Variant variant : variants) {
            if (!variant.segment().language().equals(from.segment().language())) {
                pairs.add(new Pair(from.segment(), variant.segment()));
                name = variant.by().isEmpty() ? name : variant.by();
                moment = variant.at().or(() -> at);
            }
        }
        if (pairs.isEmpty()) {
            throw DomainException.invalid("exchange.one-language");
        }
        return new Unit(List.copyOf(pairs), name, moment);
    }

    private static boolean same(Language one, Language wanted) {
        return one.equals(wanted)
                || one.locale().getLanguage().equals(wanted.locale().getLanguage());
    }

    private String who() {
        return xml.attribute("changeid")
                .or(() -> xml.attribute("creationid"))
                .orElse("")
                .strip();
    }

    private Optional<Instant> when() {
        Optional<String> stamp = xml.attribute("changedate").or(() -> xml.attribute("creationdate"));
        try {
            return stamp.map(text -> LocalDateTime.parse(text.strip(), STAMP).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        xml.close();
    }
}
