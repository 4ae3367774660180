package org.rapporteur.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.rapporteur.text.Block.Footnote;
import org.rapporteur.text.Block.Heading;
import org.rapporteur.text.Block.ListItem;

/** Says in 64 characters whether a block is still the same: what staleness and identity compare. */
public final class BlockDigest {

    private BlockDigest() {}

    /**
     * SHA-256, in lower-case hexadecimal, of the block's kind and canonical Markdown. The id does not count, nor does
     * an item's number: what is inserted before an item does not change the item.
     */
    public static String of(Block block) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] bytes = (form(block) + "\n" + Markdown.body(block)).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(digest.digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The block's kind and level, as the digest counts them. */
    static String form(Block block) {
        String kind = block.getClass().getSimpleName();
        if (block instanceof Heading heading) {
            return kind + heading.level();
        }
        if (block instanceof ListItem item) {
            return kind + item.level() + (item.ordered() ? "ordered" : "");
        }
        return block instanceof Footnote note ? kind + " " + note.label() : kind;
    }
}
