package org.rapporteur.board;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.kernel.Language;
import org.rapporteur.security.Account;

class BoardTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    private final BoardDatabase database = new BoardDatabase();

    @BeforeEach
    void people() {
        database.person(1, "author", "author", "");
        database.person(2, "translator-fr", "translator", "fr");
        database.person(3, "reviewer-en", "reviewer", "en");
        database.person(4, "editor", "editor", "");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void the_number_of_queries_does_not_depend_on_the_number_of_reports() {
        database.report(1).original("draft", 1);
        long few = queriesOf(3);
        for (int i = 2; i <= 120; i++) {
            database.report(i)
                    .original("review", null)
                    .translation("fr", "draft", 2)
                    .published(2);
        }
        assertThat(queriesOf(3)).isEqualTo(few).isLessThanOrEqualTo(10);
        assertThat(view(1, BoardFilter.of(Which.ALL)).rows()).hasSize(50);
    }

    @Test
    void what_somebody_holds_is_theirs_and_waits_for_nobody_else() {
        database.report(1).original("draft", 1);
        assertThat(symbols(1, Which.MINE)).containsExactly("PA/2018/1");
        assertThat(symbols(4, Which.MINE)).isEmpty();
        assertThat(symbols(1, Which.WAITING)).isEmpty();
    }

    @Test
    void a_draft_that_nobody_holds_waits_for_those_who_may_write_it() {
        database.report(1).original("draft", null);
        assertThat(symbols(1, Which.WAITING)).containsExactly("PA/2018/1");
        assertThat(symbols(2, Which.WAITING)).isEmpty();
        assertThat(symbols(3, Which.WAITING)).isEmpty();
    }

    @Test
    void a_text_in_review_waits_for_reviewers_of_its_language_but_not_for_who_wrote_it() {
        database.report(1).original("review", null);
        assertThat(symbols(3, Which.WAITING)).containsExactly("PA/2018/1");
        database.wroteOriginal(1, 3);
        assertThat(symbols(3, Which.WAITING)).isEmpty();
    }

    @Test
    void a_text_in_review_that_a_reviewer_holds_waits_for_no_other() {
        database.person(5, "other-reviewer", "reviewer", "en");
        database.report(1).original("review", 3);
        assertThat(symbols(3, Which.WAITING)).containsExactly("PA/2018/1");
        assertThat(symbols(5, Which.WAITING)).isEmpty();
    }

    @Test
    void an_approved_text_waits_for_editors_until_it_is_published_or_scheduled() {
        database.report(1).original("approved", null);
        assertThat(symbols(4, Which.WAITING)).containsExactly("PA/2018/1");
        database.report(2).original("approved", null).published(1);
        assertThat(symbols(4, Which.WAITING)).containsExactly("PA/2018/1");
        database.scheduleOriginal(1);
        assertThat(symbols(4, Which.WAITING)).isEmpty();
    }

    @Test
    void a_language_without_text_waits_for_its_translators_once_the_original_was_submitted() {
        database.report(1).original("draft", 1);
        assertThat(symbols(2, Which.WAITING)).isEmpty();
        assertThat(cell(2, "fr").waitsForOriginal()).isTrue();
        database.report(2).original("review", null);
        assertThat(symbols(2, Which.WAITING)).containsExactly("PA/2018/2");
        assertThat(symbols(3, Which.WAITING)).containsExactly("PA/2018/2");
    }

    @Test
    void a_translation_shows_how_far_it_is_and_what_is_stale() {
        database.report(1).original("review", null).translation("fr", "draft", 2);
        database.blocks(1, "fr", "confirmed", 3);
        database.blocks(1, "fr", "no_equivalent", 1);
        database.blocks(1, "fr", "empty", 2);
        database.staleBlock(1, "fr");
        Cell cell = cell(2, "fr");
        assertThat(cell.settled()).isEqualTo(5);
        assertThat(cell.total()).isEqualTo(7);
        assertThat(cell.stale()).isEqualTo(1);
        assertThat(symbols(4, Which.STALE)).containsExactly("PA/2018/1");
    }

    @Test
    void what_is_late_comes_by_its_day_and_is_late_only_after_it() {
        database.report(1).original("draft", 1).due(TODAY);
        database.report(2).original("draft", 1).due(TODAY.minusDays(1));
        database.report(3).original("draft", 1).due(TODAY.minusDays(9));
        assertThat(symbols(4, Which.OVERDUE)).containsExactly("PA/2018/3", "PA/2018/2");
        assertThat(symbols(1, Which.MINE)).containsExactly("PA/2018/3", "PA/2018/2", "PA/2018/1");
    }

    @Test
    void text_is_found_in_titles_of_any_language_places_and_symbols_without_accents_and_capitals() {
        database.report(1).original("draft", 1).titled("Le séminaire de Genève").at("Córdoba");
        database.report(2).original("draft", 1);
        for (String words : List.of("SEMINAIRE", "cordoba", "pa/2018/1", "pa-2018-1")) {
            assertThat(view(4, new BoardFilter(Which.ALL, words, Optional.empty(), 1, 50))
                            .rows())
                    .as(words)
                    .extracting(row -> row.symbol().value())
                    .containsExactly("PA/2018/1");
        }
    }

    @Test
    void with_a_language_only_its_texts_are_looked_at_and_counted() {
        database.report(1).original("review", null).translation("fr", "draft", 2);
        database.report(2).original("draft", 1);
        BoardPage french = view(2, new BoardFilter(Which.ALL, "", Optional.of(Language.FRENCH), 1, 50));
        assertThat(french.total()).isEqualTo(1);
        assertThat(french.counts()).containsEntry(Which.ALL, 1).containsEntry(Which.MINE, 1);
    }

    @Test
    void pages_follow_each_other_without_gap() {
        for (int i = 1; i <= 5; i++) {
            database.report(i).original("draft", 1);
        }
        BoardPage second = view(1, new BoardFilter(Which.ALL, "", Optional.empty(), 2, 2));
        assertThat(second.rows()).extracting(row -> row.symbol().value()).containsExactly("PA/2018/3", "PA/2018/2");
        assertThat(second.total()).isEqualTo(5);
        assertThat(second.pages()).isEqualTo(3);
    }

    private Cell cell(long person, String language) {
        return view(person, BoardFilter.of(Which.ALL)).rows().stream()
                .filter(row -> row.symbol().value().equals("PA/2018/1"))
                .findFirst()
                .flatMap(row -> row.cell(Language.of(language)))
                .orElseThrow();
    }

    private List<String> symbols(long person, Which which) {
        return view(person, BoardFilter.of(which)).rows().stream()
                .map(row -> row.symbol().value())
                .toList();
    }

    private long queriesOf(long person) {
        return database.queriesDuring(() -> view(person, BoardFilter.of(Which.ALL)));
    }

    private BoardPage view(long person, BoardFilter filter) {
        EntityManager entities = database.entities();
        Account reader = entities.find(Account.class, person);
        List<Language> masthead = List.of(Language.ENGLISH, Language.FRENCH);
        return new BoardReading(new BoardQueries(entities), reader, masthead, Language.ENGLISH, TODAY).page(filter);
    }
}
