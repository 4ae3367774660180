package org.rapporteur.search;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rapporteur.kernel.Language;
import org.rapporteur.publication.Publishing;
import org.rapporteur.report.Content;
import org.rapporteur.report.EventFacts;
import org.rapporteur.report.VersionKey;
import org.rapporteur.search.SearchResult.FacetValue;

@ExtendWith(ArquillianExtension.class)
class SearchIT {

    private static final Duration SECOND = Duration.ofSeconds(1);

    @Inject
    Publishing publishing;

    @Inject
    ArchiveSearch search;

    @Inject
    Reconciliation reconciliation;

    @Inject
    IndexState state;

    @Test
    void what_is_published_is_found_within_a_second_and_what_is_withdrawn_is_gone_within_a_second() throws Exception {
        VersionKey key = french("Séminaire sur les xylophones", "", "Le bois des xylophones.");
        until(SECOND, () -> found("xylophones", key));

        publishing.withdraw(key, "Une erreur de fond.");
        until(SECOND, () -> !found("xylophones", key));

        publishing.restore(key);
        until(SECOND, () -> found("xylophones", key));
    }

    @Test
    void a_draft_is_never_found_nor_counted() throws Exception {
        publishing.draft(
                Language.FRENCH,
                publishing.facts(1907, List.of("Stuttgart"), List.of()),
                new Content("Un brouillon ornithorynque", "", "Un texte."));
        french("Un rapport quelconque", "", "Pour que l'index avance.");
        settle();

        assertThat(search.search(SearchRequest.of("ornithorynque", Language.FRENCH))
                        .total())
                .isZero();
        assertThat(search.search(SearchRequest.of("", Language.FRENCH)).facet(Facet.YEAR))
                .extracting(FacetValue::key)
                .doesNotContain("1907");
    }

    @Test
    void a_query_without_accents_finds_the_french_report_and_marks_its_words() throws Exception {
        VersionKey key = french(
                "Séminaire de l’Alliance progressiste aux États-Unis",
                "",
                "La délégation est allée à Philadelphie les 5 et 6 mars pour un échange sur la campagne.");
        settle();

        Hit hit = hit("delegation Philadelphie", Language.FRENCH, key);
        assertThat(hit.language()).isEqualTo(Language.FRENCH);
        assertThat(hit.snippet().html()).contains("<mark>délégation</mark>").contains("<mark>Philadelphie</mark>");
    }

    @Test
    void an_article_melted_into_a_word_is_left_outside_the_mark() throws Exception {
        VersionKey key = french("Rencontre de travail", "", "On y parla de l’économie plurielle et d'autres choses.");
        settle();

        assertThat(hit("economie plurielle", Language.FRENCH, key).snippet().html())
                .contains("l’<mark>économie plurielle</mark>");
    }

    @Test
    void a_query_of_stop_words_alone_finds_what_says_just_that() throws Exception {
        VersionKey key = french("Être ou ne pas être", "", "Une lecture.");
        VersionKey other = french("Une promenade", "", "Le long du fleuve.");
        settle();

        SearchResult found = search.search(SearchRequest.of("\"etre ou ne pas etre\"", Language.FRENCH));
        assertThat(found.hits()).extracting(Hit::slug).contains(key.symbol().slug());
        assertThat(slugs("etre ou ne pas etre"))
                .contains(key.symbol().slug())
                .doesNotContain(other.symbol().slug());
    }

    @Test
    void the_beginning_of_a_word_and_a_phrase_are_found_and_a_word_can_be_excluded() throws Exception {
        VersionKey lakes = french("Les séminaires lacustres", "", "La pêche en barque sur le lac.");
        VersionKey sea = french("Les séminaires maritimes", "", "La barque en pêche sur la mer.");
        settle();

        assertThat(slugs("séminaire* lacust*")).containsExactly(lakes.symbol().slug());
        assertThat(slugs("\"peche en barque\"")).containsExactly(lakes.symbol().slug());
        assertThat(slugs("barque pêche -maritimes"))
                .contains(lakes.symbol().slug())
                .doesNotContain(sea.symbol().slug());
        assertThat(slugs("lacustres OR maritimes"))
                .contains(lakes.symbol().slug(), sea.symbol().slug());
    }

    @Test
    void a_match_near_the_end_of_fifty_thousand_characters_is_marked() throws Exception {
        String paragraph = "Les travaux du groupe avancent d'une séance à l'autre, sans hâte et sans bruit. ";
        String text = (paragraph.repeat(7) + "\n\n").repeat(90) + "À la fin vint un quetzal resplendissant.";
        assertThat(text.length()).isGreaterThan(50_000);
        VersionKey key = french("Un long rapport", "", text);
        settle();

        assertThat(hit("quetzal", Language.FRENCH, key).snippet().html()).contains("<mark>quetzal</mark>");
    }

