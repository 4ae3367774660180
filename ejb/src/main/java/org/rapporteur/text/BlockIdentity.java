package org.rapporteur.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Carries the ids of blocks over an edit. An id stays with a block that did not change, wherever it went, and with one
 * that was edited in its place; a block that is new gets a new id, and an id that is gone is never given again.
 *
 * <p>First the longest common sequence of unchanged blocks is kept; then unchanged blocks that moved; then, between
 * what was kept, the most similar blocks of one kind in the same order.
 */
public final class BlockIdentity {

    /** How much of two texts must be shared for one to be an edit of the other. */
    private static final double SIMILAR = 0.4;

    /** Between two kept blocks; beyond it each block is compared with those near its place only. */
    private static final int COMPARED = 200;

    private final List<Block> before;
    private final List<Block> after;
    private final int[] origin;
    private final boolean[] used;
    private final boolean[] anchor;

    private BlockIdentity(Document before, Document after) {
        this.before = before.blocks();
        this.after = after.blocks();
        this.origin = new int[this.after.size()];
        this.used = new boolean[this.before.size()];
        this.anchor = new boolean[this.after.size()];
        Arrays.fill(origin, -1);
    }

    /** Ids for a document that never had any, from {@code b1} on. */
    public static Identified first(Document document) {
        return carryOver(Document.EMPTY, document, 1);
    }

    /**
     * @param before the document as it was, with its ids
     * @param after the document as it is now; ids in it are disregarded
     * @param next the number for the next new id, at least 1
     */
    public static Identified carryOver(Document before, Document after, int next) {
        BlockIdentity identity = new BlockIdentity(before, after);
        if (!before.isEmpty()) {
            identity.keepUnchanged();
            identity.keepMoved();
            identity.keepEdited();
        }
        return identity.named(next);
    }

    private void keepUnchanged() {
        List<String> old = before.stream().map(BlockDigest::of).toList();
        List<String> now = after.stream().map(BlockDigest::of).toList();
        for (int[] same : Sequences.common(old, now)) {
            keep(same[0], same[1]);
            anchor[same[1]] = true;
        }
    }

    private void keepMoved() {
        Map<String, Deque<Integer>> free = new HashMap<>();
        for (int i = 0; i < before.size(); i++) {
            if (!used[i]) {
                free.computeIfAbsent(BlockDigest.of(before.get(i)), key -> new ArrayDeque<>())
                        .add(i);
            }
        }
        for (int i = 0; i < after.size(); i++) {
            Deque<Integer> same = origin[i] < 0 ? free.get(BlockDigest.of(after.get(i))) : null;
            if (same != null && !same.isEmpty()) {
                keep(same.poll(), i);
            }
        }
    }

    /** Pairs what is left, gap by gap between the blocks that stayed in order. */
    private void keepEdited() {
        int gapBefore = 0;
        int gapAfter = 0;
        for (int i = 0; i <= after.size(); i++) {
            boolean end = i == after.size();
            if (end || anchor[i]) {
                pair(free(gapBefore, end ? before.size() : origin[i]), open(gapAfter, i));
                gapBefore = end ? before.size() : origin[i] + 1;
                gapAfter = i + 1;
            }
        }
        // What was edited and moved as well has no gap of its own.
        pairAnywhere();
    }

    private int[] free(int from, int to) {
        return IntStream.range(from, to).filter(i -> !used[i]).toArray();
    }

    private int[] open(int from, int to) {
        return IntStream.range(from, to).filter(i -> origin[i] < 0).toArray();
    }

    /** The pairing in order with the greatest sum of similarities. */
    private void pair(int[] old, int[] now) {
        if (old.length == 0 || now.length == 0 || (long) old.length * now.length > (long) COMPARED * COMPARED) {
            return;
        }
        double[][] likeness = new double[old.length][now.length];
        double[][] best = new double[old.length + 1][now.length + 1];
        boolean alone = old.length == 1 && now.length == 1;
        List<Tokens> oldTokens =
                Arrays.stream(old).mapToObj(i -> Tokens.of(before.get(i))).toList();
        List<Tokens> nowTokens =
                Arrays.stream(now).mapToObj(i -> Tokens.of(after.get(i))).toList();
        for (int i = old.length - 1; i >= 0; i--) {
            for (int j = now.length - 1; j >= 0; j--) {
                double value = oldTokens.get(i).likeness(nowTokens.get(j));
                // A block rewritten in its place is still that block, unless nothing of it is left.
                likeness[i][j] = value >= SIMILAR || alone && value >= SIMILAR / 3 ? value : 0;
                double paired = likeness[i][j] > 0 ? likeness[i][j] + best[i + 1][j + 1] : 0;
                best[i][j] = Math.max(paired, Math.max(best[i + 1][j], best[i][j + 1]));
            }
        }
        int i = 0;
        int j = 0;
        while (i < old.length && j < now.length) {
            if (likeness[i][j] > 0 && best[i][j] == likeness[i][j] + best[i + 1][j + 1]) {
                keep(old[i++], now[j++]);
            } else if (best[i][j] == best[i + 1][j]) {
                i++;
            } else {
                j++;
            }
        }
    }

    private void pairAnywhere() {
        int[] old = free(0, before.size());
        int[] now = open(0, after.size());
        if ((long) old.length * now.length > (long) COMPARED * COMPARED) {
            return;
        }
        for (int target : now) {
            Tokens tokens = Tokens.of(after.get(target));
            int closest = -1;
            double most = 1.5 * SIMILAR;
            for (int source : old) {
                double value = used[source] ? 0 : Tokens.of(before.get(source)).likeness(tokens);
                if (value > most) {
                    most = value;
                    closest = source;
                }
            }
            if (closest >= 0) {
                keep(closest, target);
            }
        }
    }

    private void keep(int source, int target) {
        origin[target] = source;
        used[source] = true;
    }

    private Identified named(int next) {
        int number = Math.max(1, next);
        Set<String> given = new HashSet<>();
        before.forEach(block -> given.add(block.id()));
        Set<String> kept = new HashSet<>();
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < after.size(); i++) {
            String id = origin[i] < 0 ? "" : before.get(origin[i]).id();
            if (id.isEmpty() || !kept.add(id)) {
                do {
                    id = "b" + number++;
                } while (given.contains(id));
                kept.add(id);
            }
            blocks.add(after.get(i).withId(id));
        }
        return new Identified(new Document(blocks), number);
    }

    /** A block's words with how often each occurs. */
    private record Tokens(Class<? extends Block> kind, Map<String, Integer> counts, int total) {
        static Tokens of(Block block) {
            Map<String, Integer> counts = new HashMap<>();
            int total = 0;
            for (String word : Sequences.words(PlainText.of(block))) {
                if (Character.isLetterOrDigit(word.codePointAt(0))) {
                    counts.merge(word, 1, Integer::sum);
                    total++;
                }
            }
            return new Tokens(block.getClass(), counts, total);
        }

        /** Dice's coefficient of the words, 0 for blocks of different kinds. */
        double likeness(Tokens other) {
            if (kind != other.kind || total + other.total == 0) {
                return kind == other.kind ? 1 : 0;
            }
            int shared = 0;
            for (Map.Entry<String, Integer> word : counts.entrySet()) {
                shared += Math.min(word.getValue(), other.counts.getOrDefault(word.getKey(), 0));
            }
            return 2.0 * shared / (total + other.total);
        }
    }
}
