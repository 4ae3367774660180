package org.rapporteur.typesetting.composition;

import org.rapporteur.kernel.Language;

/** The typesetter's own words, in a language that the report's readers understand. */
public interface Wording {

    /** @throws IllegalArgumentException where there are no words of this name */
    String say(String key, Object... values);

    /** The language of the words, which is English where the report's language has none. */
    Language language();
}
