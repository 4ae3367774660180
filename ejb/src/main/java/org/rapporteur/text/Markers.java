package org.rapporteur.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapporteur.text.Inline.Text;

/** The words by which Markdown's paragraphs say that they are a table's caption or a quotation's attribution. */
final class Markers {

    static final String CAPTION = "Table: ";
    static final String DASH = "— ";

    private Markers() {}

    static Optional<List<Inline>> withoutCaptionWord(List<Inline> run) {
        if (!run.isEmpty() && run.get(0) instanceof Text text && text.value().startsWith("Table:")) {
            List<Inline> rest = replaceFirst(run, text.value().substring("Table:".length()));
            return NormalForm.runAlone(rest, false).isEmpty() ? Optional.empty() : Optional.of(rest);
        }
        return Optional.empty();
    }

    static boolean beginsWithDash(List<Inline> run) {
        return !run.isEmpty()
                && run.get(0) instanceof Text text
                && text.value().startsWith("—")
                && !NormalForm.runAlone(withoutDash(run), true).isEmpty();
    }

    static List<Inline> withDash(List<Inline> run) {
        List<Inline> out = new ArrayList<>(run);
        out.add(0, new Text(DASH));
        return out;
    }

    static List<Inline> withoutDash(List<Inline> run) {
        if (run.isEmpty() || !(run.get(0) instanceof Text text)) {
            return run;
        }
        String value = text.value();
        int start = 0;
        while (start < value.length() && (value.charAt(start) == '—' || Characters.isSpace(value.charAt(start)))) {
            start++;
        }
        return replaceFirst(run, value.substring(start));
    }

    private static List<Inline> replaceFirst(List<Inline> run, String value) {
        List<Inline> out = new ArrayList<>(run);
        out.set(0, new Text(value));
        return out;
    }
}
