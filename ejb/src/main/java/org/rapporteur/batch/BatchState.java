package org.rapporteur.batch;

import java.util.Locale;

/** How a batch stands. */
public enum BatchState {
    /** Until a server takes it. */
    WAITING,
    RUNNING,
    /** By an administrator; it can be resumed where it stopped. */
    STOPPED,
    /** By an error that did not go away; it can be resumed where it failed. */
    FAILED,
    /** To its end; what was refused is in its report. */
    DONE;

    /** Whether it is at work or will be by itself. */
    public boolean active() {
        return this == WAITING || this == RUNNING;
    }

    /** Whether it can be resumed. */
    public boolean resumable() {
        return this == STOPPED || this == FAILED;
    }

    /** The name in answers and message keys: {@code running}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
