package org.rapporteur.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rapporteur.kernel.Language;
import org.rapporteur.text.Inline.Emphasis;
import org.rapporteur.text.Inline.Foreign;
import org.rapporteur.text.Inline.LineBreak;
import org.rapporteur.text.Inline.Link;
import org.rapporteur.text.Inline.NoteReference;
import org.rapporteur.text.Inline.Strong;
import org.rapporteur.text.Inline.Text;

/**
 * Brings a run into the one form in which equal text is equal: white space folded and set outside of emphasis and
 * links, neighbours of one kind joined, nothing empty, no link inside a link. The run is taken apart into leaves that
 * know what they are wrapped in, and put together again.
 */
final class NormalInlines {

    /** Wrappers around one word; whatever is nested deeper keeps its text and loses the wrapper. */
    private static final int DEEPEST = 8;

    /** Lines of one run; what is broken more often is joined. */
    private static final int MOST_LINES = 500;

    /** What a leaf is wrapped in. Links are told apart by their place, so that two neighbours stay two links. */
    private record Wrapper(
            Class<? extends Inline> kind, @Nullable Language language, String href, int place) {}

    private record Leaf(List<Wrapper> path, Inline inline) {
        boolean isGap() {
            return inline instanceof LineBreak
                    || inline instanceof Text text && text.value().equals(" ");
        }
    }

    private final Function<String, Optional<String>> notes;
    private final boolean breaks;
    private int links;
    private int lines;

    private NormalInlines(Function<String, Optional<String>> notes, boolean breaks) {
        this.notes = notes;
        this.breaks = breaks;
    }

    /**
     * @param notes the label that a reference to this label shall have, or nothing where there is no such note
     * @param breaks whether the run may hold line breaks; else they become spaces
     */
    static List<Inline> of(List<Inline> run, Function<String, Optional<String>> notes, boolean breaks) {
        NormalInlines normal = new NormalInlines(notes, breaks);
        List<Leaf> leaves = new ArrayList<>();
        normal.takeApart(run, List.of(), leaves);
        List<Leaf> spaced = space(leaves);
        return spaced.stream().allMatch(leaf -> isUnseen(leaf.inline())) ? List.of() : build(spaced, 0);
    }

    private static boolean isUnseen(Inline leaf) {
        return leaf instanceof LineBreak || leaf instanceof Text text && Characters.isBlank(text.value());
    }

    private void takeApart(List<Inline> run, List<Wrapper> path, List<Leaf> out) {
        for (Inline inline : run) {
            if (inline instanceof Text text) {
                words(text.value(), path, out);
            } else if (inline instanceof LineBreak) {
                out.add(new Leaf(path, breaks && ++lines < MOST_LINES ? inline : new Text(" ")));
            } else if (inline instanceof NoteReference reference) {
                notes.apply(reference.label()).ifPresent(label -> out.add(new Leaf(path, new NoteReference(label))));
            } else if (inline instanceof Emphasis emphasis) {
                takeApart(emphasis.content(), within(path, new Wrapper(Emphasis.class, null, "", 0)), out);
            } else if (inline instanceof Strong strong) {
                takeApart(strong.content(), within(path, new Wrapper(Strong.class, null, "", 0)), out);
            } else if (inline instanceof Foreign foreign) {
                takeApart(foreign.content(), within(path, new Wrapper(Foreign.class, foreign.language(), "", 0)), out);
            } else if (inline instanceof Link link) {
                link(link, path, out);
            }
        }
    }

    private void link(Link link, List<Wrapper> path, List<Leaf> out) {
        Optional<String> href = Address.safe(link.href());
        if (href.isEmpty() || path.stream().anyMatch(wrapper -> wrapper.kind() == Link.class)) {
            takeApart(link.content(), path, out);
            return;
        }
        List<Leaf> content = new ArrayList<>();
        takeApart(link.content(), within(path, new Wrapper(Link.class, null, href.get(), ++links)), content);
        content.stream()
                .filter(leaf -> !(leaf.inline() instanceof NoteReference))
                .forEach(out::add);
        content.stream()
                .filter(leaf -> leaf.inline() instanceof NoteReference)
                .forEach(leaf -> out.add(new Leaf(path, leaf.inline())));
    }

