package org.rapporteur.web.review;

import java.util.List;
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
        Document document = unit.source()
                .map(like -> new Document(List.of(alone(Markdown.withBody(like, own)))))
                .orElseGet(() -> Markdown.document(own));
        return Html.render(document, Sheet.options(language).withIdPrefix(language.tag() + "-" + unit.id() + "-"));
    }

    /** A nested item stands here without the list around it. */
    private static Block alone(Block block) {
        return block instanceof Block.ListItem item
                ? new Block.ListItem(item.id(), 1, item.ordered(), true, item.number(), item.paragraphs())
                : block;
    }
}
