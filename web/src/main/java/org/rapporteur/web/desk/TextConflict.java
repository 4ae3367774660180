package org.rapporteur.web.desk;

import java.time.Instant;
import java.util.List;
import org.rapporteur.report.LanguageVersion;
import org.rapporteur.text.TextDifference;
import org.rapporteur.text.TextDifference.Change;
import org.rapporteur.text.TextDifference.Span;

/**
 * Two texts that were written at the same time, side by side with their differences marked.
 *
 * @param writer who saved the other one
 * @param theirs HTML: the saved text, with what the reader's lacks marked
 * @param mine HTML: the reader's text, with what the saved one lacks marked
 */
public record TextConflict(String writer, Instant at, String theirs, String mine) {

    static TextConflict of(LanguageVersion saved, Draft mine) {
        List<Span> spans =
                TextDifference.words(whole(Draft.of(saved.manuscript().content())), whole(mine));
        return new TextConflict(
                saved.manuscript().writer().name(),
                saved.manuscript().writtenAt(),
                without(spans, Change.INSERTED),
                without(spans, Change.REMOVED));
    }

    private static String whole(Draft content) {
        return content.title() + "\n\n" + content.summary() + "\n\n" + content.text();
    }

    private static String without(List<Span> spans, Change other) {
        return TextDifference.html(
                spans.stream().filter(span -> span.change() != other).toList());
    }
}
