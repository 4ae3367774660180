package org.rapporteur.board;

import java.util.Set;
import org.rapporteur.kernel.Language;
import org.rapporteur.security.Account;
import org.rapporteur.workflow.Action;
import org.rapporteur.workflow.Facts;
import org.rapporteur.workflow.Point;
import org.rapporteur.workflow.Stage;
import org.rapporteur.workflow.Standing;
import org.rapporteur.workflow.Workflow;

/** Whether a text waits for somebody: asks the workflow's table for the one action that takes it on from where it is. */
final class NextStep {

    private NextStep() {}

    /**
     * What is known of a text for this question. What its writer must see to before submitting (a title, every block
     * confirmed) makes nobody else wait and is left out.
     *
     * @param wrote whether the person wrote any of it since the last approval
     * @param unpublished whether its approved text is newer than the public one
     * @param scheduled whether it will be published by itself
     */
    record Situation(boolean held, boolean heldByPerson, boolean wrote, boolean unpublished, boolean scheduled) {}

    static boolean waitsFor(
            Account person, Language language, boolean original, Stage stage, Standing standing, Situation at) {
        Action next = switch (stage) {
            case DRAFT -> Action.CLAIM;
            case REVIEW -> Action.APPROVE;
            case APPROVED -> Action.PUBLISH;
        };
        if (next == Action.PUBLISH && at.scheduled()) {
            return false;
        }
        return offered(person, language, original, Set.of(stage, standing), next, facts(at, true));
    }

    /** Whether the person could begin a translation. */
    static boolean opens(Account person, Language language, boolean originalSubmitted) {
        Facts facts = facts(new Situation(false, false, false, false, false), originalSubmitted);
        return offered(person, language, false, Set.of(Standing.UNOPENED), Action.OPEN, facts);
    }

    private static boolean offered(
            Account person,
            Language language,
            boolean original,
            Set<? extends Point> points,
            Action next,
            Facts facts) {
        return Workflow.from(points).stream()
                .filter(row -> row.action() == next)
                .filter(row -> row.who().includes(person, language, original))
                .anyMatch(row -> row.guards().stream().allMatch(guard -> guard.holds(facts)));
    }

    private static Facts facts(Situation at, boolean originalSubmitted) {
        return new Facts(
                true,
                true,
                true,
                originalSubmitted,
                0,
                0,
                0,
                0,
                at.held(),
                at.heldByPerson(),
                at.wrote(),
                true,
                at.unpublished(),
                !at.unpublished(),
                false,
                true,
                true);
    }
}
