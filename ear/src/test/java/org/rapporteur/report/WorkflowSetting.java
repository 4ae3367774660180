package org.rapporteur.report;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.kernel.Language;
import org.rapporteur.publication.PublicationDesk;
import org.rapporteur.publication.ScheduleClock;
import org.rapporteur.review.ReviewDesk;
import org.rapporteur.security.Account;
import org.rapporteur.security.Role;
import org.rapporteur.security.RoleGrant;
import org.rapporteur.storage.BlobStore;
import org.rapporteur.translation.TranslationDesk;
import org.rapporteur.translation.Unit;
import org.rapporteur.workflow.Action;

/** People and texts for the tests of the workflow, each test with a report of its own. */
@ExtendWith(ArquillianExtension.class)
abstract class WorkflowSetting {

    static final AtomicInteger NUMBER = new AtomicInteger();
    static final String TEXT = "## Le programme\n\nUn premier paragraphe.\n\nUn *deuxième* paragraphe.\n";

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

    Account author;
    Account translator;
    Account reviewer;
    Account editor;
    Account chief;
    VersionKey french;
    VersionKey english;

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

    void publishInFrenchAndEnglish() throws Exception {
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

    Report create() throws Exception {
        return as(
                author,
                () -> reports.create(
                        french.symbol(),
                        Language.FRENCH,
                        EventFacts.only(
                                Event.of(EventKind.SEMINAR, LocalDate.of(2018, 3, 5), LocalDate.of(2018, 3, 10))),
                        new Content("Un titre", "", TEXT)));
    }

    void save(Account by, VersionKey key, String text) throws Exception {
        Manuscript manuscript = as(by, () -> reports.view(key)).manuscript();
        as(by, () -> manuscripts.save(key, manuscript.textVersion(), new Content(manuscript.title(), "", text)));
    }

    void submit(Account by, VersionKey key) throws Exception {
        as(by, () -> door.perform(move(key, Action.SUBMIT)));
    }

    void approve(VersionKey key) throws Exception {
        as(reviewer, () -> door.perform(move(key, Action.APPROVE)));
    }

    void translateAll() throws Exception {
        for (Unit unit : as(translator, () -> translations.view(english)).units()) {
            long version = as(translator, () -> translations.view(english)).textVersion();
            as(translator, () -> translations.write(english, version, unit.id(), "EN " + unit.sourceText(), true));
        }
    }

    Move move(VersionKey key, Action action) throws Exception {
        return Move.of(
                key, action, as(editor, () -> reports.view(key)).manuscript().textVersion());
    }

    String refusal(Account by, Callable<?> what) {
        return catchThrowableOfType(DomainException.class, () -> as(by, what)).code();
    }

    <T> T as(Account account, Callable<T> what) throws Exception {
        return acting.as(account, what);
    }
}
