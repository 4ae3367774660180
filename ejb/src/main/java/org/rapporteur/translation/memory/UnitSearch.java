package org.rapporteur.translation.memory;

import org.jspecify.annotations.Nullable;
import org.rapporteur.kernel.Language;
import org.rapporteur.translation.memory.TranslationUnit.Origin;

/**
 * What units are looked for.
 *
 * @param words stand in the source or in the translation in this order, capitals aside; empty for all
 * @param source the source language, its regions included; null for any
 * @param target the language of the translation, its regions included; null for any
 * @param origin null for any
 */
public record UnitSearch(
        String words,
        @Nullable Language source,
        @Nullable Language target,
        @Nullable Origin origin) {

    public static UnitSearch of(String words) {
        return new UnitSearch(words, null, null, null);
    }
}
