package org.rapporteur.batch;

import java.util.Map;
import org.rapporteur.kernel.DomainException;

/**
 * An item that a step could not take, and why. The batch goes on without it.
 *
 * @param item the item's number, from 1, such as a line's; 0 for what belongs to no single one
 * @param code as of a {@link DomainException}
 * @param data plain values: text, numbers, lists of those
 */
public record RefusedItem(long item, String code, Map<String, Object> data) {

    public RefusedItem {
        data = Map.copyOf(data);
    }

    public static RefusedItem of(long item, DomainException refusal) {
        return new RefusedItem(item, refusal.code(), refusal.data());
    }
}
