package org.rapporteur.translation.memory;

/**
 * A text in two languages, for learning.
 *
 * @param id grows in the order of reading
 * @param source in the language that was asked for first, whichever of the two was written first
 * @param target in the other language
 */
public record AlignedPair(long id, String source, String target) {}
