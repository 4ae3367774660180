package org.rapporteur.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.hibernate.search.mapper.orm.Search;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rapporteur.kernel.Language;
import org.rapporteur.publication.Publishing;
import org.rapporteur.report.ActingAs;
import org.rapporteur.report.Content;
import org.rapporteur.report.Manuscript;
import org.rapporteur.report.VersionKey;
import org.rapporteur.search.DeskResult.Found;
import org.rapporteur.search.DeskResult.Spot;
import org.rapporteur.security.Role;
import org.rapporteur.security.RoleGrant;
import org.rapporteur.workflow.Stage;

@ExtendWith(ArquillianExtension.class)
class DeskSearchIT {

    @Inject
    Publishing publishing;

    @Inject
    ActingAs acting;

    @Inject
    DeskSearch desk;

    @Inject
    ArchiveSearch archive;

    @Inject
    Suggestions suggestions;

    @Inject
    Reconciliation reconciliation;

    @PersistenceContext(unitName = "rapporteur")
    private EntityManager entities;

    @Test
    void words_inside_a_draft_are_found_by_their_stem_without_accents_and_say_where_they_stand() throws Exception {
        VersionKey key = draft(
                "Un brouillon",
                "## Le début\n\nRien ici.\n\n## Les îles\n\nDes échidnés traversent la clairière.\n\nRien là.");

        until(() -> keys("echidne clairieres").contains(key));
        Found found = found("echidne clairieres", key);
        assertThat(found.stage()).isEqualTo(Stage.DRAFT);
        assertThat(found.snippet().html()).contains("<mark>échidnés</mark>");
        assertThat(found.spot()).hasValueSatisfying(spot -> {
            assertThat(spot).extracting(Spot::heading).isEqualTo("Les îles");
            assertThat(spot.block()).isEqualTo(4);
            assertThat(spot.words()).contains("échidnés");
        });
    }

    @Test
    void what_is_written_is_found_in_a_moment_and_what_is_taken_out_no_more() throws Exception {
        VersionKey key = draft("Un tapir", "Le tapir dort.");
        until(() -> keys("tapir").contains(key));

        publishing.write(key, new Content("Un okapi", "", "L'okapi dort."));
        until(() -> keys("okapi").contains(key));
        assertThat(keys("tapir")).doesNotContain(key);
    }

    @Test
    void texts_are_narrowed_by_stage_language_and_holder_and_counted_for_each() throws Exception {
        VersionKey draft = draft("Kinkajou premier", "Un kinkajou.");
        VersionKey published = publishing.original(
                Language.FRENCH,
                publishing.facts(2018, List.of(), List.of()),
                new Content("Kinkajou second", "", "Un kinkajou."));
        until(() -> keys("kinkajou").size() == 2
                && ask(request("kinkajou", Stage.APPROVED, null, null)).total() == 1);

        assertThat(keys(request("kinkajou", Stage.DRAFT, null, null))).containsExactly(draft);
        assertThat(keys(request("kinkajou", Stage.APPROVED, null, null))).containsExactly(published);
        assertThat(ask(request("kinkajou", Stage.DRAFT, null, null)).stages())
                .containsEntry(Stage.DRAFT, 1L)
                .containsEntry(Stage.APPROVED, 1L);
        assertThat(keys(request("kinkajou", null, Language.ENGLISH, null))).isEmpty();
        assertThat(keys(request("kinkajou", null, null, DeskRequest.NOBODY))).containsExactly(published);
        assertThat(keys(request("kinkajou", null, null, DeskRequest.ME))).isEmpty();
        assertThat(keys(request("kinkajou", null, null, "nobody.knows@example.org")))
                .isEmpty();
        String holder = found("kinkajou", draft).holder().orElseThrow().email();
        assertThat(keys(request("kinkajou", null, null, holder))).containsExactly(draft);
        assertThat(ask(request("kinkajou", null, null, null)).holders())
                .extracting(DeskResult.Holding::email)
                .containsExactly(holder);
    }

