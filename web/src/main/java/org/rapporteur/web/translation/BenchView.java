package org.rapporteur.web.translation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.translation.Bench;
import org.rapporteur.translation.Unit;
import org.rapporteur.web.api.Given;

/**
 * A translation beside its source, block by block in the order of the source.
 *
 * @param sourceRevision the source's newest revision, which is what is translated
 * @param textVersion what an edit must name
 * @param settled units that are confirmed or need no counterpart
 */
public record BenchView(
        String symbol,
        String language,
        String sourceLanguage,
        int sourceRevision,
        long textVersion,
        long settled,
        long stale,
        List<UnitView> units) {

    /**
     * A block of the source and its translation.
     *
     * @param id of the source's block; title and summary have these names
     * @param kind what the block is; title or summary for these, gone where the source has it no more
     * @param source the source's own Markdown; empty where the block is gone
     * @param confirmedSource the source as it was when the translation was confirmed, where it is stale
     * @param target the translation's own Markdown, empty where nothing is written
     * @param state empty, draft, confirmed or no-equivalent
     * @param staleSince the first source revision that the translation does not follow
     */
    public record UnitView(
            String id,
            String kind,
            String source,
            @Nullable String confirmedSource,
            String target,
            String state,
            @Nullable Integer staleSince) {

        static UnitView of(Unit unit) {
            return new UnitView(
                    unit.id(),
                    unit.source().map(Given::kind).orElse(unit.gone() ? "gone" : unit.id()),
                    unit.sourceText(),
                    unit.confirmedText().orElse(null),
                    unit.target(),
                    Given.word(unit.state()),
                    unit.staleSince().isPresent() ? unit.staleSince().getAsInt() : null);
        }
    }

    static BenchView of(Bench bench) {
        return new BenchView(
                bench.translation().key().symbol().value(),
                bench.translation().language().tag(),
                bench.translation().report().originalLanguage().tag(),
                bench.sourceRevision(),
                bench.textVersion(),
                bench.settled(),
                bench.stale(),
                bench.units().stream().map(UnitView::of).toList());
    }
}
