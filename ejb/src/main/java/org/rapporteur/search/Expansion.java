package org.rapporteur.search;

import java.util.Collection;
import java.util.List;
import org.rapporteur.kernel.Language;

/** Knows what words of a query are in other languages. All beans of this type are asked; none has to answer. */
public interface Expansion {

    /**
     * @param words of the query in its order
     * @param language in which they are taken to be
     * @param wanted other languages than that
     * @return in any order; empty when nothing is known. Never fails because of what the words are
     */
    List<Rendering> of(List<String> words, Language language, Collection<Language> wanted);
}
