package org.rapporteur.workflow;

/** What the public sees of a language version. */
public enum Standing implements Point {
    /** There is no manuscript yet. Never stored. */
    UNOPENED,
    /** Worked on, never published. */
    UNPUBLISHED,
    /** An edition is public, whatever happens to the manuscript meanwhile. */
    PUBLISHED,
    /** Its address answers with a tombstone. */
    WITHDRAWN
}
