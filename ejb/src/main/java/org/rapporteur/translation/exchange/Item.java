package org.rapporteur.translation.exchange;

import java.util.Optional;
import org.rapporteur.kernel.DomainException;

/**
 * One entry of a file: what it says, or why it cannot be taken.
 *
 * @param line where it begins, from 1
 * @param value what it says; empty when it is refused
 * @param refusal why it is refused; empty when it is not
 */
public record Item<T>(long line, Optional<T> value, Optional<DomainException> refusal) {

    static <T> Item<T> of(long line, T value) {
        return new Item<>(line, Optional.of(value), Optional.empty());
    }

    static <T> Item<T> refused(long line, DomainException refusal) {
        return new Item<>(line, Optional.empty(), Optional.of(refusal));
    }
}
