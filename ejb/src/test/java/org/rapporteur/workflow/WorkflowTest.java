package org.rapporteur.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.kernel.Language;
import org.rapporteur.security.Account;
import org.rapporteur.security.Role;
import org.rapporteur.security.RoleGrant;

class WorkflowTest {

    private static final Language FRENCH = Language.FRENCH;

    @Test
    void nobodyApprovesWhatTheyWrote() {
        Transition approve = row(Action.APPROVE, Stage.REVIEW);

        assertRefused("workflow.guard.four-eyes", approve, reviewer(FRENCH), new FactsBuilder().actorWrote(), false);
        assertThat(judge(approve, reviewer(FRENCH), new FactsBuilder(), false)).isEmpty();
    }

    @Test
    void fourEyesCannotBeOverriddenEvenByAChiefEditor() {
        Account chief = account(RoleGrant.of(Role.CHIEF_EDITOR, null), RoleGrant.of(Role.REVIEWER, FRENCH));

        assertRefused(
                "workflow.guard.four-eyes",
                row(Action.APPROVE, Stage.REVIEW),
                chief,
                new FactsBuilder().actorWrote().reasoned(),
                true);
    }

    @Test
    void onlyAReviewerOfTheLanguageApproves() {
        Transition approve = row(Action.APPROVE, Stage.REVIEW);

        assertRefused("workflow.not-yours", approve, reviewer(Language.SPANISH), new FactsBuilder(), false);
        assertRefused(
                "workflow.not-yours", approve, account(RoleGrant.of(Role.EDITOR, null)), new FactsBuilder(), false);
    }

    @Test
    void nothingIsPublishedBeforeItIsApproved() {
        for (Stage stage : List.of(Stage.DRAFT, Stage.REVIEW)) {
            assertThatExceptionOfType(DomainException.class)
                    .isThrownBy(() -> Workflow.find(Action.PUBLISH, Set.of(stage), Optional.empty()))
                    .returns("workflow.impossible", DomainException::code)
                    .returns(DomainException.Kind.CONFLICT, DomainException::kind);
        }
    }

    @Test
    void aTranslationIsSubmittedOnlyWhenEveryBlockIsSettled() {
        Transition submit = row(Action.SUBMIT, Stage.DRAFT);
        Account translator = account(RoleGrant.of(Role.TRANSLATOR, FRENCH));

        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> Workflow.judge(
                        submit,
                        translator,
                        FRENCH,
                        false,
                        new FactsBuilder().heldByActor().open(3).build(),
                        false))
                .returns("workflow.guard.translated", DomainException::code)
                .satisfies(refusal -> assertThat(refusal.data()).containsEntry("count", 3));
        assertThat(Workflow.judge(
                        submit,
                        translator,
                        FRENCH,
                        false,
                        new FactsBuilder().heldByActor().build(),
                        false))
                .isEmpty();
    }

    @Test
    void changesAreRequestedOnlyWithAReason() {
        Transition request = row(Action.REQUEST_CHANGES, Stage.REVIEW);

        assertRefused("workflow.guard.reason", request, reviewer(FRENCH), new FactsBuilder(), false);
        assertThat(judge(request, reviewer(FRENCH), new FactsBuilder().reasoned(), false))
                .isEmpty();
    }

    @Test
    void aChiefEditorSetsAnOverridableGuardAsideWithAReason() {
        Transition approve = row(Action.APPROVE, Stage.REVIEW);
        Account chief = account(RoleGrant.of(Role.CHIEF_EDITOR, null));
        FactsBuilder stale = new FactsBuilder().stale(2);

        assertRefused("workflow.guard.reason", approve, chief, stale, true);
        assertThat(judge(approve, chief, stale.reasoned(), true)).containsExactly(Guard.ROLE, Guard.NOT_STALE);
        assertRefused("workflow.override-right", approve, reviewer(FRENCH), stale, true);
    }

    @Test
    void anOverrideOfTheRoleAloneIsTold() {
        Account chief = account(RoleGrant.of(Role.CHIEF_EDITOR, null));

        assertThat(judge(row(Action.APPROVE, Stage.REVIEW), chief, new FactsBuilder().reasoned(), true))
                .containsExactly(Guard.ROLE);
    }

    @Test
    void whatIsWithdrawnIsNeitherPublishedNorScheduled() {
        Account editor = account(RoleGrant.of(Role.EDITOR, null));

        for (Action action : List.of(Action.PUBLISH, Action.SCHEDULE)) {
            assertRefused(
                    "workflow.guard.not-withdrawn",
                    row(action, Stage.APPROVED),
                    editor,
                    new FactsBuilder().withdrawn(),
                    false);
            assertThat(judge(row(action, Stage.APPROVED), editor, new FactsBuilder(), false))
                    .isEmpty();
        }
    }

    @Test
    void aCorrectionBeginsOnlyWhenNoneIsUnderWay() {
        Account editor = account(RoleGrant.of(Role.EDITOR, null));
        Transition correct = row(Action.CORRECT, Standing.PUBLISHED);

        assertRefused(
                "workflow.guard.settled",
                correct,
                editor,
                new FactsBuilder().reasoned().unsettled(),
                false);
        assertThat(judge(correct, editor, new FactsBuilder().reasoned(), false)).isEmpty();
    }

    @Test
    void anImpossibleTransitionCannotBeWrittenDown() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(
                        () -> new Transition(Action.PUBLISH, Stage.REVIEW, Standing.PUBLISHED, Who.EDITOR, List.of()));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new Transition(Action.CLAIM, Standing.UNOPENED, Stage.DRAFT, Who.WRITER, List.of()));
    }

    private static Transition row(Action action, Point from) {
        return Workflow.find(action, Set.of(from), Optional.empty());
    }

    private static List<Guard> judge(Transition row, Account actor, FactsBuilder facts, boolean override) {
        return Workflow.judge(row, actor, FRENCH, true, facts.build(), override);
    }

    private static void assertRefused(
            String code, Transition row, Account actor, FactsBuilder facts, boolean override) {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> judge(row, actor, facts, override))
                .returns(code, DomainException::code);
    }

    private static Account reviewer(Language language) {
        return account(RoleGrant.of(Role.REVIEWER, language));
    }

    private static Account account(RoleGrant... grants) {
        Account account = new Account("somebody@example.org", "Somebody", FRENCH, "unused");
        account.grant(List.of(grants));
        return account;
    }

    /** Facts of a text that nothing stands in the way of. */
    private static final class FactsBuilder {
        private int open;
        private int stale;
        private boolean heldByActor;
        private boolean actorWrote;
        private boolean reasoned;
        private boolean settled = true;
        private boolean withdrawn;

        FactsBuilder open(int blocks) {
            open = blocks;
            return this;
        }

        FactsBuilder stale(int blocks) {
            stale = blocks;
            return this;
        }

        FactsBuilder heldByActor() {
            heldByActor = true;
            return this;
        }

        FactsBuilder actorWrote() {
            actorWrote = true;
            return this;
        }

        FactsBuilder withdrawn() {
            withdrawn = true;
            return this;
        }

        FactsBuilder unsettled() {
            settled = false;
            return this;
        }

        FactsBuilder reasoned() {
            reasoned = true;
            return this;
        }

        Facts build() {
            return new Facts(
                    true,
                    true,
                    true,
                    true,
                    open,
                    stale,
                    0,
                    0,
                    heldByActor,
                    heldByActor,
                    actorWrote,
                    reasoned,
                    true,
                    settled,
                    withdrawn,
                    true,
                    true);
        }
    }
}
