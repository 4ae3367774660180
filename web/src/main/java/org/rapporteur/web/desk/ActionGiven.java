package org.rapporteur.web.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.rapporteur.report.Correction;
import org.rapporteur.report.Move;
import org.rapporteur.report.Symbol;
import org.rapporteur.report.VersionKey;
import org.rapporteur.web.api.Given;
import org.rapporteur.workflow.Action;
import org.rapporteur.workflow.Stage;

/**
 * What an action of the workflow needs; members that the action does not use are ignored.
 *
 * @param basedOn the {@code textVersion} that was seen
 * @param reason for request-changes, correct, withdraw and restore, and for every override
 * @param dueOn until when, for claim and assign
 * @param assignee the e-mail address of who is to hold it, for assign; left out gives it back to the pool
 * @param to draft or review, for request-changes of an approved text
 * @param correction correction or revised, for correct
 * @param successor the report that takes its place, for withdraw
 * @param at when, for schedule
 * @param editorial for submit of an original: translations stay right as they are
 * @param override for a chief editor: set aside the rules that can be set aside
 */
public record ActionGiven(
        @Schema(required = true) @Nullable Long basedOn,
        @Nullable String reason,
        @Nullable LocalDate dueOn,
        @Nullable String assignee,
        @Nullable String to,
        @Nullable String correction,
        @Nullable String successor,
        @Nullable Instant at,
        @Nullable Boolean editorial,
        @Nullable Boolean override) {

    /** @throws org.rapporteur.kernel.DomainException {@code request.missing}, {@code request.word} and the like */
    Move move(VersionKey key, Action action) {
        if (action == Action.SCHEDULE) {
            Given.required("at", at);
        }
        if (action == Action.CORRECT) {
            Given.required("correction", correction);
        }
        return new Move(
                key,
                action,
                Given.required("basedOn", basedOn),
                Given.optional(Stage.class, "to", to),
                Given.text(reason),
                Optional.ofNullable(assignee),
                Optional.ofNullable(dueOn),
                Given.optional(Correction.class, "correction", correction),
                Optional.ofNullable(successor).map(Symbol::of),
                Optional.ofNullable(at),
                Boolean.TRUE.equals(editorial),
                Boolean.TRUE.equals(override));
    }
}
