package org.rapporteur.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.workflow.Action;
import org.rapporteur.workflow.Stage;

/**
 * What somebody asks the door to do.
 *
 * @param basedOn the text version that the person saw
 * @param to where it should end, for an action that has more than one end
 * @param reason why; empty where none is given; at most 2,000 characters
 * @param assignee the e-mail address of the person who is to hold it, for assign; empty there gives it to the pool
 * @param dueOn until when, for claim and assign
 * @param correction the kind of the next edition, for correct
 * @param successor the report that takes its place, for withdraw
 * @param at when, for schedule
 * @param editorial for submit: whether translations stay right as they are
 * @param override whether overridable guards are to be set aside
 */
public record Move(
        VersionKey version,
        Action action,
        long basedOn,
        Optional<Stage> to,
        String reason,
        Optional<String> assignee,
        Optional<LocalDate> dueOn,
        Optional<Correction> correction,
        Optional<Symbol> successor,
        Optional<Instant> at,
        boolean editorial,
        boolean override) {

    /** @throws DomainException {@code workflow.reason-length} */
    public Move {
        reason = reason.strip();
        if (reason.length() > 2000) {
            throw DomainException.invalid("workflow.reason-length", "length", reason.length(), "limit", 2000);
        }
    }

    public static Move of(VersionKey version, Action action, long basedOn) {
        return new Move(
                version,
                action,
                basedOn,
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                false);
    }

    public Move because(String why) {
        return new Move(
                version, action, basedOn, to, why, assignee, dueOn, correction, successor, at, editorial, override);
    }

    public Move to(Stage stage) {
        return new Move(
                version,
                action,
                basedOn,
                Optional.of(stage),
                reason,
                assignee,
                dueOn,
                correction,
                successor,
                at,
                editorial,
                override);
    }

    public Move dueOn(LocalDate due) {
        return new Move(
                version,
                action,
                basedOn,
                to,
                reason,
                assignee,
                Optional.of(due),
                correction,
                successor,
                at,
                editorial,
                override);
    }

    public Move assignedTo(String email) {
        return new Move(
                version,
                action,
                basedOn,
                to,
                reason,
                Optional.of(email),
                dueOn,
                correction,
                successor,
                at,
                editorial,
                override);
    }

    public Move correcting(Correction kind) {
        return new Move(
                version,
                action,
                basedOn,
                to,
                reason,
                assignee,
                dueOn,
                Optional.of(kind),
                successor,
                at,
                editorial,
                override);
    }

    public Move overriding() {
        return new Move(
                version, action, basedOn, to, reason, assignee, dueOn, correction, successor, at, editorial, true);
    }

    /** Translations stay right as they are. */
    public Move asEditorial() {
        return new Move(
                version, action, basedOn, to, reason, assignee, dueOn, correction, successor, at, true, override);
    }

    /** For schedule. */
    public Move at(Instant time) {
        return new Move(
                version,
                action,
                basedOn,
                to,
                reason,
                assignee,
                dueOn,
                correction,
                successor,
                Optional.of(time),
                editorial,
                override);
    }

    /** For withdraw. */
    public Move succeededBy(Symbol report) {
        return new Move(
                version,
                action,
                basedOn,
                to,
                reason,
                assignee,
                dueOn,
                correction,
                Optional.of(report),
                at,
                editorial,
                override);
    }
}
