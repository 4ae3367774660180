package org.rapporteur.web.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.report.LanguageVersion;
import org.rapporteur.report.Manuscript;
import org.rapporteur.web.api.Given;
import org.rapporteur.workflow.Action;

/**
 * A report in one language, without its text.
 *
 * @param textVersion what an edit or an action must name
 * @param correction the kind that the next edition will have, where a published text was taken up again
 * @param actions what the caller could do now
 */
public record DeskText(
        String language,
        boolean original,
        String stage,
        String standing,
        String title,
        @Nullable Person holder,
        @Nullable LocalDate dueOn,
        long textVersion,
        boolean unrevised,
        int lastRevision,
        int approvedRevision,
        int publishedRevision,
        @Nullable Person submittedBy,
        Person writtenBy,
        Instant writtenAt,
        @Nullable String correction,
        @Nullable String correctionNote,
        List<String> actions) {

    static DeskText of(LanguageVersion version, Set<Action> actions) {
        Manuscript manuscript = version.manuscript();
        return new DeskText(
                version.language().tag(),
                version.original(),
                Given.word(manuscript.stage()),
                Given.word(version.standing()),
                manuscript.title(),
                manuscript.holder().map(Person::of).orElse(null),
                manuscript.dueOn().orElse(null),
                manuscript.textVersion(),
                manuscript.unrevised(),
                manuscript.lastRevision(),
                manuscript.approvedRevision(),
                manuscript.publishedRevision(),
                manuscript.submitter().map(Person::of).orElse(null),
                Person.of(manuscript.writer()),
                manuscript.writtenAt(),
                manuscript.correction().map(Given::word).orElse(null),
                manuscript.correctionNote().orElse(null),
                actions.stream().map(Action::key).toList());
    }
}
