package org.rapporteur.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.kernel.Language;
import org.rapporteur.publication.Edition;
import org.rapporteur.security.Account;
import org.rapporteur.security.Role;
import org.rapporteur.security.RoleGrant;
import org.rapporteur.translation.Alignment;
import org.rapporteur.translation.Bench;
import org.rapporteur.translation.Unit;
import org.rapporteur.workflow.Action;
import org.rapporteur.workflow.Stage;
import org.rapporteur.workflow.Standing;

class WorkflowIT extends WorkflowSetting {

    @Test
    void a_report_goes_from_draft_to_published_in_two_languages() throws Exception {
        publishInFrenchAndEnglish();

        LanguageVersion version = as(editor, () -> reports.view(english));
        assertThat(version.standing()).isEqualTo(Standing.PUBLISHED);
        Edition edition = as(editor, () -> publications.editions(english)).get(0);
        assertThat(edition.number()).isEqualTo(1);
        assertThat(edition.title()).isEqualTo("EN Un titre");
        assertThat(blobs.sha256(blobs.read(edition.rendition().orElseThrow().sha256())))
                .isEqualTo(edition.rendition().orElseThrow().sha256());
        assertThat(as(editor, () -> reports.history(french.symbol())))
                .extracting(TransitionRecord::action)
                .contains(Action.OPEN, Action.SUBMIT, Action.APPROVE, Action.PUBLISH);
    }

    @Test
    void the_author_cannot_approve_even_as_a_reviewer_of_the_language() throws Exception {
        create();
        submit(author, french);

        assertThat(refusal(author, () -> door.perform(move(french, Action.APPROVE))))
                .isEqualTo("workflow.guard.four-eyes");
        assertThat(as(editor, () -> reports.view(french)).manuscript().stage()).isEqualTo(Stage.REVIEW);
    }

    @Test
    void a_translation_waits_until_the_original_was_submitted_once() throws Exception {
        create();

        assertThat(refusal(translator, () -> door.open(french.symbol(), Language.ENGLISH)))
                .isEqualTo("workflow.guard.original-submitted");
        submit(author, french);
        as(translator, () -> door.open(french.symbol(), Language.ENGLISH));
        assertThat(as(translator, () -> translations.view(english)).units())
                .extracting(Unit::id)
                .startsWith(Alignment.TITLE)
                .hasSize(4);
    }

    @Test
    void a_changed_source_block_makes_its_translation_stale_and_no_other() throws Exception {
        create();
        submit(author, french);
        as(translator, () -> door.open(french.symbol(), Language.ENGLISH));
        translateAll();
        as(reviewer, () -> door.perform(move(french, Action.REQUEST_CHANGES).because("Une date manque.")));
        save(author, french, TEXT.replace("premier", "tout premier"));
        as(author, () -> door.perform(move(french, Action.SUBMIT)));

        Bench bench = as(translator, () -> translations.view(english));
        assertThat(bench.units()).filteredOn(Unit::stale).singleElement().satisfies(unit -> {
            assertThat(unit.sourceText()).contains("tout premier");
            assertThat(unit.confirmedText())
                    .hasValueSatisfying(text -> assertThat(text).doesNotContain("tout"));
            assertThat(unit.target()).startsWith("EN");
        });

        String stale = bench.units().stream()
                .filter(Unit::stale)
                .findFirst()
                .orElseThrow()
                .id();
        as(translator, () -> translations.stillRight(english, bench.textVersion(), stale));
        assertThat(as(translator, () -> translations.view(english)).stale()).isZero();
    }

    @Test
    void an_editorial_change_leaves_translations_fresh() throws Exception {
        create();
        submit(author, french);
        as(translator, () -> door.open(french.symbol(), Language.ENGLISH));
        translateAll();
        as(reviewer, () -> door.perform(move(french, Action.REQUEST_CHANGES).because("Une virgule.")));
        save(author, french, TEXT.replace("Un premier", "Un  premier,"));
        as(author, () -> door.perform(move(french, Action.SUBMIT).asEditorial()));

        assertThat(as(translator, () -> translations.view(english)).stale()).isZero();
    }

