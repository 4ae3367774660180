package org.rapporteur.text;

/**
 * A document all of whose blocks have ids.
 *
 * @param document every id is set and unique
 * @param next the number of the next new id; greater than that of every id ever given in this language version
 */
public record Identified(Document document, int next) {}
