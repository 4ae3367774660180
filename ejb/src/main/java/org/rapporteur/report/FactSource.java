package org.rapporteur.report;

/**
 * A package above that knows something the workflow's guards ask: translation of open and stale blocks, checks of
 * errors, review of blocking comments. The door asks every source and adds up.
 */
public interface FactSource {

    /** What is counted. */
    enum Count {
        OPEN_BLOCKS,
        STALE_BLOCKS,
        FAILED_CHECKS,
        BLOCKING_COMMENTS
    }

    /** How many there are now; 0 for what this source does not know. Called inside the door's transaction. */
    int count(Count what, LanguageVersion version);
}
