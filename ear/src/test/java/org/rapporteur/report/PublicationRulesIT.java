package org.rapporteur.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rapporteur.kernel.Language;
import org.rapporteur.publication.Edition;
import org.rapporteur.workflow.Action;
import org.rapporteur.workflow.Standing;

class PublicationRulesIT extends WorkflowSetting {

    @Test
    void nothing_is_published_before_it_is_approved() throws Exception {
        create();
        submit(author, french);

        assertThat(refusal(editor, () -> publications.publish(french.symbol(), Map.of(Language.FRENCH, 1L))))
                .isEqualTo("workflow.impossible");
        assertThat(as(editor, () -> publications.editions(french))).isEmpty();
    }

    @Test
    void a_set_is_published_whole_or_not_at_all() throws Exception {
        create();
        submit(author, french);
        approve(french);
        as(translator, () -> door.open(french.symbol(), Language.ENGLISH));

        assertThat(refusal(
                        editor,
                        () -> publications.publish(
                                french.symbol(),
                                new java.util.TreeMap<>(Map.of(Language.FRENCH, 1L, Language.ENGLISH, 0L)))))
                .isEqualTo("workflow.impossible");
        assertThat(as(editor, () -> publications.editions(french))).isEmpty();
        assertThat(as(editor, () -> reports.view(french)).standing()).isEqualTo(Standing.UNPUBLISHED);
    }

    @Test
    void a_correction_keeps_the_public_edition_until_the_next_one() throws Exception {
        publishInFrenchAndEnglish();
        as(
                editor,
                () -> door.perform(move(french, Action.CORRECT)
                        .because("Le nom d'un partenaire était faux.")
                        .correcting(Correction.CORRECTION)));
        assertThat(as(editor, () -> reports.view(french)).standing()).isEqualTo(Standing.PUBLISHED);
        save(author, french, TEXT + "\nUne phrase de plus.\n");
        as(author, () -> door.perform(move(french, Action.SUBMIT)));
        approve(french);
        long version = as(editor, () -> reports.view(french)).manuscript().textVersion();
        as(editor, () -> publications.publish(french.symbol(), Map.of(Language.FRENCH, version)));

        assertThat(as(editor, () -> publications.editions(french)))
                .extracting(Edition::number, Edition::kind, Edition::current)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, Edition.Kind.FIRST, false),
                        org.assertj.core.groups.Tuple.tuple(2, Edition.Kind.CORRECTION, true));
    }

    @Test
    void what_is_withdrawn_is_not_public_until_it_is_restored() throws Exception {
        publishInFrenchAndEnglish();
        as(editor, () -> door.perform(move(french, Action.WITHDRAW).because("Une erreur de fond.")));
        assertThat(as(editor, () -> reports.view(french)).standing()).isEqualTo(Standing.WITHDRAWN);
        as(editor, () -> door.perform(move(french, Action.RESTORE).because("Vérifié.")));
        assertThat(as(editor, () -> reports.view(french)).standing()).isEqualTo(Standing.PUBLISHED);
    }

    @Test
    void a_withdrawn_text_comes_back_by_being_restored_and_in_no_other_way() throws Exception {
        publishInFrenchAndEnglish();
        as(
                editor,
                () -> door.perform(
                        move(french, Action.CORRECT).because("Une date.").correcting(Correction.CORRECTION)));
        save(author, french, TEXT + "\nUne date.\n");
        as(author, () -> door.perform(move(french, Action.SUBMIT)));
        approve(french);
        as(editor, () -> door.perform(move(french, Action.WITHDRAW).because("Une erreur de fond.")));

        long version = as(editor, () -> reports.view(french)).manuscript().textVersion();
        assertThat(refusal(editor, () -> publications.publish(french.symbol(), Map.of(Language.FRENCH, version))))
                .isEqualTo("workflow.guard.not-withdrawn");
        as(editor, () -> door.perform(move(french, Action.RESTORE).because("Vérifié.")));
        as(editor, () -> publications.publish(french.symbol(), Map.of(Language.FRENCH, version)));
        assertThat(as(editor, () -> publications.editions(french))).hasSize(2);
    }

    @Test
    void a_second_correction_waits_for_the_end_of_the_first() throws Exception {
        publishInFrenchAndEnglish();
        Move correct = move(french, Action.CORRECT).because("Une date.").correcting(Correction.CORRECTION);
        as(editor, () -> door.perform(correct));

        assertThat(refusal(editor, () -> door.perform(correct))).isEqualTo("workflow.guard.settled");
    }

    @Test
    void a_scheduled_text_is_published_when_its_time_has_come_in_the_name_of_its_editor() throws Exception {
        create();
        submit(author, french);
        approve(french);
        Instant soon = Instant.now().plusMillis(1500);
        as(editor, () -> {
            publications.schedule(french.symbol(), Map.of(Language.FRENCH, 1L), soon);
            return null;
        });
        scheduleClock.publishDue();
        assertThat(as(editor, () -> reports.view(french)).standing()).isEqualTo(Standing.UNPUBLISHED);

        while (as(editor, () -> publications.scheduled(french)).isPresent()
                && Instant.now().isBefore(soon.plusSeconds(20))) {
            scheduleClock.publishDue();
        }

        assertThat(as(editor, () -> publications.editions(french)))
                .singleElement()
                .satisfies(edition -> assertThat(edition.publishedAt()).isAfterOrEqualTo(soon));
        assertThat(as(editor, () -> reports.history(french.symbol())))
                .last()
                .satisfies(record -> assertThat(record.actor().email()).isEqualTo(editor.email()));
    }
}
