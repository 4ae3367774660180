package org.rapporteur.takeover;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.kernel.Language;
import org.rapporteur.report.Content;
import org.rapporteur.report.Event;
import org.rapporteur.report.EventKind;
import org.rapporteur.report.RegisterEntry;
import org.rapporteur.report.Symbol;
import org.rapporteur.report.TakenText;
import org.rapporteur.text.BlockIdentity;
import org.rapporteur.text.Document;
import org.rapporteur.text.Markdown;

/**
 * A report as a line of an archive's file tells it, checked against every rule that does not need the database.
 *
 * @param symbol empty where the report is to get the next free one
 * @param event with its days
 * @param places names in the original's language, as are topics
 * @param texts the original first
 */
record ArchivedReport(
        Optional<Symbol> symbol,
        Event event,
        List<String> places,
        List<String> topics,
        Language original,
        List<TakenText> texts) {

    /** More languages than any federation has. */
    static final int MOST_TEXTS = 50;

    /** Places, and topics. */
    static final int MOST_NAMES = 50;

    static final int LONGEST_NAME = 200;

    /** Before printing with movable type nothing was published that could be meant. */
    private static final int FIRST_YEAR = 1450;

    private static final List<String> FIELDS =
            List.of("symbol", "date", "from", "to", "places", "topics", "kind", "original", "versions");
    private static final List<String> TEXT_FIELDS = List.of("lang", "title", "summary", "text", "publishedAt");

    /**
     * @param json the line
     * @throws DomainException the first rule that it breaks
     */
    static ArchivedReport read(String json, Clock clock) {
        Members members = Members.of(json).only(FIELDS);
        Optional<Symbol> symbol = members.text("symbol").map(Symbol::of);
        Event event = event(members, clock);
        List<String> places = names(members, "places");
        List<String> topics = names(members, "topics");
        Language original = language("original", members.required("original"));
        List<Members> versions = members.objects("versions");
        if (versions.isEmpty()) {
            throw DomainException.invalid("takeover.no-versions");
        }
        if (versions.size() > MOST_TEXTS) {
            throw DomainException.invalid("takeover.too-many-versions", "count", versions.size(), "limit", MOST_TEXTS);
        }
        return new ArchivedReport(
                symbol, event, places, topics, original, texts(original, versions, event, clock.instant()));
    }

    private static Event event(Members members, Clock clock) {
        EventKind kind = members.text("kind").map(ArchivedReport::kind).orElse(EventKind.SEMINAR);
        Optional<LocalDate> date = day(members, "date", clock);
        Optional<LocalDate> from = day(members, "from", clock);
        Optional<LocalDate> to = day(members, "to", clock);
        if (date.isPresent() && (from.isPresent() || to.isPresent())) {
            throw DomainException.invalid("takeover.date-twice");
        }
        if (to.isPresent() && from.isEmpty()) {
            throw DomainException.invalid("takeover.from-missing");
        }
        LocalDate first = date.or(() -> from).orElseThrow(() -> DomainException.invalid("takeover.no-date"));
        return Event.of(kind, first, to.orElse(first));
    }

    private static EventKind kind(String word) {
        return Arrays.stream(EventKind.values())
                .filter(kind -> kind.key().equals(word))
                .findFirst()
                .orElseThrow(() -> DomainException.invalid(
                        "takeover.kind",
                        "kind",
                        word,
                        "known",
                        Arrays.stream(EventKind.values()).map(EventKind::key).toList()));
    }

    private static Optional<LocalDate> day(Members members, String field, Clock clock) {
        return members.text(field).map(text -> {
            try {
                LocalDate day = LocalDate.parse(text);
                int last = LocalDate.now(clock).getYear() + 1;
                if (day.getYear() < FIRST_YEAR || day.getYear() > last) {
                    throw DomainException.invalid(
                            "takeover.year",
                            "field",
                            field,
                            "text",
                            text,
                            "first",
                            Integer.toString(FIRST_YEAR),
                            "last",
                            Integer.toString(last));
                }
                return day;
            } catch (DateTimeParseException e) {
                throw wrong("takeover.date", field, text, e);
            }
        });
    }

    private static List<String> names(Members members, String field) {
        List<String> names = members.texts(field).stream()
                .map(name -> name.strip().replaceAll("\\s+", " "))
                .distinct()
                .toList();
        if (names.size() > MOST_NAMES) {
            throw DomainException.invalid(
                    "takeover.too-many-names", "field", field, "count", names.size(), "limit", MOST_NAMES);
        }
        for (String name : names) {
            if (name.isEmpty()) {
                throw DomainException.invalid("takeover.name-empty", "field", field);
            }
            if (name.length() > LONGEST_NAME) {
                throw DomainException.invalid("register.name-length", "limit", LONGEST_NAME);
            }
            // Taken apart into letters and marks, a name can be longer than it was written.
            if (RegisterEntry.keyOf(name).length() > LONGEST_NAME) {
                throw DomainException.invalid("takeover.name-key", "field", field, "name", name, "limit", LONGEST_NAME);
            }
        }
        return names;
    }

    /** A tag that is well-formed and names a language that there is. */
    private static Language language(String field, String tag) {
        Language language = Language.of(tag);
        Locale locale = language.locale();
        boolean known = !locale.getDisplayLanguage(Locale.ENGLISH).equalsIgnoreCase(locale.getLanguage());
        if (!known || language.tag().length() > 35) {
            throw DomainException.invalid("takeover.language", "field", field, "language", tag);
        }
        return language;
    }

    private static List<TakenText> texts(Language original, List<Members> versions, Event event, Instant now) {
        List<TakenText> texts = new ArrayList<>();
        List<Language> languages = new ArrayList<>();
        for (Members each : versions) {
            each.only(TEXT_FIELDS);
            Language language = language(each.place() + "lang", each.required("lang"));
            if (languages.contains(language)) {
                throw DomainException.invalid("takeover.duplicate-language", "language", language.tag());
            }
            languages.add(language);
            texts.add(language.equals(original) ? 0 : texts.size(), text(each, language, event, now));
        }
        if (!languages.contains(original)) {
            throw DomainException.invalid(
                    "takeover.original",
                    "original",
                    original.tag(),
                    "languages",
                    languages.stream().map(Language::tag).toList());
        }
        return List.copyOf(texts);
    }

    private static TakenText text(Members members, Language language, Event event, Instant now) {
        Content content =
                new Content(members.required("title"), members.text("summary").orElse(""), members.required("text"));
        if (content.title().isEmpty()) {
            throw DomainException.invalid("takeover.title-empty", "language", language.tag());
        }
        if (content.text().isBlank()) {
            throw DomainException.invalid("takeover.text-empty", "language", language.tag());
        }
        Document body = Markdown.document(content.text());
        if (body.isEmpty()) {
            throw DomainException.invalid("takeover.text-lost", "language", language.tag());
        }
        return new TakenText(language, content, BlockIdentity.first(body), published(members, event, now));
    }

    /** A day counts from its beginning in UTC. What does not say when is taken as of the event's last day. */
    private static Instant published(Members members, Event event, Instant now) {
        Optional<String> said = members.text("publishedAt");
        if (said.isEmpty()) {
            Instant ended =
                    event.endsOn().orElseThrow().atStartOfDay(ZoneOffset.UTC).toInstant();
            return ended.isAfter(now) ? now : ended;
        }
        Instant at = moment(members.place() + "publishedAt", said.get());
        if (at.isAfter(now)) {
            throw DomainException.invalid("takeover.published-later", "at", said.get());
        }
        return at;
    }

    private static Instant moment(String field, String text) {
        try {
            Instant at = text.length() == 10
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : OffsetDateTime.parse(text).toInstant();
            if (at.isBefore(EARLIEST)) {
                throw DomainException.invalid("takeover.published-at", "field", field, "text", text);
            }
            return at;
        } catch (DateTimeParseException e) {
            throw wrong("takeover.published-at", field, text, e);
        }
    }

    private static final Instant EARLIEST = Instant.parse(FIRST_YEAR + "-01-01T00:00:00Z");

    private static DomainException wrong(String code, String field, String text, DateTimeParseException cause) {
        DomainException refusal = DomainException.invalid(code, "field", field, "text", text);
        refusal.initCause(cause);
        return refusal;
    }
}
