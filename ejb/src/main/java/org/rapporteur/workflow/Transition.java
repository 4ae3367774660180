package org.rapporteur.workflow;

import java.util.List;

/**
 * One row of the workflow: who may do what from where to where, and under which guards.
 *
 * @param guards checked in this order; the first that fails is told
 */
public record Transition(Action action, Point from, Point to, Who who, List<Guard> guards) {

    /** @throws IllegalArgumentException for a row that can never make sense */
    public Transition {
        guards = List.copyOf(guards);
        boolean begins = from == Standing.UNOPENED;
        if (begins != (action == Action.OPEN || action == Action.TAKE_OVER)) {
            throw new IllegalArgumentException("only opening and taking over begin, and they always do: " + action);
        }
        if (to == Standing.UNOPENED || from == Standing.UNPUBLISHED || to == Standing.UNPUBLISHED) {
            throw new IllegalArgumentException("a text is never unwritten: " + action);
        }
        if (to == Standing.PUBLISHED && from instanceof Stage && from != Stage.APPROVED) {
            throw new IllegalArgumentException("only what is approved is published: " + from);
        }
    }
}
