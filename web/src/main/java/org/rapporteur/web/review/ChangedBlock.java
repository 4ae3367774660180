package org.rapporteur.web.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rapporteur.report.Content;
import org.rapporteur.report.Revision;
import org.rapporteur.text.Document;
import org.rapporteur.text.TextDifference;
import org.rapporteur.text.TextDifference.BlockChange;

/**
 * A block with what changed in it.
 *
 * @param change unchanged, inserted, removed, changed or moved
 * @param html its words, with {@code ins} and {@code del}
 */
public record ChangedBlock(String change, String html) {

    /** Title and summary first, then the body; all of it, so that changes are read where they stand. */
    static List<ChangedBlock> between(Revision before, Content now, Document body) {
        List<ChangedBlock> blocks = new ArrayList<>();
        add(blocks, before.content().title(), now.title());
        add(blocks, before.content().summary(), now.summary());
        TextDifference.of(before.document(), body).stream()
                .map(block -> new ChangedBlock(word(block.change()), block.html()))
                .forEach(blocks::add);
        return blocks;
    }

    private static void add(List<ChangedBlock> blocks, String before, String now) {
        if (!before.isEmpty() || !now.isEmpty()) {
            BlockChange change = before.equals(now) ? BlockChange.UNCHANGED : BlockChange.CHANGED;
            blocks.add(new ChangedBlock(word(change), TextDifference.html(TextDifference.words(before, now))));
        }
    }

    private static String word(BlockChange change) {
        return change.name().toLowerCase(Locale.ROOT);
    }
}
