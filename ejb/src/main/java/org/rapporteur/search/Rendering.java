package org.rapporteur.search;

import org.rapporteur.kernel.Language;

/**
 * What one or several neighbouring words of a query are in another language.
 *
 * @param first index of the first of them
 * @param count how many there are, at least one
 * @param text one or more words of the other language
 * @param weight how sure it is, above 0 and at most 1
 */
public record Rendering(int first, int count, Language language, String text, float weight) {

    /** Whether it renders the word of this index, alone or with others. */
    boolean covers(int word) {
        return first <= word && word < first + count;
    }
}
