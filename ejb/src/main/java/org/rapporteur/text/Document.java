package org.rapporteur.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A report's text in one language: its blocks in reading order, footnotes last. Title and summary are not part of it.
 *
 * @param blocks immutable; ids are unique where they are not empty
 */
public record Document(List<Block> blocks) {

    public static final Document EMPTY = new Document(List.of());

    public Document {
        blocks = List.copyOf(blocks);
    }

    public Optional<Block> block(String id) {
        return blocks.stream().filter(block -> block.id().equals(id)).findFirst();
    }

    /** The blocks' ids in reading order. */
    public List<String> ids() {
        return blocks.stream().map(Block::id).toList();
    }

    /**
     * The same blocks under these ids.
     *
     * @throws IllegalArgumentException when there is not one id for each block
     */
    public Document withIds(List<String> ids) {
        if (ids.size() != blocks.size()) {
            throw new IllegalArgumentException(ids.size() + " ids for " + blocks.size() + " blocks");
        }
        List<Block> named = new ArrayList<>(blocks.size());
        for (int i = 0; i < ids.size(); i++) {
            named.add(blocks.get(i).withId(ids.get(i)));
        }
        return new Document(named);
    }

    public boolean isEmpty() {
        return blocks.isEmpty();
    }
}
