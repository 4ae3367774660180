package org.rapporteur.translation.exchange;

import org.rapporteur.translation.termbase.Description;

/** Writes a file of terms, one concept after the other. Closing it ends the file and leaves the stream open. */
interface TermWriter extends AutoCloseable {

    void write(long id, Description concept);

    @Override
    void close();
}
