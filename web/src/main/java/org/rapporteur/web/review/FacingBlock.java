package org.rapporteur.web.review;

import java.util.List;
import java.util.Optional;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.kernel.Language;
import org.rapporteur.text.Block;
import org.rapporteur.text.Document;
import org.rapporteur.text.Html;
import org.rapporteur.text.Markdown;
import org.rapporteur.translation.Unit;
import org.rapporteur.web.desk.Sheet;

/**
 * A block of the source and its translation, side by side.
 *
 * @param source HTML
 * @param target HTML; empty where the language needs no counterpart
 * @param stale whether the source has changed since the translation was confirmed
 */
public record FacingBlock(String source, String target, boolean stale) {

    static FacingBlock of(Unit unit, Language from, Language into) {
        return new FacingBlock(html(unit, unit.sourceText(), from), html(unit, unit.target(), into), unit.stale());
    }

    private static String html(Unit unit, String own, Language language) {
        if (own.isEmpty()) {
            return "";
        }
        Html.Options options = Sheet.options(language).withIdPrefix(language.tag() + "-" + unit.id() + "-");
        return unit.source()
                .flatMap(like -> inItsPlace(like, own))
                .map(block -> Html.render(block, new Document(List.of(block)), options))
                .orElseGet(() -> Html.render(Markdown.document(own), options));
    }

    /** Empty where the text has not the shape of its source, such as a table with other columns. */
    private static Optional<Block> inItsPlace(Block source, String own) {
        try {
            return Optional.of(Markdown.withBody(source, own));
        } catch (DomainException otherShape) {
            return Optional.empty();
        }
    }
}
