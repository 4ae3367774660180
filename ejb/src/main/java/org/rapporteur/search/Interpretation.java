package org.rapporteur.search;

import java.util.List;

/**
 * What a query was taken for. Literally, everything is empty and false; otherwise the page says what else was done, and
 * a request for literal search undoes it.
 *
 * @param query what was looked for, as it could have been typed
 * @param corrections words that stand nowhere in the archive, and what was looked for instead
 * @param tolerant words of which others that differ by one letter were accepted too, since no report has all of them
 * @param renderings what was looked for in other languages beside the words themselves, the surest first
 * @param some whether reports follow that have only some of the words
 * @param whole how many reports have all of the words; 0 where a literal search was enough
 * @param cut whether the query was too long and only its beginning was looked for
 */
public record Interpretation(
        String query,
        List<Correction> corrections,
        List<String> tolerant,
        List<Rendering> renderings,
        boolean some,
        long whole,
        boolean cut) {

    public record Correction(String typed, String meant) {}

    static Interpretation literal(QueryText text, long whole) {
        return new Interpretation(text.typed(), List.of(), List.of(), List.of(), false, whole, text.cut());
    }

    /** Whether exactly what was typed was looked for, and nothing else. */
    public boolean isLiteral() {
        return corrections.isEmpty() && tolerant.isEmpty() && renderings.isEmpty() && !some;
    }
}
