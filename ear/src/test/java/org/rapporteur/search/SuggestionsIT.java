package org.rapporteur.search;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rapporteur.kernel.Language;
import org.rapporteur.publication.Publishing;
import org.rapporteur.report.Content;
import org.rapporteur.report.VersionKey;
import org.rapporteur.search.Suggestion.Kind;

@ExtendWith(ArquillianExtension.class)
class SuggestionsIT {

    @Inject
    Publishing publishing;

    @Inject
    Suggestions suggestions;

    @PersistenceContext(unitName = "rapporteur")
    private EntityManager entities;

    @Test
    void a_title_and_the_names_of_a_public_report_are_suggested_by_how_their_words_begin() throws Exception {
        VersionKey key = published("Zéphyrs et alizés", "Zagora", "Zoologie");

        until(() -> labels("zeph").contains("Zéphyrs et alizés"));
        assertThat(labels("ali zeph")).containsExactly("Zéphyrs et alizés");
        assertThat(suggestions.of("zag", Language.FRENCH))
                .containsExactly(new Suggestion(Kind.PLACE, "zagora", "Zagora", Language.ENGLISH, 1));
        assertThat(suggestions.of("zoo", Language.FRENCH))
                .extracting(Suggestion::kind)
                .containsExactly(Kind.TOPIC);
        assertThat(suggestions.of("zeph", Language.SPANISH))
                .containsExactly(
                        new Suggestion(Kind.REPORT, key.symbol().slug(), "Zéphyrs et alizés", Language.FRENCH, 1));
    }

    @Test
    void neither_a_draft_nor_a_name_that_drafts_alone_have_is_suggested() throws Exception {
        publishing.draft(
                Language.FRENCH,
                publishing.facts(2018, List.of("Quintanaville"), List.of("Quintanologie")),
                new Content("Quintanabrouillon", "", "Un texte."));
        published("Un rapport après lui", "Ypres", "Yoga");
        until(() -> !labels("ypr").isEmpty());

        assertThat(labels("quint")).isEmpty();
    }

    @Test
    void what_is_withdrawn_is_suggested_no_more_and_its_names_with_it() throws Exception {
        VersionKey key = published("Xérès et autres vins", "Xanten", "Xylographie");
        until(() -> labels("xan").equals(List.of("Xanten")));

        publishing.withdraw(key, "Une erreur.");
        until(() -> labels("xer").isEmpty());
        assertThat(labels("xan")).isEmpty();
        assertThat(labels("xylo")).isEmpty();
    }

    @Test
    void a_title_is_suggested_in_the_readers_language_where_it_begins_so_too() throws Exception {
        VersionKey key = published("Jonquilles", "Jaffa", "Jardins");
        publishing.translation(key, Language.ENGLISH, Map.of("Jonquilles", "Jonquils"));
        until(() -> titles("jonq", Language.ENGLISH).equals(List.of("Jonquils")));

        assertThat(titles("jonq", Language.FRENCH)).containsExactly("Jonquilles");
        assertThat(titles("jonquill", Language.ENGLISH)).containsExactly("Jonquilles");
    }

    @Test
    void never_more_than_eight_and_any_input_is_an_answer() throws Exception {
        for (int i = 0; i < 10; i++) {
            published("Wagons numéro " + i, "Wavre " + i, "Wallon " + i);
        }
        until(() -> labels("wag").size() == Suggestions.MOST);

        assertThat(suggestions.of("wa", Language.FRENCH)).hasSize(Suggestions.MOST);
        assertThat(QueryCount.of(entities, () -> suggestions.of("wa", Language.FRENCH)))
                .isLessThanOrEqualTo(1);
        for (String odd :
                List.of("", "*", "\"", "a*", "((", "\u0000x", "😀😀", "x".repeat(5_000), "l'", "日本", "السل")) {
            assertThat(suggestions.of(odd, Language.of("de"))).hasSizeLessThanOrEqualTo(Suggestions.MOST);
        }
    }

    private VersionKey published(String title, String place, String topic) throws Exception {
        return publishing.original(
                Language.FRENCH,
                publishing.facts(2018, List.of(place), List.of(topic)),
                new Content(title, "", "Un texte."));
    }

    private List<String> labels(String typed) {
        return suggestions.of(typed, Language.FRENCH).stream()
                .map(Suggestion::label)
                .toList();
    }

    private List<String> titles(String typed, Language reader) {
        return suggestions.of(typed, reader).stream()
                .filter(each -> each.kind() == Kind.REPORT)
                .map(Suggestion::label)
                .toList();
    }

    private static void until(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
        }
    }
}
