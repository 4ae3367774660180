package org.rapporteur.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.rapporteur.kernel.Language;
import org.rapporteur.text.Inline.Emphasis;
import org.rapporteur.text.Inline.Foreign;
import org.rapporteur.text.Inline.LineBreak;
import org.rapporteur.text.Inline.Link;
import org.rapporteur.text.Inline.NoteReference;
import org.rapporteur.text.Inline.Strong;
import org.rapporteur.text.Inline.Text;

/** Turns the parser's inline nodes into a run, and notes what could not be kept. */
final class InlineReader {

    /** Deeper nodes keep their text only, so that no input can exhaust the stack. */
    private static final int DEEPEST = 24;

    private static final Pattern BREAK = Pattern.compile("<br\\s*/?>", Pattern.CASE_INSENSITIVE);
    private static final Pattern MUTE =
            Pattern.compile("<(script|style)\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern MUTE_END = Pattern.compile("</(script|style)\\s*>", Pattern.CASE_INSENSITIVE);

    private final List<Notice> notices;

    InlineReader(List<Notice> notices) {
        this.notices = notices;
    }

    List<Inline> children(Node parent) {
        return run(nodes(parent), 0);
    }

    List<Inline> run(List<Node> nodes) {
        return run(nodes, 0);
    }

    static List<Node> nodes(Node parent) {
        List<Node> nodes = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            nodes.add(node);
        }
        return nodes;
    }

    /** All text below a node, without markup. */
    static String text(Node node) {
        StringBuilder text = new StringBuilder();
        Deque<Node> open = new ArrayDeque<>(nodes(node));
        while (!open.isEmpty()) {
            Node next = open.pop();
            if (next instanceof org.commonmark.node.Text words) {
                text.append(words.getLiteral());
            } else if (next instanceof Code code) {
                text.append(code.getLiteral());
            } else if (next instanceof SoftLineBreak || next instanceof HardLineBreak) {
                text.append(' ');
            }
            List<Node> children = nodes(next);
            for (int i = children.size() - 1; i >= 0; i--) {
                open.push(children.get(i));
            }
        }
        return Spans.restore(text.toString());
    }

    private List<Inline> run(List<Node> nodes, int depth) {
        Deque<List<Inline>> open = new ArrayDeque<>();
        List<Inline> run = new ArrayList<>();
        boolean mute = false;
        for (Node node : nodes) {
            if (node instanceof HtmlInline html) {
                mute = html(html.getLiteral(), run, mute);
            } else if (mute) {
                continue;
            } else if (node instanceof Spans.Opening) {
                open.push(run);
                run = new ArrayList<>();
            } else if (node instanceof Spans.Closing closing) {
                List<Inline> outer = open.poll();
                if (outer == null) {
                    run.add(new Text(Spans.restore("\uFDD1" + closing.attribute() + "\uFDD2")));
                } else if (depth + open.size() >= DEEPEST) {
                    outer.addAll(run);
                    run = outer;
                } else {
                    outer.add(span(closing.attribute(), run));
                    run = outer;
                }
            } else {
                add(node, run, depth);
            }
        }
        while (!open.isEmpty()) {
            List<Inline> outer = open.pop();
            outer.add(new Text("["));
            outer.addAll(run);
            run = outer;
        }
        return run;
    }

    private static Inline span(String attribute, List<Inline> content) {
        if (attribute.equals(".em")) {
            return new Emphasis(content);
        }
        if (attribute.equals(".strong")) {
            return new Strong(content);
        }
        return new Foreign(Language.of(attribute), content);
    }

    private void add(Node node, List<Inline> run, int depth) {
        if (node instanceof org.commonmark.node.Text text) {
            run.add(new Text(Spans.restore(text.getLiteral())));
        } else if (node instanceof SoftLineBreak) {
            run.add(new Text(" "));
        } else if (node instanceof HardLineBreak) {
            run.add(new LineBreak());
        } else if (node instanceof Code code) {
            String words = Spans.restore(code.getLiteral());
            notices.add(Notice.of(Notice.CODE_AS_TEXT, words));
            run.add(new Text(words));
        } else if (node instanceof FootnoteReference reference) {
            run.add(new NoteReference(reference.getLabel()));
        } else if (node instanceof Image image) {
            String address = Spans.restore(image.getDestination());
            String alternative = text(image);
            notices.add(Notice.of(Notice.IMAGE_UNKNOWN, alternative, "address", address));
            run.add(new Text(alternative));
        } else if (depth >= DEEPEST) {
            run.add(new Text(text(node)));
        } else if (node instanceof org.commonmark.node.Emphasis) {
            run.add(new Emphasis(run(nodes(node), depth + 1)));
        } else if (node instanceof StrongEmphasis) {
            run.add(new Strong(run(nodes(node), depth + 1)));
        } else if (node instanceof org.commonmark.node.Link link) {
            link(link, run, depth);
        }
    }

    private void link(org.commonmark.node.Link link, List<Inline> run, int depth) {
        List<Inline> content = run(nodes(link), depth + 1);
        String address = Spans.restore(link.getDestination());
        Optional<String> href = Address.safe(address);
        if (href.isPresent()) {
            run.add(new Link(href.get(), content));
        } else {
            notices.add(Notice.of(Notice.LINK_REFUSED, text(link), "address", address));
            run.addAll(content);
        }
    }

    private boolean html(String tag, List<Inline> run, boolean mute) {
        if (BREAK.matcher(tag).matches()) {
            if (!mute) {
                run.add(new LineBreak());
            }
            return mute;
        }
        notices.add(Notice.of(Notice.HTML_DROPPED, Spans.restore(tag)));
        return mute ? !MUTE_END.matcher(tag).matches() : MUTE.matcher(tag).matches();
    }
}
