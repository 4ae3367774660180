package org.rapporteur.web.translation;

import org.jspecify.annotations.Nullable;
import org.rapporteur.kernel.Language;
import org.rapporteur.report.Content;
import org.rapporteur.text.Document;
import org.rapporteur.text.Html;
import org.rapporteur.text.Markdown;
import org.rapporteur.text.TextDifference;
import org.rapporteur.text.WordCount;
import org.rapporteur.translation.Unit;
import org.rapporteur.web.desk.Sheet;

/**
 * One row of the bench, for the page.
 *
 * @param kind the class that draws it: title, summary, gone or block
 * @param source HTML of the source as its readers see it; empty where it is gone
 * @param changes HTML of the source's words since the translation was confirmed; empty where it is not stale
 * @param target Markdown; after a refusal what the form brought
 * @param theirs what somebody else has saved meanwhile, where this row was refused for it; null else
 * @param state empty, draft, confirmed or no-equivalent
 * @param words of the source
 * @param unsaved whether {@code target} is not saved
 */
public record BenchUnit(
        String id,
        String kind,
        String source,
        String changes,
        String target,
        @Nullable String theirs,
        String state,
        boolean stale,
        boolean settled,
        int words,
        boolean unsaved) {

    static BenchUnit of(Unit unit, Document source, Language language) {
        String kind = unit.gone() ? "gone" : unit.source().isPresent() ? "block" : unit.id();
        return new BenchUnit(
                unit.id(),
                kind,
                source(unit, source, language),
                unit.confirmedText()
                        .map(before -> TextDifference.html(TextDifference.words(before, unit.sourceText())))
                        .orElse(""),
                unit.target(),
                null,
                unit.state().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                unit.stale(),
                unit.state().settled() && !unit.stale(),
                unit.source().map(WordCount::of).orElseGet(() -> WordCount.of(Markdown.document(unit.sourceText()))),
                false);
    }

    private static String source(Unit unit, Document source, Language language) {
        Html.Options options = Sheet.options(language).withIdPrefix("source-" + unit.id() + "-");
        return unit.source()
                .map(block -> Html.render(block, source, options))
                .orElseGet(() -> unit.id().equals("title")
                        ? Html.escape(unit.sourceText())
                        : Html.render(Markdown.document(unit.sourceText()), options));
    }

    /** With a text that was brought and not saved. */
    BenchUnit refused(String brought, boolean contested) {
        return new BenchUnit(
                id, kind, source, changes, brought, contested ? target : null, state, stale, settled, words, true);
    }

    /** The longest text that fits. */
    public int limit() {
        return switch (kind) {
            case "title" -> Content.MAX_TITLE;
            case "summary" -> Content.MAX_SUMMARY;
            default -> Content.MAX_TEXT;
        };
    }
}