    private static List<Wrapper> within(List<Wrapper> path, Wrapper wrapper) {
        if (path.size() >= DEEPEST || isIdle(path, wrapper)) {
            return path;
        }
        List<Wrapper> deeper = new ArrayList<>(path);
        deeper.add(wrapper);
        return List.copyOf(deeper);
    }

    /** Emphasis in emphasis and French in French say nothing new. */
    private static boolean isIdle(List<Wrapper> path, Wrapper wrapper) {
        for (int i = path.size() - 1; i >= 0; i--) {
            if (path.get(i).kind() == wrapper.kind()) {
                return path.get(i).equals(wrapper);
            }
        }
        return false;
    }

    private static void words(String value, List<Wrapper> path, List<Leaf> out) {
        String text = Characters.collapse(Characters.clean(value));
        if (text.isEmpty()) {
            return;
        }
        boolean before = text.charAt(0) == ' ';
        boolean after = text.length() > 1 && text.charAt(text.length() - 1) == ' ';
        if (before) {
            out.add(new Leaf(path, new Text(" ")));
        }
        String words = text.substring(before ? 1 : 0, text.length() - (after ? 1 : 0));
        if (!words.isEmpty()) {
            out.add(new Leaf(path, new Text(words)));
        }
        if (after) {
            out.add(new Leaf(path, new Text(" ")));
        }
    }

    /** One gap between words at most, none at the edges, each wrapped only in what wraps both its neighbours. */
    private static List<Leaf> space(List<Leaf> leaves) {
        List<Leaf> out = new ArrayList<>();
        Leaf gap = null;
        for (Leaf leaf : leaves) {
            if (leaf.isGap()) {
                gap = gap == null || leaf.inline() instanceof LineBreak ? leaf : gap;
                continue;
            }
            if (gap != null && !out.isEmpty()) {
                out.add(new Leaf(shared(out.get(out.size() - 1).path(), leaf.path()), gap.inline()));
            }
            gap = null;
            out.add(leaf);
        }
        return out;
    }

    private static List<Wrapper> shared(List<Wrapper> one, List<Wrapper> other) {
        int i = 0;
        while (i < one.size() && i < other.size() && one.get(i).equals(other.get(i))) {
            i++;
        }
        return one.subList(0, i);
    }

    private static List<Inline> build(List<Leaf> leaves, int depth) {
        List<Inline> run = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int i = 0;
        while (i < leaves.size()) {
            Leaf leaf = leaves.get(i);
            if (leaf.path().size() > depth) {
                int end = i + 1;
                Wrapper wrapper = leaf.path().get(depth);
                while (end < leaves.size()
                        && leaves.get(end).path().size() > depth
                        && leaves.get(end).path().get(depth).equals(wrapper)) {
                    end++;
                }
                flush(text, run);
                run.add(wrap(wrapper, build(leaves.subList(i, end), depth + 1)));
                i = end;
                continue;
            }
            if (leaf.inline() instanceof Text words) {
                text.append(words.value());
            } else {
                flush(text, run);
                run.add(leaf.inline());
            }
            i++;
        }
        flush(text, run);
        return List.copyOf(run);
    }

    private static void flush(StringBuilder text, List<Inline> run) {
        if (!text.isEmpty()) {
            run.add(new Text(text.toString()));
            text.setLength(0);
        }
    }

    private static Inline wrap(Wrapper wrapper, List<Inline> content) {
        if (wrapper.kind() == Emphasis.class) {
            return new Emphasis(content);
        }
        if (wrapper.kind() == Strong.class) {
            return new Strong(content);
        }
        if (wrapper.language() != null) {
            return new Foreign(wrapper.language(), content);
        }
        return new Link(wrapper.href(), content);
    }
}
