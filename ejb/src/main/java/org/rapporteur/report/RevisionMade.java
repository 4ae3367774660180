package org.rapporteur.report;

/** Fired inside the transaction in which a revision is made. */
public record RevisionMade(LanguageVersion version, Revision revision) {}
