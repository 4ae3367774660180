package org.rapporteur.text;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.rapporteur.kernel.Language;
import org.rapporteur.text.Inline.Emphasis;
import org.rapporteur.text.Inline.Foreign;
import org.rapporteur.text.Inline.LineBreak;
import org.rapporteur.text.Inline.Link;
import org.rapporteur.text.Inline.NoteReference;
import org.rapporteur.text.Inline.Strong;
import org.rapporteur.text.Inline.Text;

/** Renders runs as HTML. */
final class HtmlInlines {

    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "dv", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi");

    private final Html.Options options;
    private final Map<String, Integer> numbers;
    private final StringBuilder out;
    private final Set<String> referred = new HashSet<>();

    HtmlInlines(Html.Options options, Map<String, Integer> numbers, StringBuilder out) {
        this.options = options;
        this.numbers = numbers;
        this.out = out;
    }

    void append(List<Inline> run) {
        for (Inline inline : run) {
            if (inline instanceof Text text) {
                Html.escape(text.value(), out);
            } else if (inline instanceof LineBreak) {
                out.append("<br>\n");
            } else if (inline instanceof Emphasis emphasis) {
                element("em", "", emphasis.content());
            } else if (inline instanceof Strong strong) {
                element("strong", "", strong.content());
            } else if (inline instanceof Link link) {
                link(link);
            } else if (inline instanceof Foreign foreign) {
                element("span", attributes(foreign.language()), foreign.content());
            } else if (inline instanceof NoteReference reference) {
                reference(reference);
            }
        }
    }

    private void element(String name, String attributes, List<Inline> content) {
        out.append('<').append(name).append(attributes).append('>');
        append(content);
        out.append("</").append(name).append('>');
    }

    /** A link from a document that did not come through the reader is checked once more before it reaches a page. */
    private void link(Link link) {
        Address.safe(link.href())
                .ifPresentOrElse(
                        href -> element("a", " href=\"" + Html.escape(href) + "\"", link.content()),
                        () -> append(link.content()));
    }

    private String attributes(Language language) {
        boolean turns = isRightToLeft(language) != isRightToLeft(options.language());
        String direction = turns ? " dir=\"" + (isRightToLeft(language) ? "rtl" : "ltr") + "\"" : "";
        return " lang=\"" + Html.escape(language.tag()) + "\"" + direction;
    }

    private static boolean isRightToLeft(Language language) {
        return RIGHT_TO_LEFT.contains(language.locale().getLanguage().toLowerCase(Locale.ROOT));
    }

    private void reference(NoteReference reference) {
        String label = reference.label();
        Integer number = numbers.get(label);
        if (number == null) {
            return;
        }
        out.append("<sup><a href=\"#").append(noteId(label)).append('"');
        if (referred.add(label)) {
            out.append(" id=\"").append(referenceId(label)).append('"');
        }
        out.append(" role=\"doc-noteref\">").append(number).append("</a></sup>");
    }

    boolean isReferred(String label) {
        return referred.contains(label);
    }

    /** The id of the note's element, escaped. */
    String noteId(String label) {
        return Html.escape(options.idPrefix() + "note-" + label);
    }

    /** The id of the first reference to the note, escaped. */
    String referenceId(String label) {
        return Html.escape(options.idPrefix() + "reference-" + label);
    }
}
