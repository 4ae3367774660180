package org.rapporteur.publication;

import org.rapporteur.typesetting.conformance.Profile;

/**
 * A PDF that was just put into the file store.
 *
 * @param sha256 of the PDF
 * @param bytes its size
 * @param brand digest of the brand that it shows
 * @param profile to which it conforms
 */
record Printed(String sha256, long bytes, int pages, String brand, Profile profile) {}
