package org.rapporteur.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What changed from one text to another, in words, as a reviewer needs to see it. */
public final class TextDifference {

    /** What happened to a piece of text. */
    public enum Change {
        SAME,
        INSERTED,
        REMOVED
    }

    /** Words that share one fate. */
    public record Span(Change change, String text) {}

    /** What happened to a block. */
    public enum BlockChange {
        UNCHANGED,
        INSERTED,
        REMOVED,
        /** The text or its form is another; the place may be, too. */
        CHANGED,
        /** The same text at another place. */
        MOVED
    }

    /**
     * One block's fate.
     *
     * @param before null for an inserted block
     * @param after null for a removed one
     * @param spans the words; where only the form changed (emphasis, a link), the Markdown of both
     */
    public record BlockDifference(
            BlockChange change,
            @Nullable Block before,
            @Nullable Block after,
            List<Span> spans) {
        public BlockDifference {
            spans = List.copyOf(spans);
        }

        /** The id that the block has or had. */
        public String id() {
            return after != null ? after.id() : Objects.requireNonNull(before).id();
        }

        /** The words with {@code ins} and {@code del}, escaped. */
        public String html() {
            return TextDifference.html(spans);
        }
    }

    private TextDifference() {}

    /** The words of both texts in order: what was removed stands before what replaced it. */
    public static List<Span> words(String before, String after) {
        List<String> old = Sequences.words(before);
        List<String> now = Sequences.words(after);
        List<Span> spans = new ArrayList<>();
        int i = 0;
        int j = 0;
        for (int[] same : withoutIslands(Sequences.common(old, now), old, now)) {
            add(spans, Change.REMOVED, old.subList(i, same[0]));
            add(spans, Change.INSERTED, now.subList(j, same[1]));
            add(spans, Change.SAME, now.subList(same[1], same[1] + 1));
            i = same[0] + 1;
            j = same[1] + 1;
        }
        add(spans, Change.REMOVED, old.subList(i, old.size()));
        add(spans, Change.INSERTED, now.subList(j, now.size()));
        return List.copyOf(spans);
    }

    /** Lets go of a lone space between two changed words: two phrases read better than confetti. */
    private static List<int[]> withoutIslands(List<int[]> pairs, List<String> old, List<String> now) {
        List<int[]> kept = new ArrayList<>();
        for (int k = 0; k < pairs.size(); k++) {
            int[] pair = pairs.get(k);
            int[] previous = k == 0 ? new int[] {-1, -1} : pairs.get(k - 1);
            int[] next = k + 1 == pairs.size() ? new int[] {old.size(), now.size()} : pairs.get(k + 1);
            boolean island = bothApart(previous, pair) && bothApart(pair, next);
            if (!island || !old.get(pair[0]).isBlank()) {
                kept.add(pair);
            }
        }
        return kept;
    }

    private static boolean bothApart(int[] one, int[] other) {
        return other[0] > one[0] + 1 && other[1] > one[1] + 1;
    }

    private static void add(List<Span> spans, Change change, List<String> words) {
        if (words.isEmpty()) {
            return;
        }
        String text = String.join("", words);
        int last = spans.size() - 1;
        if (last >= 0 && spans.get(last).change() == change) {
            spans.set(last, new Span(change, spans.get(last).text() + text));
        } else {
            spans.add(new Span(change, text));
        }
    }

    /** The words of one block from one state to another. */
    public static List<Span> of(Block before, Block after) {
        String old = PlainText.of(before);
        String now = PlainText.of(after);
        if (old.equals(now) && !BlockDigest.of(before).equals(BlockDigest.of(after))) {
            return words(Markdown.body(before), Markdown.body(after));
        }
        return words(old, now);
    }

    /**
     * Every block of both documents in the order of the later one, a removed one where it stood. Blocks are told by
     * their ids; those without are told as {@link BlockIdentity} tells them.
     */
    public static List<BlockDifference> of(Document before, Document after) {
        Document old = hasIds(before) ? before : BlockIdentity.first(before).document();
        Document now = hasIds(before) && hasIds(after)
                ? after
                : BlockIdentity.carryOver(old, after, old.blocks().size() + 1).document();
        return differences(old, now);
    }

    private static boolean hasIds(Document document) {
        return document.blocks().stream().noneMatch(block -> block.id().isEmpty());
    }

    private static List<BlockDifference> differences(Document before, Document after) {
        List<String> old = before.ids();
        List<String> now = after.ids();
        Set<String> stayed = new HashSet<>(now);
        Map<String, Block> former = new HashMap<>();
        before.blocks().forEach(block -> former.put(block.id(), block));
        List<BlockDifference> out = new ArrayList<>();
        int i = 0;
        int j = 0;
        List<int[]> inPlace = new ArrayList<>(Sequences.common(old, now));
        inPlace.add(new int[] {old.size(), now.size()});
        for (int[] same : inPlace) {
            for (; i < same[0]; i++) {
                if (!stayed.contains(old.get(i))) {
                    Block removed = before.blocks().get(i);
                    out.add(new BlockDifference(
                            BlockChange.REMOVED,
                            removed,
                            null,
                            List.of(new Span(Change.REMOVED, PlainText.of(removed)))));
                }
            }
            for (; j < same[1]; j++) {
                Block block = after.blocks().get(j);
                out.add(difference(former.get(block.id()), block, BlockChange.MOVED));
            }
            if (j < now.size()) {
                out.add(difference(before.blocks().get(i), after.blocks().get(j), BlockChange.UNCHANGED));
            }
            i++;
            j++;
        }
        return List.copyOf(out);
    }

    private static BlockDifference difference(@Nullable Block before, Block after, BlockChange whenSame) {
        if (before == null) {
            List<Span> all = List.of(new Span(Change.INSERTED, PlainText.of(after)));
            return new BlockDifference(BlockChange.INSERTED, null, after, all);
        }
        boolean same = BlockDigest.of(before).equals(BlockDigest.of(after));
        return new BlockDifference(same ? whenSame : BlockChange.CHANGED, before, after, of(before, after));
    }

    /** The spans as escaped HTML with {@code ins} and {@code del}. */
    public static String html(List<Span> spans) {
        StringBuilder out = new StringBuilder();
        for (Span span : spans) {
            String tag = span.change() == Change.INSERTED ? "ins" : span.change() == Change.REMOVED ? "del" : "";
            if (tag.isEmpty()) {
                Html.escape(span.text(), out);
            } else {
                out.append('<').append(tag).append('>');
                Html.escape(span.text(), out);
                out.append("</").append(tag).append('>');
            }
        }
        return out.toString();
    }
}
