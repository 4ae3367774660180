package org.rapporteur.typesetting.layout;

import java.util.Optional;
import org.rapporteur.kernel.Language;
import org.rapporteur.typesetting.tagging.Slot;

/**
 * A stretch of text in one style, language and place of the structure tree.
 *
 * @param text a line feed is a forced break; other white space separates words
 * @param link where the run leads, if it does
 * @param note the footnote that the run calls, if it does
 */
public record Run(
        String text, TextStyle style, Language language, Slot slot, Optional<LinkTarget> link, Optional<Note> note) {

    public static Run of(String text, TextStyle style, Language language, Slot slot) {
        return new Run(text, style, language, slot, Optional.empty(), Optional.empty());
    }
}
