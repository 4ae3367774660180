package org.rapporteur.typesetting;

/**
 * A report as it was set.
 *
 * @param pdf conforms to the typesetter's profile
 * @param pages how many, at least 1
 */
public record Typeset(byte[] pdf, int pages) {}
