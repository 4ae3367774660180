package org.rapporteur.web.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.report.Content;
import org.rapporteur.text.Block;
import org.rapporteur.text.Document;
import org.rapporteur.text.Markdown;
import org.rapporteur.text.TextDifference;
import org.rapporteur.web.api.Given;

/**
 * What changed from one state of a text to another.
 *
 * @param from a revision's number; 0 for nothing at all
 * @param to a revision's number; left out for the working copy
 * @param blocks unchanged ones are left out
 */
public record DifferenceView(
        int from, @Nullable Integer to, List<Words> title, List<Words> summary, List<BlockChange> blocks) {

    /** Words that share one fate: same, inserted or removed. */
    public record Words(String change, String text) {

        static List<Words> of(List<TextDifference.Span> spans) {
            return spans.stream()
                    .map(span -> new Words(Given.word(span.change()), span.text()))
                    .toList();
        }
    }

    /**
     * A block's fate: inserted, removed, changed or moved.
     *
     * @param before its Markdown; left out for an inserted one
     * @param after its Markdown; left out for a removed one
     * @param html the words with {@code ins} and {@code del}
     */
    public record BlockChange(
            String id,
            String change,
            @Nullable String before,
            @Nullable String after,
            List<Words> words,
            String html) {

        private static BlockChange of(TextDifference.BlockDifference block) {
            return new BlockChange(
                    block.id(),
                    Given.word(block.change()),
                    markdown(block.before()),
                    markdown(block.after()),
                    Words.of(block.spans()),
                    block.html());
        }

        private static @Nullable String markdown(@Nullable Block block) {
            return block == null ? null : Markdown.body(block);
        }
    }

    /** One side of the comparison. */
    record Side(Content content, Document document) {
        static final Side NOTHING = new Side(Content.EMPTY, Document.EMPTY);
    }

    static DifferenceView of(int from, Side before, @Nullable Integer to, Side after) {
        return new DifferenceView(
                from,
                to,
                Words.of(TextDifference.words(
                        before.content().title(), after.content().title())),
                Words.of(TextDifference.words(
                        before.content().summary(), after.content().summary())),
                TextDifference.of(before.document(), after.document()).stream()
                        .filter(block -> block.change() != TextDifference.BlockChange.UNCHANGED)
                        .map(BlockChange::of)
                        .toList());
    }
}
