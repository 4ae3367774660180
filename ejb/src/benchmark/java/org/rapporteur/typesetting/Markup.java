package org.rapporteur.typesetting;

import java.util.List;
import org.rapporteur.text.Inline;

/** Well-formed markup, written piece by piece. */
final class Markup {

    private final StringBuilder text = new StringBuilder(65536);

    Markup raw(String markup) {
        text.append(markup);
        return this;
    }

    Markup words(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            switch (c) {
                case '&' -> text.append("&amp;");
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '"' -> text.append("&quot;");
                default -> text.append(c);
            }
        }
        return this;
    }

    /** Writes inline content as a peer's markup has it. */
    interface Inlines {
        void write(Inline inline);

        default void all(List<Inline> content) {
            content.forEach(this::write);
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
