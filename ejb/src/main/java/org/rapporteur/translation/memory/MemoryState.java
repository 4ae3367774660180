package org.rapporteur.translation.memory;

/**
 * What tells whether the memory has changed: units are added under growing ids, and leave by being superseded or
 * deleted, so equal states mean the same units.
 *
 * @param units how many units count
 * @param last the last one's id; 0 for an empty memory
 */
public record MemoryState(long units, long last) {}
