package org.rapporteur.translation.termbase;

import java.util.List;

/**
 * A term found in a text.
 *
 * @param start where it begins, in {@code char}s
 * @param end where it ends, exclusive
 * @param meanings what it may mean, one for each concept that has a term of this form; never empty
 */
public record Occurrence(int start, int end, List<Meaning> meanings) {

    public Occurrence {
        meanings = List.copyOf(meanings);
    }

    /**
     * @param term the term that was recognised; may be deprecated
     */
    public record Meaning(Known concept, Term term) {}
}
