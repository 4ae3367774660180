package org.rapporteur.typesetting.composition;

/** The typesetter's own words, in a language that the report's readers understand. */
@FunctionalInterface
public interface Wording {

    /** @throws IllegalArgumentException where there are no words of this name */
    String say(String key, Object... values);
}
