package org.rapporteur.text;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Something that was dropped or changed because the document model cannot hold it. The words come from the message
 * bundles under the code.
 *
 * @param code a dotted, stable name such as {@code text.html-dropped}
 * @param data what the message needs: names to text or numbers; {@code words} is always a short excerpt
 */
public record Notice(String code, Map<String, Object> data) {

    /** Raw HTML was dropped; words: the beginning of it. */
    public static final String HTML_DROPPED = "text.html-dropped";
    /** A heading deeper than the model's four levels became one of the fourth; words, level (4), was. */
    public static final String HEADING_LEVEL = "text.heading-level";
    /** A picture that is not in the file store was replaced by its alternative text; words, address. */
    public static final String IMAGE_UNKNOWN = "text.image-unknown";
    /** A code block or code words became ordinary text; words. */
    public static final String CODE_AS_TEXT = "text.code-as-text";
    /** A link that leads nowhere safe was reduced to its text; words, address. */
    public static final String LINK_REFUSED = "text.link-refused";
    /** Blocks inside a list item, quotation or footnote that cannot stand there were set beside it; words. */
    public static final String STRUCTURE_FLATTENED = "text.structure-flattened";
    /** Two footnotes had one name, the later was given another; words: the name, renamed. */
    public static final String NOTE_RENAMED = "text.note-renamed";
    /** Control characters or halves of characters were dropped; count. */
    public static final String CHARACTERS_DROPPED = "text.characters-dropped";

    private static final int EXCERPT = 60;

    public Notice {
        data = Map.copyOf(data);
    }

    static Notice of(String code, String words, Object... more) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("words", excerpt(words));
        for (int i = 0; i + 1 < more.length; i += 2) {
            data.put((String) more[i], more[i + 1]);
        }
        return new Notice(code, data);
    }

    private static String excerpt(String words) {
        String line = Characters.collapse(words).strip();
        if (line.length() <= EXCERPT) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(EXCERPT - 1)) ? EXCERPT - 1 : EXCERPT;
        return line.substring(0, end) + "…";
    }
}
