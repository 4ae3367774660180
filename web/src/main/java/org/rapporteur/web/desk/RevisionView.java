package org.rapporteur.web.desk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.report.Revision;

/**
 * A snapshot of a text.
 *
 * @param editorial whether its author said that translations stay right as they are
 * @param text Markdown; left out in lists, as are summary and blocks
 */
public record RevisionView(
        int number,
        Person author,
        Instant madeAt,
        boolean editorial,
        String title,
        @Nullable String summary,
        @Nullable String text,
        @Nullable List<ManuscriptView.BlockName> blocks) {

    static RevisionView line(Revision revision) {
        return new RevisionView(
                revision.number(),
                Person.of(revision.author()),
                revision.madeAt(),
                revision.editorial(),
                revision.content().title(),
                null,
                null,
                null);
    }

    static RevisionView whole(Revision revision) {
        return new RevisionView(
                revision.number(),
                Person.of(revision.author()),
                revision.madeAt(),
                revision.editorial(),
                revision.content().title(),
                revision.content().summary(),
                revision.content().text(),
                ManuscriptView.BlockName.of(revision.document()));
    }
}
