package org.rapporteur.board;

import java.util.Optional;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.kernel.Language;

/**
 * What somebody wants to see of the board.
 *
 * @param text part of a symbol, a title in any language or a place, accents and capitals aside; empty for everything
 * @param language then {@code which} looks at this language alone, and {@link Which#ALL} means reports that have a text in it
 * @param page from 1
 * @param size rows on a page, 1 to {@link #MAX_SIZE}
 */
public record BoardFilter(Which which, String text, Optional<Language> language, int page, int size) {

    public static final int MAX_SIZE = 200;

    /** @throws DomainException {@code page.range} */
    public BoardFilter {
        text = text.strip();
        if (page < 1 || size < 1 || size > MAX_SIZE) {
            throw DomainException.invalid("page.range", "page", page, "size", size, "limit", MAX_SIZE);
        }
    }

    public static BoardFilter of(Which which) {
        return new BoardFilter(which, "", Optional.empty(), 1, 50);
    }
}
