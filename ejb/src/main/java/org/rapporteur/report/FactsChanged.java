package org.rapporteur.report;

/** Fired inside the transaction in which a report's event, places, organisers, partners or topics change. */
public record FactsChanged(Report report) {}
