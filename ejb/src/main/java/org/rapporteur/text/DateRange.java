package org.rapporteur.text;

import java.time.LocalDate;
import org.rapporteur.kernel.DomainException;

/**
 * Days from the first to the last, both included; one day where they are the same.
 *
 * @param from never after {@code to}
 */
public record DateRange(LocalDate from, LocalDate to) {

    /** @throws DomainException {@code event.date-order} when it ends before it starts (data: from, to) */
    public DateRange {
        if (to.isBefore(from)) {
            throw DomainException.invalid("event.date-order", "from", from, "to", to);
        }
    }
}
