package org.rapporteur.web.review;

import java.util.List;
import org.rapporteur.kernel.Language;
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
                .map(like -> Markdown.withBody(like, own))
                .map(block -> Html.render(block, new Document(List.of(block)), options))
                .orElseGet(() -> Html.render(Markdown.document(own), options));
    }
}
