package org.rapporteur.text;

import java.util.List;

/**
 * One unit of a report's text: what is aligned with its translation, commented and compared. Blocks stand in one flat
 * list in reading order; nesting of lists is a level, so that each item is a unit of its own.
 *
 * <p>The id is stable: it stays with the block through edits of the block and of its neighbours, and is unique within
 * one language version of a report. It is a short name such as {@code b12}; in a document that was never saved it is
 * empty. Lists are immutable.
 */
public sealed interface Block {

    String id();

    /** The same block under another id. */
    Block withId(String id);

    /** @param level 1 to 4; the report's title is not a block, so 1 is the first level below the title */
    record Heading(String id, int level, List<Inline> text) implements Block {
        public Heading {
            text = List.copyOf(text);
            if (level < 1 || level > 4) {
                throw new IllegalArgumentException("heading level " + level);
            }
        }

        @Override
        public Heading withId(String newId) {
            return new Heading(newId, level, text);
        }
    }

    record Paragraph(String id, List<Inline> text) implements Block {
        public Paragraph {
            text = List.copyOf(text);
        }

        @Override
        public Paragraph withId(String newId) {
            return new Paragraph(newId, text);
        }
    }

    /**
     * An item of a list. Consecutive items form one list; a deeper level is nested in the item before it; an ordered
     * item that follows an unordered one of its level (or the reverse) begins another list, and so does one whose
     * {@code first} is set.
     *
     * @param level 1 for the outermost list
     * @param first whether the item begins a new list at its level
     * @param number the item's number in an ordered list, at least 0; 0 in an unordered one
     * @param paragraphs one or more runs, the second and later ones are further paragraphs of the same item
     */
    record ListItem(String id, int level, boolean ordered, boolean first, int number, List<List<Inline>> paragraphs)
            implements Block {
        public ListItem {
            paragraphs = paragraphs.stream().map(List::copyOf).toList();
            if (level < 1) {
                throw new IllegalArgumentException("list level " + level);
            }
        }

        @Override
        public ListItem withId(String newId) {
            return new ListItem(newId, level, ordered, first, number, paragraphs);
        }
    }

    /**
     * A block quotation.
     *
     * @param attribution who is quoted, empty where nobody is named; in Markdown the last paragraph of the quotation
     *     when it begins with an em dash
     */
    record Quotation(String id, List<List<Inline>> paragraphs, List<Inline> attribution) implements Block {
        public Quotation {
            paragraphs = paragraphs.stream().map(List::copyOf).toList();
            attribution = List.copyOf(attribution);
        }

        @Override
        public Quotation withId(String newId) {
            return new Quotation(newId, paragraphs, attribution);
        }
    }

    /** How a table's column is set. */
    enum ColumnAlignment {
        START,
        CENTER,
        END
    }

    /**
     * A table with one header row. Every row has as many cells as there are columns.
     *
     * @param caption empty where there is none; in Markdown the paragraph after the table that begins with
     *     {@code Table: }
     */
    record Table(
            String id,
            List<Inline> caption,
            List<ColumnAlignment> columns,
            List<List<Inline>> header,
            List<List<List<Inline>>> rows)
            implements Block {
        public Table {
            caption = List.copyOf(caption);
            columns = List.copyOf(columns);
            header = header.stream().map(List::copyOf).toList();
            rows = rows.stream()
                    .map(row -> row.stream().map(List::copyOf).toList())
                    .toList();
        }

        @Override
        public Table withId(String newId) {
            return new Table(newId, caption, columns, header, rows);
        }
    }

    /**
     * A picture that stands alone.
     *
     * @param image the SHA-256 of the stored picture in lower-case hexadecimal (64 characters); in Markdown
     *     {@code ![alternative](/images/SHA-256 "caption")}
     * @param alternative what the picture tells somebody who cannot see it; empty for a decorative one
     * @param caption empty where there is none
     */
    record Figure(String id, String image, String alternative, List<Inline> caption) implements Block {
        public Figure {
            caption = List.copyOf(caption);
        }

        @Override
        public Figure withId(String newId) {
            return new Figure(newId, image, alternative, caption);
        }
    }

    /** @param label the name by which {@link Inline.NoteReference}s point here, unique in the document */
    record Footnote(String id, String label, List<List<Inline>> paragraphs) implements Block {
        public Footnote {
            paragraphs = paragraphs.stream().map(List::copyOf).toList();
        }

        @Override
        public Footnote withId(String newId) {
            return new Footnote(newId, label, paragraphs);
        }
    }

    /** A horizontal rule: a change of subject. */
    record Rule(String id) implements Block {
        @Override
        public Rule withId(String newId) {
            return new Rule(newId);
        }
    }
}
