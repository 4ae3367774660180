package org.rapporteur.report;

/** Fired inside the transaction in which a name is added to the register or corrected. */
public record RegisterChanged(RegisterEntry entry) {}
