package org.rapporteur.web.desk;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.kernel.Language;
import org.rapporteur.report.Event;
import org.rapporteur.report.EventFacts;
import org.rapporteur.report.EventKind;
import org.rapporteur.report.Register;
import org.rapporteur.report.RegisterEntry;
import org.rapporteur.report.RegisterEntry.Kind;
import org.rapporteur.report.Report;

/** What is known of an event, as a form has it: days as the browser writes them, names one on a line. */
public class FactsForm {

    private String kind = EventKind.SEMINAR.key();
    private String from = "";
    private String to = "";
    private String places = "";
    private String organisers = "";
    private String partners = "";
    private String topics = "";

    static FactsForm of(Report report, Language reader) {
        FactsForm form = new FactsForm();
        form.kind = report.event().kind().key();
        form.from = report.event().startsOn().map(LocalDate::toString).orElse("");
        form.to = report.event().endsOn().map(LocalDate::toString).orElse("");
        form.places = names(report.places(), reader);
        form.organisers = names(report.organisers(), reader);
        form.partners = names(report.partners(), reader);
        form.topics = names(report.topics(), reader);
        return form;
    }

    private static String names(List<RegisterEntry> entries, Language reader) {
        return lines(entries.stream().map(entry -> entry.label(reader)).toList());
    }

    static String lines(List<String> names) {
        return String.join("\n", names);
    }

    /**
     * The facts, with the register's entries for the names; inside a transaction.
     *
     * @param written the language of names that the register does not know yet
     * @throws DomainException {@code event.date}, and what {@link Event} and {@link Register#named} refuse
     */
    EventFacts facts(Register register, Language written) {
        return new EventFacts(
                event(),
                register.named(Kind.PLACE, written, each(places)),
                register.named(Kind.ORGANISATION, written, each(organisers)),
                register.named(Kind.ORGANISATION, written, each(partners)),
                register.named(Kind.TOPIC, written, each(topics)));
    }

    private Event event() {
        EventKind chosen = Arrays.stream(EventKind.values())
                .filter(each -> each.key().equals(kind))
                .findFirst()
                .orElseThrow(() -> DomainException.invalid("event.kind", "kind", kind));
        return Event.of(chosen, day(from), day(to));
    }

    private static @Nullable LocalDate day(String text) {
        if (text.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            DomainException refusal = DomainException.invalid("event.date", "text", text);
            refusal.initCause(e);
            throw refusal;
        }
    }

    private static List<String> each(String lines) {
        return lines.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.toList());
    }

    public List<EventKind> getKinds() {
        return List.of(EventKind.values());
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(@Nullable String from) {
        this.from = text(from);
    }

    public String getTo() {
        return to;
    }

    public void setTo(@Nullable String to) {
        this.to = text(to);
    }

    public String getPlaces() {
        return places;
    }

    public void setPlaces(@Nullable String places) {
        this.places = text(places);
    }

    public String getOrganisers() {
        return organisers;
    }

    public void setOrganisers(@Nullable String organisers) {
        this.organisers = text(organisers);
    }

    public String getPartners() {
        return partners;
    }

    public void setPartners(@Nullable String partners) {
        this.partners = text(partners);
    }

    public String getTopics() {
        return topics;
    }

    public void setTopics(@Nullable String topics) {
        this.topics = text(topics);
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }
}
