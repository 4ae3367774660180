package org.rapporteur.demo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rapporteur.kernel.Language;
import org.rapporteur.publication.Edition;
import org.rapporteur.publication.PublicationDesk;
import org.rapporteur.report.ActingAs;
import org.rapporteur.report.LanguageVersion;
import org.rapporteur.report.Manuscript;
import org.rapporteur.report.ReportDesk;
import org.rapporteur.report.Symbol;
import org.rapporteur.report.TransitionRecord;
import org.rapporteur.report.VersionKey;
import org.rapporteur.review.ReviewDesk;
import org.rapporteur.security.Account;
import org.rapporteur.translation.Bench;
import org.rapporteur.translation.TranslationDesk;
import org.rapporteur.workflow.Action;
import org.rapporteur.workflow.Stage;
import org.rapporteur.workflow.Standing;

/** The database has other tests' accounts in it, as an installation in use has its own. */
@ExtendWith(ArquillianExtension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemoIT {

    private static final Symbol ENERGY = Symbol.of("PA", 2025, 7);
    private static final Symbol LISTENING = Symbol.of("PA", 2026, 2);
    private static final Symbol CARE = Symbol.of("PA", 2026, 5);

    @Inject
    DemoPeople people;

    @Inject
    DemoReports stories;

    @Inject
    ActingAs acting;

    @Inject
    ReportDesk reports;

    @Inject
    TranslationDesk translations;

    @Inject
    PublicationDesk publications;

    @Inject
    ReviewDesk reviews;

    @PersistenceContext(unitName = "rapporteur")
    EntityManager entities;

    @Test
    @Order(1)
    void an_installation_with_accounts_of_its_own_is_left_alone() {
        acting.account("somebody");

        assertThat(people.settle()).isFalse();
        assertThat(accounts("%@example.org")).isEmpty();
    }

    @Test
    @Order(2)
    void the_first_report_is_published_in_three_languages_with_a_true_history() throws Exception {
        people.make();
        stories.tellOfEnergy();

        for (Language language : Language.OF_PAGES) {
            VersionKey key = new VersionKey(ENERGY, language);
            assertThat(view(key).standing()).isEqualTo(Standing.PUBLISHED);
            assertThat(asEditor(() -> publications.editions(key)))
                    .extracting(Edition::number)
                    .containsExactly(1);
        }
        for (Language language : Language.OF_PAGES) {
            assertThat(view(new VersionKey(ENERGY, language))
                            .manuscript()
                            .content()
                            .text())
                    .as("the notes that the text in %s refers to", language)
                    .containsPattern("[a-z]\\.\\[\\^visit]")
                    .containsPattern("[a-z]\\.\\[\\^books] ");
        }
        List<TransitionRecord> history = asEditor(() -> reports.history(ENERGY));
        assertThat(history)
                .filteredOn(record -> record.action() == Action.APPROVE)
                .extracting(record -> record.actor().email())
                .containsExactlyInAnyOrder(
                        "reviewer.en@example.org", "reviewer.fr@example.org", "reviewer.es@example.org");
        assertThat(history)
                .filteredOn(record -> record.action() == Action.PUBLISH)
                .hasSize(3);
    }

    @Test
    @Order(3)
    void what_a_killed_start_left_out_is_added_and_nothing_is_told_twice() throws Exception {
        int before = asEditor(() -> reports.history(ENERGY)).size();

        assertThat(people.settle()).isTrue();
        stories.tellOfEnergy();
        stories.tellOfListening();
        stories.tellOfCare();

        assertThat(asEditor(() -> reports.history(ENERGY))).hasSize(before);
        assertThat(asEditor(() -> reports.history(CARE))).isNotEmpty();
        assertThat(accounts("%@example.org")).hasSize(11);
    }

    @Test
    @Order(4)
    void the_second_report_is_published_in_one_language_reviewed_in_another_and_stale_in_the_third() throws Exception {
        assertThat(view(new VersionKey(LISTENING, Language.FRENCH)).standing()).isEqualTo(Standing.PUBLISHED);
        assertThat(view(new VersionKey(LISTENING, Language.ENGLISH))
                        .manuscript()
                        .stage())
                .isEqualTo(Stage.REVIEW);

        Bench english = asEditor(() -> translations.view(new VersionKey(LISTENING, Language.ENGLISH)));
        assertThat(english.settled()).isEqualTo(english.units().size());
        assertThat(english.stale()).isZero();
        Bench spanish = asEditor(() -> translations.view(new VersionKey(LISTENING, Language.SPANISH)));
        assertThat(spanish.stale()).isEqualTo(4);
        assertThat(spanish.settled())
                .isGreaterThan(4)
                .isLessThan(spanish.units().size() - 4L);
    }

    @Test
    @Order(5)
    void the_third_report_is_back_with_its_author_and_says_why() throws Exception {
        VersionKey spanish = new VersionKey(CARE, Language.SPANISH);
        Manuscript manuscript = view(spanish).manuscript();

        assertThat(manuscript.stage()).isEqualTo(Stage.DRAFT);
        assertThat(manuscript.holder()).map(Account::email).contains(DemoPeople.AUTHOR);
        assertThat(asEditor(() -> reviews.comments(spanish))).hasSize(1);
        assertThat(asEditor(() -> reports.history(CARE)))
                .last()
                .satisfies(record -> assertThat(record.reason()).isPresent());
    }

    private LanguageVersion view(VersionKey key) throws Exception {
        return asEditor(() -> reports.view(key));
    }

    private <T> T asEditor(Callable<T> what) throws Exception {
        return acting.as(accounts(DemoPeople.EDITOR).get(0), what);
    }

    private List<Account> accounts(String like) {
        return entities
                .createQuery("select a from Account a where a.email like :like", Account.class)
                .setParameter("like", like)
                .getResultList()
                .stream()
                .filter(account -> !account.email().endsWith("@test.example.org"))
                .toList();
    }
}
