package org.rapporteur.report;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.kernel.DomainException;

/** The event that a report tells of: its kind and its days. Immutable. */
@Embeddable
public class Event {

    @Enumerated(EnumType.STRING)
    @Column(name = "event_kind", nullable = false, length = 20)
    private EventKind kind;

    @Column(name = "starts_on")
    private @Nullable LocalDate startsOn;

    @Column(name = "ends_on")
    private @Nullable LocalDate endsOn;

    @SuppressWarnings("NullAway.Init")
    protected Event() {}

    private Event(EventKind kind, @Nullable LocalDate startsOn, @Nullable LocalDate endsOn) {
        this.kind = kind;
        this.startsOn = startsOn;
        this.endsOn = endsOn;
    }

    /**
     * @param startsOn the first day, null while it is not known
     * @param endsOn the last day; null for an event of one day
     * @throws DomainException {@code event.date-order} when it ends before it starts, {@code event.no-start}
     */
    public static Event of(EventKind kind, @Nullable LocalDate startsOn, @Nullable LocalDate endsOn) {
        if (startsOn == null && endsOn != null) {
            throw DomainException.invalid("event.no-start");
        }
        if (startsOn != null && endsOn != null && endsOn.isBefore(startsOn)) {
            throw DomainException.invalid("event.date-order", "from", startsOn, "to", endsOn);
        }
        return new Event(kind, startsOn, endsOn == null ? startsOn : endsOn);
    }

    public EventKind kind() {
        return kind;
    }

    public Optional<LocalDate> startsOn() {
        return Optional.ofNullable(startsOn);
    }

    /** The same day as the start for an event of one day; empty only together with it. */
    public Optional<LocalDate> endsOn() {
        return Optional.ofNullable(endsOn);
    }
}
