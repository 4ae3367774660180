package org.rapporteur.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.rapporteur.kernel.Language;
import org.rapporteur.workflow.Stage;
import org.rapporteur.workflow.Standing;

/**
 * A report in one language as the board shows it; also for a language in which there is no text yet.
 *
 * @param stage empty where there is no text yet
 * @param standing {@link Standing#UNOPENED} where there is no text yet
 * @param title empty where there is none
 * @param overdue whether the due date has passed, by the server's day in UTC
 * @param settled blocks of the source that are confirmed or need no counterpart; 0 for an original
 * @param total blocks of the source; 0 for an original
 * @param stale blocks whose source has changed since they were confirmed
 * @param edition what the public has, also while it is withdrawn
 * @param scheduledAt when it will be published by itself
 * @param textVersion the version that an action on the text must name; 0 where there is none yet
 * @param waitsForOriginal whether a translation cannot begin because the original was never submitted
 * @param unpublished whether its approved text is newer than what the public has
 * @param mine whether the reader of the board holds it
 * @param waitingForMe whether the reader could take it on from where it is and nobody else holds it
 */
public record Cell(
        Language language,
        boolean original,
        Optional<Stage> stage,
        Standing standing,
        String title,
        Optional<Holder> holder,
        Optional<LocalDate> dueOn,
        boolean overdue,
        int settled,
        int total,
        int stale,
        Optional<CurrentEdition> edition,
        Optional<Instant> scheduledAt,
        long textVersion,
        boolean waitsForOriginal,
        boolean unpublished,
        boolean mine,
        boolean waitingForMe) {

    /** Who has it. */
    public record Holder(String name, String email) {}

    /** What the public has: the edition's number within the language, from 1, and since when. */
    public record CurrentEdition(int number, Instant publishedAt) {}

    /** Whether there is a text in this language. */
    public boolean opened() {
        return stage.isPresent();
    }

    Cell with(Progress progress) {
        return new Cell(
                language,
                original,
                stage,
                standing,
                title,
                holder,
                dueOn,
                overdue,
                progress.settled(),
                progress.total(),
                stale,
                edition,
                scheduledAt,
                textVersion,
                waitsForOriginal,
                unpublished,
                mine,
                waitingForMe);
    }

    /** How far a translation is. */
    record Progress(int settled, int total) {}
}
