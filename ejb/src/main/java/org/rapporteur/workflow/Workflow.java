package org.rapporteur.workflow;

import static org.rapporteur.workflow.Guard.ASSIGNABLE;
import static org.rapporteur.workflow.Guard.BODIED;
import static org.rapporteur.workflow.Guard.CHECKED;
import static org.rapporteur.workflow.Guard.DATED;
import static org.rapporteur.workflow.Guard.FOUR_EYES;
import static org.rapporteur.workflow.Guard.FREE_OR_HOLDER;
import static org.rapporteur.workflow.Guard.HOLDER;
import static org.rapporteur.workflow.Guard.IN_FUTURE;
import static org.rapporteur.workflow.Guard.NOT_STALE;
import static org.rapporteur.workflow.Guard.NOT_WITHDRAWN;
import static org.rapporteur.workflow.Guard.NO_BLOCKING_COMMENT;
import static org.rapporteur.workflow.Guard.ORIGINAL_SUBMITTED;
import static org.rapporteur.workflow.Guard.REASON;
import static org.rapporteur.workflow.Guard.SETTLED;
import static org.rapporteur.workflow.Guard.TITLED;
import static org.rapporteur.workflow.Guard.TRANSLATED;
import static org.rapporteur.workflow.Guard.UNHELD;
import static org.rapporteur.workflow.Guard.UNPUBLISHED_TEXT;
import static org.rapporteur.workflow.Stage.APPROVED;
import static org.rapporteur.workflow.Stage.DRAFT;
import static org.rapporteur.workflow.Stage.REVIEW;
import static org.rapporteur.workflow.Standing.PUBLISHED;
import static org.rapporteur.workflow.Standing.UNOPENED;
import static org.rapporteur.workflow.Standing.WITHDRAWN;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.kernel.Language;
import org.rapporteur.security.Account;
import org.rapporteur.security.Role;

/** The whole workflow: the table, and how a row of it is chosen and its guards are judged. */
public final class Workflow {

    /** Every transition there is. */
    public static final List<Transition> TABLE = List.of(
            row(Action.OPEN, UNOPENED, DRAFT, Who.WRITER, ORIGINAL_SUBMITTED),
            row(Action.CLAIM, DRAFT, DRAFT, Who.WRITER, UNHELD),
            row(Action.CLAIM, REVIEW, REVIEW, Who.REVIEWER, UNHELD),
            row(Action.RELEASE, DRAFT, DRAFT, Who.WRITER, HOLDER),
            row(Action.RELEASE, REVIEW, REVIEW, Who.REVIEWER, HOLDER),
            row(Action.ASSIGN, DRAFT, DRAFT, Who.EDITOR, ASSIGNABLE),
            row(Action.ASSIGN, REVIEW, REVIEW, Who.EDITOR, ASSIGNABLE),
            row(Action.SUBMIT, DRAFT, REVIEW, Who.WRITER, HOLDER, TITLED, DATED, BODIED, TRANSLATED, CHECKED),
            row(
                    Action.APPROVE,
                    REVIEW,
                    APPROVED,
                    Who.REVIEWER,
                    FOUR_EYES,
                    FREE_OR_HOLDER,
                    NO_BLOCKING_COMMENT,
                    TRANSLATED,
                    NOT_STALE),
            row(Action.REQUEST_CHANGES, REVIEW, DRAFT, Who.REVIEWER_OR_EDITOR, REASON),
            row(Action.REQUEST_CHANGES, APPROVED, DRAFT, Who.REVIEWER_OR_EDITOR, UNPUBLISHED_TEXT, REASON),
            row(Action.REQUEST_CHANGES, APPROVED, REVIEW, Who.REVIEWER_OR_EDITOR, UNPUBLISHED_TEXT, REASON),
            row(Action.PUBLISH, APPROVED, PUBLISHED, Who.EDITOR, NOT_WITHDRAWN, UNPUBLISHED_TEXT),
            row(Action.SCHEDULE, APPROVED, APPROVED, Who.EDITOR, NOT_WITHDRAWN, UNPUBLISHED_TEXT, IN_FUTURE),
            row(Action.CORRECT, PUBLISHED, DRAFT, Who.EDITOR, SETTLED, REASON),
            row(Action.WITHDRAW, PUBLISHED, WITHDRAWN, Who.EDITOR, REASON),
            row(Action.RESTORE, WITHDRAWN, PUBLISHED, Who.EDITOR, REASON),
            row(Action.TAKE_OVER, UNOPENED, PUBLISHED, Who.ADMINISTRATOR, TITLED, DATED, BODIED));

    private Workflow() {}

    /** Rows that begin at one of the points: a manuscript's stage and its standing are two points at once. */
    public static List<Transition> from(Set<? extends Point> points) {
        return TABLE.stream().filter(row -> points.contains(row.from())).toList();
    }

    /**
     * The row for an action.
     *
     * @param to where it should end, where an action has more than one end; empty for the first row
     * @throws DomainException {@code workflow.impossible} when nothing of the kind begins here
     */
    public static Transition find(Action action, Set<? extends Point> points, Optional<Stage> to) {
        return from(points).stream()
                .filter(row -> row.action() == action && (to.isEmpty() || row.to() == to.get()))
                .findFirst()
                .orElseThrow(() -> DomainException.conflict(
                        "workflow.impossible",
                        "action",
                        action.key(),
                        "at",
                        points.stream().map(Point::name).sorted().toList()));
    }

    /**
     * Judges a row: the right first, then its guards in order.
     *
     * @param override whether the person asks to set overridable guards aside
     * @return the guards that were set aside, the role among them; empty where all hold
     * @throws DomainException {@code workflow.not-yours} without the right, {@code workflow.override-right} or
     *     {@code workflow.guard.reason} for an override that is not allowed, {@code workflow.guard.…} for the first
     *     guard that fails
     */
    public static List<Guard> judge(
            Transition row, Account actor, Language language, boolean original, Facts facts, boolean override) {
        boolean chief = actor.has(Role.CHIEF_EDITOR);
        if (override && !chief) {
            throw DomainException.forbidden("workflow.override-right");
        }
        if (override && !facts.reasoned()) {
            throw refused(row, Guard.REASON, facts, false);
        }
        boolean entitled = row.who().includes(actor, language, original);
        if (!entitled && !override) {
            throw DomainException.forbidden(
                    "workflow.not-yours", "action", row.action().key(), "language", language.tag());
        }
        List<Guard> failing =
                row.guards().stream().filter(guard -> !guard.holds(facts)).toList();
        for (Guard guard : failing) {
            if (!override || !guard.overridable()) {
                throw refused(row, guard, facts, guard.overridable() && chief);
            }
        }
        if (entitled) {
            return failing;
        }
        List<Guard> setAside = new ArrayList<>(failing);
        setAside.add(0, Guard.ROLE);
        return setAside;
    }

    private static DomainException refused(Transition row, Guard guard, Facts facts, boolean couldOverride) {
        int count = switch (guard) {
            case TRANSLATED -> facts.openBlocks();
            case NOT_STALE -> facts.staleBlocks();
            case CHECKED -> facts.failedChecks();
            case NO_BLOCKING_COMMENT -> facts.blockingComments();
            default -> 0;
        };
        return DomainException.conflict(
                "workflow.guard." + guard.key(),
                "action",
                row.action().key(),
                "count",
                count,
                "overridable",
                couldOverride);
    }

    private static Transition row(Action action, Point from, Point to, Who who, Guard... guards) {
        return new Transition(action, from, to, who, List.of(guards));
    }
}
