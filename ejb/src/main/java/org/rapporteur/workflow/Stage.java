package org.rapporteur.workflow;

/** How far a manuscript has come. */
public enum Stage implements Point {
    /** Being written or translated. */
    DRAFT,
    /** Read by a reviewer of the language. */
    REVIEW,
    /** Ready to be published; stays so until a correction begins. */
    APPROVED
}
