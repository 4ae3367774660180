package org.rapporteur.search;

import java.util.Collection;
import java.util.List;

/** The words of what is in the index, and so of nothing that is not public. */
interface Vocabulary {

    /** Whether any of these stands in any report. */
    boolean hasAny(Collection<Form> forms);

    /** Words of a field that are written much like this one, the likeliest first; none where the word itself is one. */
    List<Like> like(String word, IndexField field);

    /** @param word folded or stemmed as the field does it */
    record Form(String word, IndexField field) {}

    /**
     * @param likeness up to 1
     * @param frequency in how many reports it stands
     */
    record Like(String word, double likeness, long frequency) {}
}