    @Test
    void the_database_is_asked_as_often_for_many_hits_as_for_one() throws Exception {
        VersionKey first = draft("Fennec un", "Un fennec.");
        until(() -> keys("fennec").contains(first));
        long forOne = QueryCount.of(entities, () -> keys("fennec"));
        for (int i = 0; i < 5; i++) {
            draft("Fennec " + i, "Un fennec.");
        }
        until(() -> keys("fennec").size() == 6);
        assertThat(QueryCount.of(entities, () -> keys("fennec")))
                .as("five hits more, and at most one statement of the server's own tasks")
                .isLessThanOrEqualTo(forOne + 1);
    }

    @Test
    void nobody_but_staff_may_search_manuscripts() throws Exception {
        DeskRequest request = DeskRequest.of("", Language.FRENCH);
        assertThat(ask(request).total()).isNotNegative();
        assertThatThrownBy(() -> desk.search(request)).isInstanceOf(EJBAccessException.class);
    }

    @Test
    void a_word_of_a_draft_is_found_by_no_public_search_suggestion_or_count() throws Exception {
        VersionKey key = draft("Pangolinade", "La pangolinade commence.");
        until(() -> keys("pangolinade").contains(key));

        for (Language reader : Language.OF_PAGES) {
            for (String query :
                    List.of("pangolinade", "pangolin*", "\"la pangolinade\"", "title:pangolinade", "pangolinad")) {
                SearchResult found = archive.search(SearchRequest.of(query, reader));
                assertThat(found.hits())
                        .extracting(Hit::slug)
                        .doesNotContain(key.symbol().slug());
                assertThat(found.interpretation().whole()).isZero();
                assertThat(found.interpretation().corrections())
                        .extracting(Interpretation.Correction::meant)
                        .noneMatch(meant -> meant.contains("pangolin"));
            }
            assertThat(suggestions.of("pangoli", reader)).isEmpty();
        }
        assertThat(archive.search(SearchRequest.of("", Language.FRENCH)).facet(Facet.YEAR))
                .extracting(SearchResult.FacetValue::key)
                .doesNotContain("1871");
    }

    @Test
    void a_lost_index_is_written_anew() throws Exception {
        VersionKey key = draft("Un dugong", "Le dugong nage.");
        until(() -> keys("dugong").contains(key)
                && reconciliation.run(Followed.MANUSCRIPTS, false).difference().none());

        Search.session(entities).workspace(Manuscript.class).purge();
        Search.session(entities).workspace(Manuscript.class).refresh();
        assertThat(keys("dugong")).isEmpty();
        assertThat(reconciliation.run(Followed.MANUSCRIPTS, true).difference().missing())
                .isPositive();
        until(() -> keys("dugong").contains(key)
                && reconciliation.run(Followed.MANUSCRIPTS, false).difference().none());
    }

    private VersionKey draft(String title, String text) throws Exception {
        return publishing.draft(
                Language.FRENCH, publishing.facts(1871, List.of(), List.of()), new Content(title, "", text));
    }

    private static DeskRequest request(
            String query, @Nullable Stage stage, @Nullable Language language, @Nullable String holder) {
        return new DeskRequest(
                query,
                Language.FRENCH,
                Optional.ofNullable(stage),
                Optional.ofNullable(language),
                Optional.ofNullable(holder),
                1,
                20);
    }

    private DeskResult ask(DeskRequest request) throws Exception {
        return acting.as(acting.account("desk-reader", RoleGrant.of(Role.EDITOR, null)), () -> desk.search(request));
    }

    private List<VersionKey> keys(String query) throws Exception {
        return keys(DeskRequest.of(query, Language.FRENCH));
    }

    private List<VersionKey> keys(DeskRequest request) throws Exception {
        return ask(request).hits().stream().map(Found::key).toList();
    }

    private Found found(String query, VersionKey key) throws Exception {
        return ask(DeskRequest.of(query, Language.FRENCH)).hits().stream()
                .filter(hit -> hit.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    /** What is asked for again and again. */
    private interface Condition {
        boolean holds() throws Exception;
    }

    private static void until(Condition condition) throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.holds()) {
            assertThat(System.nanoTime()).isLessThan(end);
        }
    }
}