    @Test
    void a_report_is_one_hit_in_the_readers_language_whatever_language_matched() throws Exception {
        VersionKey key = french("Les bibliothèques ouvrières", "", "Une visite des bibliothèques ouvrières.");
        publishing.translation(
                key,
                Language.ENGLISH,
                Map.of(
                        "Les bibliothèques ouvrières", "Workers' libraries",
                        "Une visite des bibliothèques ouvrières.", "A visit to the workers' libraries."));
        settle();

        SearchResult byFrench = search.search(SearchRequest.of("bibliotheques ouvrieres", Language.ENGLISH));
        assertThat(byFrench.hits())
                .filteredOn(hit -> hit.slug().equals(key.symbol().slug()))
                .hasSize(1);
        Hit hit = hit("bibliotheques ouvrieres", Language.ENGLISH, key);
        assertThat(hit.title()).isEqualTo("Workers' libraries");
        assertThat(hit.languages()).containsExactly(Language.ENGLISH, Language.FRENCH);
        assertThat(hit.snippet().language()).isEqualTo(Language.FRENCH);

        publishing.withdraw(new VersionKey(key.symbol(), Language.ENGLISH), "Faulty.");
        settle();
        Hit left = hit("bibliotheques ouvrieres", Language.ENGLISH, key);
        assertThat(left.language()).isEqualTo(Language.FRENCH);
        assertThat(left.languages()).containsExactly(Language.FRENCH);
        assertThat(slugs("workers libraries")).doesNotContain(key.symbol().slug());
    }

    @Test
    void names_of_the_register_and_the_symbol_are_found_too() throws Exception {
        VersionKey key = publishing.original(
                Language.FRENCH,
                publishing.facts(2016, List.of("Reykjavik"), List.of("Fisheries")),
                new Content("Une rencontre au nord", "", "Un texte."));
        settle();

        assertThat(slugs("rencontre reykjavik")).contains(key.symbol().slug());
        assertThat(search.search(SearchRequest.of(key.symbol().value(), Language.FRENCH))
                        .hits()
                        .get(0)
                        .slug())
                .isEqualTo(key.symbol().slug());
    }

    @Test
    void a_misspelt_word_is_corrected_from_what_is_public_and_a_literal_search_finds_nothing() throws Exception {
        VersionKey key = french("Un colloque glaciologique", "", "La glaciologie, hier et demain.");
        publishing.draft(
                Language.FRENCH,
                publishing.facts(2018, List.of(), List.of()),
                new Content("Un brouillon cytologique", "", "La cytologie."));
        settle();

        SearchResult corrected = search.search(SearchRequest.of("glaciolgique", Language.FRENCH));
        assertThat(corrected.hits()).extracting(Hit::slug).contains(key.symbol().slug());
        assertThat(corrected.interpretation().corrections())
                .containsExactly(new Interpretation.Correction("glaciolgique", "glaciologique"));
        assertThat(search.search(new SearchRequest(
                                "glaciolgique", Language.FRENCH, Map.of(), SearchRequest.Order.RELEVANCE, 1, 10, true))
                        .total())
                .isZero();
        assertThat(search.search(SearchRequest.of("cytolgique", Language.FRENCH))
                        .interpretation()
                        .corrections())
                .extracting(Interpretation.Correction::meant)
                .doesNotContain("cytologique");
    }

    @Test
    void the_title_the_place_and_the_year_can_be_asked_for() throws Exception {
        VersionKey inTitle = french("Les cordages du port", "", "Un texte.");
        VersionKey inText = french("Une visite du port", "", "On y voit des cordages.");
        VersionKey there = publishing.original(
                Language.FRENCH,
                publishing.facts(2011, List.of("Tromsø"), List.of()),
                new Content("Sur les cordages encore", "", "Un texte."));
        settle();

        assertThat(slugs("titre:cordage"))
                .contains(inTitle.symbol().slug(), there.symbol().slug())
                .doesNotContain(inText.symbol().slug());
        assertThat(slugs("cordages lieu:tromso")).containsExactly(there.symbol().slug());
        assertThat(slugs("cordages year:2010-2012"))
                .containsExactly(there.symbol().slug());
        assertThat(slugs("cordages -année:2011"))
                .contains(inTitle.symbol().slug(), inText.symbol().slug())
                .doesNotContain(there.symbol().slug());
    }

    @Test
    void facets_count_and_narrow_and_several_values_of_one_widen() throws Exception {
        for (int year = 1911; year <= 1913; year++) {
            publishing.original(
                    Language.FRENCH,
                    publishing.facts(year, List.of("Basel"), List.of("Peace")),
                    new Content("Un congrès zimmerwaldien", "", "Contre la guerre."));
        }
        settle();

        SearchResult all = search.search(SearchRequest.of("zimmerwaldien", Language.ENGLISH));
        assertThat(all.facet(Facet.YEAR)).extracting(FacetValue::key).containsExactly("1911", "1912", "1913");
        assertThat(all.facet(Facet.PLACE)).containsExactly(new FacetValue("basel", "Basel", 3, false));
        assertThat(all.facet(Facet.TOPIC)).extracting(FacetValue::label).containsExactly("Peace");
        assertThat(all.facet(Facet.LANGUAGE)).extracting(FacetValue::label).containsExactly("French");

        SearchResult two = search.search(new SearchRequest(
                "zimmerwaldien",
                Language.ENGLISH,
                Map.of(Facet.YEAR, Set.of("1911", "1913")),
                SearchRequest.Order.DATE,
                1,
                10));
        assertThat(two.total()).isEqualTo(2);
        assertThat(two.hits())
                .extracting(hit -> hit.startsOn().orElseThrow().getYear())
                .containsExactly(1913, 1911);
        assertThat(two.facet(Facet.YEAR)).extracting(FacetValue::count).containsExactly(1L, 1L, 1L);
        assertThat(two.facet(Facet.PLACE)).extracting(FacetValue::count).containsExactly(2L);

        SearchResult second = search.search(
                new SearchRequest("zimmerwaldien", Language.ENGLISH, Map.of(), SearchRequest.Order.DATE, 2, 2));
        assertThat(second.hits()).hasSize(1);
        assertThat(second.pages()).isEqualTo(2);
    }

