package org.rapporteur.translation.termbase;

/** Fired inside the transaction that changes what the termbase knows. */
public record TermbaseChanged() {}