    @Test
    void an_edit_based_on_an_older_text_is_refused_and_loses_neither() throws Exception {
        create();
        save(author, french, "Le texte qui était là d'abord.");

        DomainException conflict = catchThrowableOfType(
                DomainException.class,
                () -> as(author, () -> manuscripts.save(french, 1, new Content("Un titre", "", "Un autre."))));
        assertThat(conflict.code()).isEqualTo("edit.conflict");
        assertThat(conflict.data()).containsEntry("text", "Le texte qui était là d'abord.");
    }

    @Test
    void a_blocking_comment_stands_in_the_way_until_it_is_resolved() throws Exception {
        create();
        submit(author, french);
        long id = as(
                        reviewer,
                        () -> reviews.comment(french, java.util.Optional.empty(), "D'où vient ce chiffre ?", true))
                .id();

        assertThat(refusal(reviewer, () -> door.perform(move(french, Action.APPROVE))))
                .isEqualTo("workflow.guard.no-blocking-comment");
        as(reviewer, () -> reviews.resolve(id));
        approve(french);
        assertThat(as(editor, () -> reports.view(french)).manuscript().stage()).isEqualTo(Stage.APPROVED);
    }

    @Test
    void a_translation_is_never_saved_as_a_whole() throws Exception {
        create();
        submit(author, french);
        as(translator, () -> door.open(french.symbol(), Language.ENGLISH));

        assertThat(refusal(
                        translator, () -> manuscripts.save(english, 0, new Content("A title", "", "One paragraph."))))
                .isEqualTo("edit.translation");
    }

    @Test
    void a_translation_that_lacks_a_new_paragraph_of_its_source_is_not_approved() throws Exception {
        create();
        submit(author, french);
        as(translator, () -> door.open(french.symbol(), Language.ENGLISH));
        translateAll();
        as(translator, () -> door.perform(move(english, Action.SUBMIT)));
        as(reviewer, () -> door.perform(move(french, Action.REQUEST_CHANGES).because("Il manque la fin.")));
        save(author, french, TEXT + "\nUn paragraphe de plus.\n");
        as(author, () -> door.perform(move(french, Action.SUBMIT)));

        assertThat(refusal(reviewer, () -> door.perform(move(english, Action.APPROVE))))
                .isEqualTo("workflow.guard.translated");
    }

    @Test
    void a_held_text_is_claimed_by_nobody_else_until_it_is_released() throws Exception {
        create();
        Account other = acting.account("other-author", RoleGrant.of(Role.AUTHOR, null));

        assertThat(refusal(other, () -> door.perform(move(french, Action.CLAIM))))
                .isEqualTo("workflow.guard.unheld");
        as(author, () -> door.perform(move(french, Action.RELEASE)));
        as(other, () -> door.perform(move(french, Action.CLAIM).dueOn(LocalDate.of(2030, 1, 31))));
        Manuscript manuscript = as(other, () -> reports.view(french)).manuscript();
        assertThat(manuscript.holder()).map(Account::email).contains(other.email());
        assertThat(manuscript.dueOn()).contains(LocalDate.of(2030, 1, 31));
    }

    @Test
    void a_symbol_that_exists_is_refused_with_a_free_one() throws Exception {
        create();

        DomainException refused = catchThrowableOfType(DomainException.class, this::create);
        assertThat(refused.code()).isEqualTo("symbol.duplicate");
        assertThat((String) refused.data().get("free")).startsWith("WF/2018/");
    }

    @Test
    void an_override_is_recorded_with_its_reason() throws Exception {
        create();
        submit(author, french);
        as(reviewer, () -> reviews.comment(french, java.util.Optional.empty(), "À revoir.", true));

        TransitionRecord record = as(
                chief,
                () -> door.perform(move(french, Action.APPROVE)
                        .because("Vu avec la direction.")
                        .overriding()));
        assertThat(record.overridden()).extracting(Enum::name).contains("NO_BLOCKING_COMMENT");
        assertThat(record.reason()).contains("Vu avec la direction.");
    }
}
