package org.rapporteur.typesetting.composition;

import java.util.List;
import org.rapporteur.text.Inline;

/** The words of inline content, without notes. */
public final class PlainText {

    private PlainText() {}

    public static String of(List<Inline> content) {
        StringBuilder words = new StringBuilder();
        add(content, words);
        return words.toString();
    }

    private static void add(List<Inline> content, StringBuilder words) {
        for (Inline inline : content) {
            if (inline instanceof Inline.Text text) {
                words.append(text.value().replace('\n', ' '));
            } else if (inline instanceof Inline.LineBreak) {
                words.append(' ');
            } else if (inline instanceof Inline.Emphasis emphasis) {
                add(emphasis.content(), words);
            } else if (inline instanceof Inline.Strong strong) {
                add(strong.content(), words);
            } else if (inline instanceof Inline.Link link) {
                add(link.content(), words);
            } else if (inline instanceof Inline.Foreign foreign) {
                add(foreign.content(), words);
            }
        }
    }
}
