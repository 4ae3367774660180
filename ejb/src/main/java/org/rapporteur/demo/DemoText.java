package org.rapporteur.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.rapporteur.text.Block;
import org.rapporteur.text.Document;
import org.rapporteur.text.Markdown;

/**
 * A demo report in one language, as its file under {@code /demo} holds it: a line {@code Title: …}, a line
 * {@code Summary: …}, an empty line, then Markdown.
 *
 * @param text Markdown whose picture, if it has one, is named {@code /images/chart.png}
 */
record DemoText(String title, String summary, String text) {

    private static final String PICTURE = "/images/chart.png";

    /** @param file such as {@code pa-2025-7/fr.md}; one that there is */
    static DemoText read(String file) {
        String[] parts = new String(bytes(file), StandardCharsets.UTF_8).split("\n", 4);
        return new DemoText(after("Title: ", parts[0]), after("Summary: ", parts[1]), parts[3]);
    }

    /** The bytes of a file under {@code /demo} that there is. */
    static byte[] bytes(String file) {
        try (InputStream stream = DemoText.class.getResourceAsStream("/demo/" + file)) {
            if (stream == null) {
                throw new IllegalStateException("no demo file " + file);
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param sha256 of the stored picture */
    DemoText withPicture(String sha256) {
        return new DemoText(title, summary, text.replace(PICTURE, "/images/" + sha256));
    }

    Document document() {
        return Markdown.document(text);
    }

    /**
     * This translation's Markdown for each block of the source, by the source block's id and in the source's order.
     * Notes belong to the notes with their labels; other blocks follow one another one to one until this text, which may
     * be shorter, ends. Rules are left out, since they need no translation.
     */
    Map<String, String> under(Document source) {
        Deque<Block> running = new ArrayDeque<>();
        Map<String, Block> notes = new HashMap<>();
        for (Block block : document().blocks()) {
            if (block instanceof Block.Footnote note) {
                notes.put(note.label(), note);
            } else {
                running.add(block);
            }
        }
        Map<String, String> translations = new LinkedHashMap<>();
        for (Block block : source.blocks()) {
            Block counterpart = block instanceof Block.Footnote note ? notes.get(note.label()) : running.poll();
            if (counterpart != null && !(block instanceof Block.Rule)) {
                translations.put(block.id(), Markdown.body(counterpart));
            }
        }
        return translations;
    }

    private static String after(String mark, String line) {
        if (!line.startsWith(mark)) {
            throw new IllegalStateException("a demo file lacks " + mark);
        }
        return line.substring(mark.length());
    }
}
