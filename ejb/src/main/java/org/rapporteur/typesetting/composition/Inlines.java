package org.rapporteur.typesetting.composition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapporteur.kernel.Language;
import org.rapporteur.text.Inline;
import org.rapporteur.text.PlainText;
import org.rapporteur.typesetting.fonts.Script;
import org.rapporteur.typesetting.layout.LinkTarget;
import org.rapporteur.typesetting.layout.Note;
import org.rapporteur.typesetting.layout.Run;
import org.rapporteur.typesetting.layout.TextStyle;
import org.rapporteur.typesetting.tagging.Node;
import org.rapporteur.typesetting.tagging.Slot;
import org.rapporteur.typesetting.tagging.Tag;

/** Turns inline content into runs, and its meaning into tags. */
public final class Inlines {

    private final Sheet sheet;
    private final Notes notes;

    public Inlines(Sheet sheet, Notes notes) {
        this.sheet = sheet;
        this.notes = notes;
    }

    /** @param tag to whose end the content's tags are added */
    public List<Run> runs(List<Inline> content, TextStyle style, Tag tag, String place) {
        List<Run> runs = new ArrayList<>();
        add(content, new Context(style, sheet.language(), Optional.empty(), place), tag, runs);
        return runs;
    }

    /** As {@link #runs}, all of it leading somewhere. @param content {@link #quoted} */
    List<Run> leading(List<Inline> content, TextStyle style, LinkTarget target, String place) {
        List<Run> runs = new ArrayList<>();
        add(content, new Context(style, sheet.language(), Optional.of(target), place), target.tag(), runs);
        return runs;
    }

    /** The words as another place quotes them: without links, calls of notes and forced breaks. */
    static List<Inline> quoted(List<Inline> content) {
        List<Inline> quoted = new ArrayList<>();
        for (Inline inline : content) {
            if (inline instanceof Inline.Link link) {
                quoted.addAll(quoted(link.content()));
            } else if (inline instanceof Inline.Emphasis emphasis) {
                quoted.add(new Inline.Emphasis(quoted(emphasis.content())));
            } else if (inline instanceof Inline.Strong strong) {
                quoted.add(new Inline.Strong(quoted(strong.content())));
            } else if (inline instanceof Inline.Foreign foreign) {
                quoted.add(new Inline.Foreign(foreign.language(), quoted(foreign.content())));
            } else if (inline instanceof Inline.LineBreak) {
                quoted.add(new Inline.Text(" "));
            } else if (inline instanceof Inline.Text) {
                quoted.add(inline);
            }
        }
        return quoted;
    }

    private record Context(TextStyle style, Language language, Optional<LinkTarget> link, String place) {
        Context styled(TextStyle other) {
            return new Context(other, language, link, place);
        }

        /** Slanted, or heavier where the script does not slant. */
        Context emphasised() {
            return styled(Script.of(language).slants() ? style.emphasised() : style.strong());
        }

        Context speaking(Language other) {
            return new Context(style, other, link, place);
        }

        Context leading(LinkTarget target) {
            return new Context(style, language, Optional.of(target), place);
        }
    }

    private void add(List<Inline> content, Context context, Tag tag, List<Run> runs) {
        for (Inline inline : content) {
            if (inline instanceof Inline.Text text) {
                runs.add(run(text.value().replace('\n', ' '), context, slot(tag)));
            } else if (inline instanceof Inline.LineBreak) {
                runs.add(run("\n", context, slot(tag)));
            } else if (inline instanceof Inline.Emphasis emphasis) {
                add(emphasis.content(), context.emphasised(), tag.add("Em"), runs);
            } else if (inline instanceof Inline.Strong strong) {
                add(strong.content(), context.styled(context.style().strong()), tag.add("Strong"), runs);
            } else if (inline instanceof Inline.Foreign foreign) {
                Tag span = tag.add("Span").language(foreign.language());
                add(foreign.content(), context.speaking(foreign.language()), span, runs);
            } else if (inline instanceof Inline.Link link) {
                link(link, context, tag, runs);
            } else if (inline instanceof Inline.NoteReference reference) {
                reference(reference, context, tag, runs);
            }
        }
    }

    private static Run run(String text, Context context, Slot slot) {
        return new Run(text, context.style(), context.language(), slot, context.link(), Optional.empty());
    }

    private static Slot slot(Tag tag) {
        List<Node> children = tag.children();
        return !children.isEmpty() && children.get(children.size() - 1) instanceof Slot last ? last : tag.slot();
    }

    private void link(Inline.Link link, Context context, Tag tag, List<Run> runs) {
        String address = address(link.href());
        if (context.link().isPresent() || address.isEmpty()) {
            add(link.content(), context, tag, runs);
            return;
        }
        String words = PlainText.of(link.content());
        String description = words.isBlank() || words.equals(address) ? address : words + " (" + address + ")";
        LinkTarget target = LinkTarget.to(address, tag.add("Link"), description);
        Context inside = context.styled(context.style().in(sheet.accent())).leading(target);
        add(link.content(), inside, target.tag(), runs);
    }

    /** The absolute address; empty where it is none. */
    private String address(String href) {
        try {
            return sheet.base().resolve(href.trim()).toASCIIString();
        } catch (IllegalArgumentException e) {
            // What is no address is set as words; the model admits none, so nobody loses a link by it.
            return "";
        }
    }

    /** A reference and, where its note is called for the first time, the note beside it. */
    private void reference(Inline.NoteReference reference, Context context, Tag tag, List<Run> runs) {
        Tag mark = tag.add("Reference");
        TextStyle style = context.style().superior();
        Optional<Notes.Called> called = notes.call(reference.label());
        if (called.isEmpty()) {
            runs.add(Run.of("[" + reference.label() + "]", style, context.language(), mark.slot()));
            return;
        }
        Notes.Called note = called.get();
        mark.refersTo(note.tags().note());
        Optional<Note> beside = Optional.empty();
        if (note.first()) {
            tag.add(note.tags().note());
            beside = Optional.of(notes.compose(reference.label(), note, Optional.of(mark), this));
        }
        // A link inside a link would be two answers to one click.
        Optional<LinkTarget> target = context.link().isPresent()
                ? Optional.empty()
                : Optional.of(LinkTarget.inside(
                        note.tags().label(),
                        sheet.ofOwnWords(mark.add("Link")),
                        sheet.wording().say("note.go", note.number())));
        Slot slot = target.map(LinkTarget::tag).orElse(mark).slot();
        runs.add(new Run(note.number(), style, context.language(), slot, target, beside));
    }

    Sheet sheet() {
        return sheet;
    }
}
