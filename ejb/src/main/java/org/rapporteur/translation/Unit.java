package org.rapporteur.translation;

import java.util.Optional;
import java.util.OptionalInt;
import org.rapporteur.text.Block;

/**
 * One row of the translation desk: a block of the source beside its translation.
 *
 * @param id the source block's id, or {@link Alignment#TITLE} or {@link Alignment#SUMMARY}
 * @param source the source's block; empty for title and summary, and where it is gone from the source
 * @param sourceText the source's own Markdown; empty where it is gone
 * @param confirmedText the source's Markdown as it was when the translation was confirmed, where it is stale
 * @param target the translation's own Markdown, empty where nothing is written
 * @param staleSince the first source revision that the translation does not follow
 * @param gone whether the source has the block no more
 */
public record Unit(
        String id,
        Optional<Block> source,
        String sourceText,
        Optional<String> confirmedText,
        String target,
        Alignment.State state,
        OptionalInt staleSince,
        boolean gone) {

    public boolean stale() {
        return staleSince.isPresent();
    }
}
