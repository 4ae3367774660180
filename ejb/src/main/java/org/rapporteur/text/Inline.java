package org.rapporteur.text;

import java.util.List;
import org.rapporteur.kernel.Language;

/** A run inside a block. Lists are immutable and may be empty. */
public sealed interface Inline {

    /** Characters as they are read; never markup. */
    record Text(String value) implements Inline {}

    record Emphasis(List<Inline> content) implements Inline {
        public Emphasis {
            content = List.copyOf(content);
        }
    }

    record Strong(List<Inline> content) implements Inline {
        public Strong {
            content = List.copyOf(content);
        }
    }

    /** @param href an absolute http, https or mailto address, or a path of this site; nothing else is ever a link */
    record Link(String href, List<Inline> content) implements Inline {
        public Link {
            content = List.copyOf(content);
        }
    }

    /** Words in another language than the document's; written {@code [words]{lang=en}} in Markdown, as Pandoc does. */
    record Foreign(Language language, List<Inline> content) implements Inline {
        public Foreign {
            content = List.copyOf(content);
        }
    }

    /** A reference to the {@link Block.Footnote} with this label in the same document. */
    record NoteReference(String label) implements Inline {}

    /** A hard line break. */
    record LineBreak() implements Inline {}
}
