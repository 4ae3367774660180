package org.rapporteur.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
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
        return new Terms().of(version, action, basedOn);
    }

    public Move because(String why) {
        return with(terms -> terms.reason = why);
    }

    public Move to(Stage stage) {
        return with(terms -> terms.to = Optional.of(stage));
    }

    public Move dueOn(LocalDate due) {
        return with(terms -> terms.dueOn = Optional.of(due));
    }

    public Move assignedTo(String email) {
        return with(terms -> terms.assignee = Optional.of(email));
    }

    public Move correcting(Correction kind) {
        return with(terms -> terms.correction = Optional.of(kind));
    }

    public Move overriding() {
        return with(terms -> terms.override = true);
    }

    /** Translations stay right as they are. */
    public Move asEditorial() {
        return with(terms -> terms.editorial = true);
    }

    /** For schedule. */
    public Move at(Instant time) {
        return with(terms -> terms.at = Optional.of(time));
    }

    /** For withdraw. */
    public Move succeededBy(Symbol report) {
        return with(terms -> terms.successor = Optional.of(report));
    }

    private Move with(Consumer<Terms> change) {
        Terms terms = new Terms(this);
        change.accept(terms);
        return terms.of(version, action, basedOn);
    }

    /** What may be said of a move, while it is being said. */
    private static final class Terms {
        private Optional<Stage> to = Optional.empty();
        private String reason = "";
        private Optional<String> assignee = Optional.empty();
        private Optional<LocalDate> dueOn = Optional.empty();
        private Optional<Correction> correction = Optional.empty();
        private Optional<Symbol> successor = Optional.empty();
        private Optional<Instant> at = Optional.empty();
        private boolean editorial;
        private boolean override;

        Terms() {}

        Terms(Move move) {
            to = move.to;
            reason = move.reason;
            assignee = move.assignee;
            dueOn = move.dueOn;
            correction = move.correction;
            successor = move.successor;
            at = move.at;
            editorial = move.editorial;
            override = move.override;
        }

        Move of(VersionKey version, Action action, long basedOn) {
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
                    at,
                    editorial,
                    override);
        }
    }
}
