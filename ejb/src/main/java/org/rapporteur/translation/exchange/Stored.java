package org.rapporteur.translation.exchange;

/** What became of a portion of entries that could be taken. */
public record Stored(long added, long merged, long known) {}
