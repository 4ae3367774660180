package org.rapporteur.publication;

/**
 * A PDF in the file store.
 *
 * @param sha256 of the PDF
 * @param bytes its size
 * @param sourceDigest SHA-256 of the title, summary and text that it was made from
 */
public record Rendition(String sha256, long bytes, int pages, String sourceDigest) {}
