package org.rapporteur.search;

import java.util.function.Supplier;
import org.apache.lucene.store.AlreadyClosedException;
import org.hibernate.search.util.common.SearchException;
import org.rapporteur.kernel.DomainException;

/**
 * Reads the index, or says that it cannot be read: the archive itself is in the database and stays readable then, so
 * that pages can say what works and what does not.
 */
final class IndexReading {

    private IndexReading() {}

    /** @throws DomainException {@code search.unavailable} when the index does not answer */
    static <T> T guarded(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (SearchException | AlreadyClosedException unreadable) {
            DomainException refusal = unavailable();
            refusal.initCause(unreadable);
            throw refusal;
        }
    }

    static DomainException unavailable() {
        return DomainException.of(DomainException.Kind.UNAVAILABLE, "search.unavailable");
    }
}
