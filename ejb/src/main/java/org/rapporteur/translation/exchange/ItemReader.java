package org.rapporteur.translation.exchange;

import java.util.Optional;

/** Reads a file's entries one after the other. Not for several threads. Closing it closes the file. */
public interface ItemReader<T> extends AutoCloseable {

    /** The next entry; empty at the end. After an entry that makes the rest unreadable comes the end. */
    Optional<Item<T>> next();

    @Override
    void close();
}
