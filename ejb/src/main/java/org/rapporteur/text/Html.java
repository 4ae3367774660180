package org.rapporteur.text;

import java.util.LinkedHashMap;
import java.util.Map;
import org.rapporteur.kernel.Language;
import org.rapporteur.text.Block.Footnote;

/**
 * Renders a document as HTML for pages and previews: semantic elements, everything escaped, no style attribute and no
 * script, so that it stands under a strict content security policy.
 */
public final class Html {

    /**
     * How a document is rendered.
     *
     * @param language the document's language, written where a word is in another one only by the word itself
     * @param headingOffset what is added to a heading's level: 1 makes the first level an {@code h2} below the page's
     *     title; 0 to 5
     * @param notesTitle the accessible name of the section of footnotes, in the page's language
     * @param backLabel the accessible name of the link from a note back to the text, {@code {0}} for its number
     * @param blockIds whether each block carries its id as {@code data-block}
     * @param idPrefix begins every id of an element, so that two documents can stand on one page
     */
    public record Options(
            Language language,
            int headingOffset,
            String notesTitle,
            String backLabel,
            boolean blockIds,
            String idPrefix) {

        public Options {
            if (headingOffset < 0 || headingOffset > 5) {
                throw new IllegalArgumentException("heading offset " + headingOffset);
            }
        }

        /** For a page that has the report's title as its {@code h1}. */
        public static Options page(Language language, String notesTitle, String backLabel) {
            return new Options(language, 1, notesTitle, backLabel, false, "");
        }

        public Options withBlockIds() {
            return new Options(language, headingOffset, notesTitle, backLabel, true, idPrefix);
        }

        public Options withIdPrefix(String prefix) {
            return new Options(language, headingOffset, notesTitle, backLabel, blockIds, prefix);
        }
    }

    private Html() {}

    /** The document's blocks; the caller gives the element around them and its {@code lang}. */
    public static String render(Document document, Options options) {
        return new HtmlBlocks(options, noteNumbers(document)).render(document);
    }

    /** One block alone, an item in a list of its own; its notes are numbered as in the document it belongs to. */
    public static String render(Block block, Document document, Options options) {
        return new HtmlBlocks(options, noteNumbers(document)).renderAlone(block);
    }

    /** Labels to numbers, in the order in which the text refers to the notes; notes without reference come last. */
    public static Map<String, Integer> noteNumbers(Document document) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        for (Block block : document.blocks()) {
            if (!(block instanceof Footnote)) {
                PlainText.runs(block).forEach(run -> number(run, numbers));
            }
        }
        for (Block block : document.blocks()) {
            if (block instanceof Footnote note) {
                numbers.putIfAbsent(note.label(), numbers.size() + 1);
            }
        }
        return numbers;
    }

    private static void number(Iterable<Inline> run, Map<String, Integer> numbers) {
        for (Inline inline : run) {
            if (inline instanceof Inline.NoteReference reference) {
                numbers.putIfAbsent(reference.label(), numbers.size() + 1);
            } else if (inline instanceof Inline.Emphasis emphasis) {
                number(emphasis.content(), numbers);
            } else if (inline instanceof Inline.Strong strong) {
                number(strong.content(), numbers);
            } else if (inline instanceof Inline.Link link) {
                number(link.content(), numbers);
            } else if (inline instanceof Inline.Foreign foreign) {
                number(foreign.content(), numbers);
            }
        }
    }

    /** The text with the five characters of markup as entities: safe in content and in quoted attributes. */
    public static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        escape(text, out);
        return out.toString();
    }

    static void escape(String text, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
    }
}
