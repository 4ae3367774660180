package org.rapporteur.workflow;

import java.util.Locale;
import java.util.function.Predicate;

/** A condition of an action. One that is overridable can be set aside by a chief editor who gives a reason. */
public enum Guard {
    /** The action is for the person: stands in no row, since every row has it, but in the record of an override. */
    ROLE(facts -> true, true),
    TITLED(Facts::titled, false),
    DATED(Facts::dated, true),
    BODIED(Facts::bodied, false),
    ORIGINAL_SUBMITTED(Facts::originalSubmitted, false),
    TRANSLATED(facts -> facts.openBlocks() == 0, true),
    NOT_STALE(facts -> facts.staleBlocks() == 0, true),
    CHECKED(facts -> facts.failedChecks() == 0, true),
    NO_BLOCKING_COMMENT(facts -> facts.blockingComments() == 0, true),
    HOLDER(Facts::heldByActor, true),
    UNHELD(facts -> !facts.held(), false),
    FREE_OR_HOLDER(facts -> !facts.held() || facts.heldByActor(), true),
    /** Nobody approves what they wrote: never overridable. */
    FOUR_EYES(facts -> !facts.actorWrote(), false),
    REASON(Facts::reasoned, false),
    UNPUBLISHED_TEXT(Facts::unpublished, false),
    /** A correction begins only when none is under way. */
    SETTLED(Facts::settled, false),
    /** What is withdrawn comes back by being restored, with a reason, and in no other way. */
    NOT_WITHDRAWN(facts -> !facts.withdrawn(), false),
    ASSIGNABLE(Facts::assignable, false),
    IN_FUTURE(Facts::inFuture, false);

    private final Predicate<Facts> condition;
    private final boolean overridable;

    Guard(Predicate<Facts> condition, boolean overridable) {
        this.condition = condition;
        this.overridable = overridable;
    }

    public boolean holds(Facts facts) {
        return condition.test(facts);
    }

    public boolean overridable() {
        return overridable;
    }

    /** The guard's name in error codes and message keys: {@code four-eyes}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
