package org.rapporteur.typesetting;

/**
 * A report as it was set.
 *
 * @param pdf PDF/A-3a and PDF/UA-1
 * @param pages how many, at least 1
 */
public record Typeset(byte[] pdf, int pages) {}
