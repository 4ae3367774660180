package org.rapporteur.typesetting;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapporteur.text.Block;
import org.rapporteur.text.Document;
import org.rapporteur.text.Inline;

/** The words of a document in the order in which they are read, without spaces: notes stand where they are first called. */
final class ReadingOrder {

    private final Document document;
    private final Map<String, Block.Footnote> notes = new LinkedHashMap<>();
    private final Set<String> called = new LinkedHashSet<>();
    private final StringBuilder words = new StringBuilder();

    ReadingOrder(Document document) {
        this.document = document;
        for (Block block : document.blocks()) {
            if (block instanceof Block.Footnote note) {
                notes.putIfAbsent(note.label(), note);
            }
        }
    }

    String words() {
        document.blocks().forEach(this::block);
        List.copyOf(notes.keySet()).forEach(this::note);
        return Normalizer.normalize(words.toString().replaceAll("[\\s\u00A0\u00AD]", ""), Normalizer.Form.NFC);
    }

    private void block(Block block) {
        if (block instanceof Block.Heading heading) {
            inlines(heading.text());
        } else if (block instanceof Block.Paragraph paragraph) {
            inlines(paragraph.text());
        } else if (block instanceof Block.ListItem item) {
            item.paragraphs().forEach(this::inlines);
        } else if (block instanceof Block.Quotation quotation) {
            quotation.paragraphs().forEach(this::inlines);
            if (!quotation.attribution().isEmpty()) {
                words.append("—");
                inlines(quotation.attribution());
            }
        } else if (block instanceof Block.Figure figure) {
            inlines(figure.caption());
        } else if (block instanceof Block.Table table) {
            inlines(table.caption());
            table.header().forEach(this::inlines);
            table.rows().forEach(row -> row.forEach(this::inlines));
        }
    }

    private void inlines(List<Inline> content) {
        for (Inline inline : content) {
            if (inline instanceof Inline.Text text) {
                words.append(text.value());
            } else if (inline instanceof Inline.Emphasis emphasis) {
                inlines(emphasis.content());
            } else if (inline instanceof Inline.Strong strong) {
                inlines(strong.content());
            } else if (inline instanceof Inline.Foreign foreign) {
                inlines(foreign.content());
            } else if (inline instanceof Inline.Link link) {
                inlines(link.content());
            } else if (inline instanceof Inline.NoteReference reference) {
                note(reference.label());
            }
        }
    }

    private void note(String label) {
        if (notes.containsKey(label) && called.add(label)) {
            notes.get(label).paragraphs().forEach(this::inlines);
        }
    }
}
