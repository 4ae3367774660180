package org.rapporteur.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.kernel.Language;
import org.rapporteur.publication.Edition;
import org.rapporteur.publication.PublicationDesk;
import org.rapporteur.publication.ScheduleClock;
import org.rapporteur.review.ReviewDesk;
import org.rapporteur.security.Account;
import org.rapporteur.security.Role;
import org.rapporteur.security.RoleGrant;
import org.rapporteur.storage.BlobStore;
import org.rapporteur.translation.Alignment;
import org.rapporteur.translation.Bench;
import org.rapporteur.translation.TranslationDesk;
import org.rapporteur.translation.Unit;
import org.rapporteur.workflow.Action;
import org.rapporteur.workflow.Stage;
import org.rapporteur.workflow.Standing;

@ExtendWith(ArquillianExtension.class)
class WorkflowIT {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String TEXT = "## Le programme\n\nUn premier paragraphe.\n\nUn *deuxième* paragraphe.\n";

    @Inject
    ActingAs acting;

    @Inject
    ReportDesk reports;

    @Inject
    ManuscriptDesk manuscripts;

    @Inject
    WorkflowDoor door;

    @Inject
    TranslationDesk translations;

    @Inject
    PublicationDesk publications;

    @Inject
    ReviewDesk reviews;

    @Inject
    ScheduleClock scheduleClock;

    @Inject
    BlobStore blobs;

    private Account author;
    private Account translator;
    private Account reviewer;
    private Account editor;
    private Account chief;
    private VersionKey french;
    private VersionKey english;

    @BeforeEach
    void people() {
        author =
                acting.account("author", RoleGrant.of(Role.AUTHOR, null), RoleGrant.of(Role.REVIEWER, Language.FRENCH));
        translator = acting.account("translator", RoleGrant.of(Role.TRANSLATOR, Language.ENGLISH));
        reviewer = acting.account(
                "reviewer",
                RoleGrant.of(Role.REVIEWER, Language.FRENCH),
                RoleGrant.of(Role.REVIEWER, Language.ENGLISH));
        editor = acting.account("editor", RoleGrant.of(Role.EDITOR, null));
        chief = acting.account("chief", RoleGrant.of(Role.CHIEF_EDITOR, null));
        Symbol symbol = Symbol.of("WF", 2018, NUMBER.incrementAndGet());
        french = new VersionKey(symbol, Language.FRENCH);
        english = new VersionKey(symbol, Language.ENGLISH);
    }

    @Test
    void a_report_goes_from_draft_to_published_in_two_languages() throws Exception {
        publishInFrenchAndEnglish();

        LanguageVersion version = as(editor, () -> reports.view(english));
        assertThat(version.standing()).isEqualTo(Standing.PUBLISHED);
        Edition edition = as(editor, () -> publications.editions(english)).get(0);
        assertThat(edition.number()).isEqualTo(1);
        assertThat(edition.title()).isEqualTo("EN Un titre");
        assertThat(blobs.sha256(blobs.read(edition.pdfSha256()))).isEqualTo(edition.pdfSha256());
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

    private void publishInFrenchAndEnglish() throws Exception {
        create();
        submit(author, french);
        approve(french);
        as(translator, () -> door.open(french.symbol(), Language.ENGLISH));
        translateAll();
        as(translator, () -> door.perform(move(english, Action.SUBMIT)));
        approve(english);
        Map<Language, Long> versions = new java.util.TreeMap<>();
        versions.put(
                Language.FRENCH,
                as(editor, () -> reports.view(french)).manuscript().textVersion());
        versions.put(
                Language.ENGLISH,
                as(editor, () -> reports.view(english)).manuscript().textVersion());
        as(editor, () -> publications.publish(french.symbol(), versions));
    }

    private Report create() throws Exception {
        return as(
                author,
                () -> reports.create(
                        french.symbol(),
                        Language.FRENCH,
                        EventFacts.only(
                                Event.of(EventKind.SEMINAR, LocalDate.of(2018, 3, 5), LocalDate.of(2018, 3, 10))),
                        new Content("Un titre", "", TEXT)));
    }

    private void save(Account by, VersionKey key, String text) throws Exception {
        Manuscript manuscript = as(by, () -> reports.view(key)).manuscript();
        as(by, () -> manuscripts.save(key, manuscript.textVersion(), new Content(manuscript.title(), "", text)));
    }

    private void submit(Account by, VersionKey key) throws Exception {
        as(by, () -> door.perform(move(key, Action.SUBMIT)));
    }

    private void approve(VersionKey key) throws Exception {
        as(reviewer, () -> door.perform(move(key, Action.APPROVE)));
    }

    private void translateAll() throws Exception {
        for (Unit unit : as(translator, () -> translations.view(english)).units()) {
            long version = as(translator, () -> translations.view(english)).textVersion();
            as(translator, () -> translations.write(english, version, unit.id(), "EN " + unit.sourceText(), true));
        }
    }

    private Move move(VersionKey key, Action action) throws Exception {
        return Move.of(
                key, action, as(editor, () -> reports.view(key)).manuscript().textVersion());
    }

    private String refusal(Account by, Callable<?> what) {
        return catchThrowableOfType(DomainException.class, () -> as(by, what)).code();
    }

    private <T> T as(Account account, Callable<T> what) throws Exception {
        return acting.as(account, what);
    }
}
