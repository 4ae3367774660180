package org.rapporteur.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.text.Block;
import org.rapporteur.text.Block.Footnote;
import org.rapporteur.text.Document;
import org.rapporteur.text.Markdown;

/**
 * The notes that a translation refers to before they are translated themselves. Markdown keeps no reference without its
 * note, so an empty note with the source's label holds the place until the translator comes to it.
 */
final class PendingNotes {

    /** What is meant literally has a backslash before it in a block's own Markdown. */
    private static final Pattern REFERENCE = Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*\\[\\^([^\\]\\s]+)]");

    private PendingNotes() {}

    /**
     * The blocks, with an empty note for each of these that they refer to and lack.
     *
     * @param notes of the source, those apart that the language does not need
     */
    static List<Block> added(List<Block> blocks, List<Footnote> notes, Supplier<String> freshIds) {
        Set<String> missing = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (Block block : blocks) {
            Matcher reference = REFERENCE.matcher(Markdown.body(block));
            while (reference.find()) {
                missing.add(reference.group(1));
            }
        }
        for (Block block : blocks) {
            if (block instanceof Footnote note) {
                missing.remove(note.label());
            }
        }
        List<Block> whole = new ArrayList<>(blocks);
        notes.stream()
                .filter(note -> missing.contains(note.label()))
                .forEach(note -> whole.add(new Footnote(freshIds.get(), note.label(), List.of())));
        return whole;
    }

    /** The ids of the notes that hold the place of this block of the source. */
    static List<String> of(Optional<Block> source, Document target) {
        return source.map(block -> block instanceof Footnote note ? note.label() : null).stream()
                .flatMap(label -> target.blocks().stream()
                        .filter(block -> block instanceof Footnote note
                                && note.label().equalsIgnoreCase(label)
                                && note.paragraphs().isEmpty())
                        .map(Block::id))
                .toList();
    }
}
