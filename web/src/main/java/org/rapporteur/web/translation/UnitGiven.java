package org.rapporteur.web.translation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.rapporteur.report.VersionKey;
import org.rapporteur.translation.TranslationDesk;
import org.rapporteur.web.api.Given;

/**
 * What is to be done with one block: its translation, or that the language needs none, or that it is still right.
 *
 * @param id of the source's block
 * @param markdown the translation, of the same kind as the source; blank takes it back
 * @param confirm whether the translator is done with it
 * @param noEquivalent says that the language needs no counterpart; then without Markdown
 * @param stillRight says that a stale block is right for the changed source, too; then without Markdown
 */
public record UnitGiven(
        @Schema(required = true) String id,
        @Nullable String markdown,
        @Nullable Boolean confirm,
        @Nullable Boolean noEquivalent,
        @Nullable Boolean stillRight) {

    /** @return the text version afterwards */
    long apply(TranslationDesk desk, VersionKey key, long basedOn) {
        String block = Given.required("id", id);
        if (Boolean.TRUE.equals(noEquivalent)) {
            return desk.noEquivalent(key, basedOn, block);
        }
        if (Boolean.TRUE.equals(stillRight)) {
            return desk.stillRight(key, basedOn, block);
        }
        return desk.write(key, basedOn, block, Given.required("markdown", markdown), Boolean.TRUE.equals(confirm));
    }
}
