package org.rapporteur.translation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.text.Block;
import org.rapporteur.text.Document;

/**
 * Which block of a finished translation stands for which block of its source, judged by their kinds alone: from the
 * beginning as long as they are of one kind, and from the end likewise. What stands between is left to a person. Texts with
 * the same sequence of kinds are paired whole.
 */
final class Pairing {

    private Pairing() {}

    /** Ids of the target's blocks by those of the source's, in the source's order; rules take no part. */
    static Map<String, String> of(Document source, Document target) {
        List<Block> from = translated(source);
        List<Block> to = translated(target);
        int shorter = Math.min(from.size(), to.size());
        int head = 0;
        while (head < shorter && alike(from.get(head), to.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head && alike(from.get(from.size() - 1 - tail), to.get(to.size() - 1 - tail))) {
            tail++;
        }
        Map<String, String> pairs = new LinkedHashMap<>();
        for (int i = 0; i < from.size(); i++) {
            boolean first = i < head;
            if (first || i >= from.size() - tail) {
                int at = first ? i : i - from.size() + to.size();
                pairs.put(from.get(i).id(), to.get(at).id());
            }
        }
        return pairs;
    }

    private static List<Block> translated(Document document) {
        return document.blocks().stream()
                .filter(block -> !(block instanceof Block.Rule))
                .toList();
    }

    private static boolean alike(Block one, Block other) {
        if (one instanceof Block.Heading heading && other instanceof Block.Heading also) {
            return heading.level() == also.level();
        }
        return one.getClass().equals(other.getClass());
    }
}