    @Test
    void any_input_is_a_query() {
        List<String> odd = List.of(
                "\"",
                "\"\"",
                "'",
                "*",
                "**",
                "-",
                "--",
                "+",
                "|",
                "OR",
                "OR OR",
                "a OR",
                "-a",
                "a*",
                "*a",
                "~",
                "a~2",
                "title:x",
                "[1 TO 2]",
                "(((",
                ")",
                "\\",
                "a\\",
                "/",
                "<script>",
                "😀",
                "\u0000\u0007",
                "\ud800",
                "\uE000x\uE001",
                "à la",
                "la -la",
                "« »",
                "“ouvert",
                "l'",
                "d’",
                "'s",
                "a".repeat(10_000),
                "x ".repeat(5_000),
                "-x ".repeat(500),
                "\"a b\" ".repeat(300),
                "\u202e",
                "ﬁ",
                "ß*",
                "日本語",
                "السلام");
        for (String query : odd) {
            for (Language reader : List.of(Language.FRENCH, Language.ENGLISH, Language.of("de"))) {
                assertThat(search.search(SearchRequest.of(query, reader)).hits())
                        .isNotNull();
            }
        }
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            String query = IntStream.range(0, random.nextInt(60))
                    .mapToObj(c -> String.valueOf((char)
                            (random.nextInt(4) == 0 ? "\"*-+|'() ".charAt(random.nextInt(9)) : random.nextInt(0x3000))))
                    .collect(Collectors.joining());
            assertThat(search.search(SearchRequest.of(query, Language.FRENCH)).hits())
                    .isNotNull();
        }
        assertThat(search.search(new SearchRequest(
                                "",
                                Language.FRENCH,
                                Map.of(Facet.YEAR, Set.of("x", "99999999999"), Facet.COUNTRY, Set.of("??")),
                                SearchRequest.Order.DATE,
                                Integer.MAX_VALUE,
                                -1))
                        .hits())
                .isEmpty();
    }

    @Test
    void the_index_is_equal_to_the_database_and_what_differs_is_repaired() throws Exception {
        VersionKey key = french("Une flotte de dirigeables", "", "Des dirigeables.");
        settle();
        assertThat(reconciliation.run(Followed.REPORTS, false).difference().none())
                .isTrue();

        emptyIndex();
        assertThat(found("dirigeables", key)).isFalse();
        Difference lost = reconciliation.run(Followed.REPORTS, true).difference();
        assertThat(lost.missing()).isEqualTo(lost.reports()).isPositive();
        settle();
        assertThat(reconciliation.run(Followed.REPORTS, false).difference().none())
                .isTrue();
        assertThat(found("dirigeables", key)).isTrue();
    }

    @jakarta.persistence.PersistenceContext(unitName = "rapporteur")
    private jakarta.persistence.EntityManager entities;

    private void emptyIndex() {
        var workspace = org.hibernate.search.mapper.orm.Search.session(entities).workspace();
        workspace.purge();
        workspace.refresh();
    }

    private VersionKey french(String title, String summary, String text) throws Exception {
        EventFacts facts = publishing.facts(2018, List.of(), List.of());
        return publishing.original(Language.FRENCH, facts, new Content(title, summary, text));
    }

    private boolean found(String query, VersionKey key) {
        return slugs(query).contains(key.symbol().slug());
    }

    private List<String> slugs(String query) {
        return search.search(SearchRequest.of(query, Language.FRENCH)).hits().stream()
                .map(Hit::slug)
                .toList();
    }

    private Hit hit(String query, Language reader, VersionKey key) {
        return search.search(SearchRequest.of(query, reader)).hits().stream()
                .filter(hit -> hit.slug().equals(key.symbol().slug()))
                .findFirst()
                .orElseThrow();
    }

    private void settle() {
        until(
                Duration.ofSeconds(20),
                () -> state.now().pending() == 0
                        && reconciliation
                                .run(Followed.REPORTS, false)
                                .difference()
                                .none());
    }

    private static void until(Duration within, BooleanSupplier condition) {
        long end = System.nanoTime() + within.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("within %s", within).isLessThan(end);
        }
    }
}
