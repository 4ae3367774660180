package org.rapporteur.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.kernel.Language;
import org.rapporteur.search.Interpretation.Correction;
import org.rapporteur.search.Papers.Paper;
import org.rapporteur.search.Papers.Text;

class SearchingTest {

    private static final Language GERMAN = Language.of("de");

    private static Papers papers;

    @BeforeAll
    static void index() {
        papers = new Papers();
        papers.add(
                paper(1, "fr", "Les coopératives", "Le conseil parla de l’économie plurielle et des coopératives."),
                paper(2, "en", "Fisheries", "The ministers negotiated about mackerel and herring quotas."),
                paper(3, "de", "Gewerkschaftshäuser", "Häuser für alle, überall in den Städten."),
                paper(4, "pt", "As privatizações", "Um debate sobre as privatizações e a água."),
                paper(5, "ru", "Ёлки", "Рабочие обсуждали забастовки на заводах."),
                paper(6, "ar", "حقوق العمال", "ناقش المجتمعون حقوق العمال في المصانع."),
                paper(7, "zh", "世界人权宣言", "大会通过了世界人权宣言。"),
                paper(8, "fr", "Les syndicats", "La délégation rencontra les syndicats du textile, puis la presse."));
        papers.add(
                paper(9, "en", "A visit", "The delegates went to Philadephia and back."),
                paper(10, "en", "Cities", "Philadelphia, Boston, Chicago."));
        papers.add(LongStream.range(100, 130)
                .mapToObj(id -> paper(id, "en", "Seminar", "The seminar discussed housing policy and rents."))
                .toList());
    }

    @AfterAll
    static void close() {
        papers.close();
    }

    private static Paper paper(long id, String language, String title, String text) {
        return new Paper(id, 2018, Map.of(Language.of(language), new Text(title, text)));
    }

    @ParameterizedTest
    @CsvSource({
        "fr, economie cooperative, 1",
        "fr, l'economie, 1",
        "de, Gewerkschaftshaus, 3",
        "de, Haeuser Stadt, 3",
        "pt, privatizacao agua, 4",
        "ru, елка рабочий, 5",
        "ar, عمال مصانع, 6",
        "zh, 人权, 7",
        "zh, 世界人权, 7",
        "zh, 权, 7",
        "zh, 人权*, 7",
        "zh, \"人权宣言\", 7",
    })
    void each_language_is_found_by_its_inflections_without_accents(String language, String query, long paper) {
        SearchRequest request =
                new SearchRequest(query, Language.of(language), Map.of(), SearchRequest.Order.RELEVANCE, 1, 10, true);
        assertThat(papers.ids(request)).containsExactly(paper);
        assertThat(papers.ids(SearchRequest.of(query, Language.of(language)))).startsWith(paper);
    }

    @Test
    void what_is_found_in_another_language_is_shown_and_marked_in_it() {
        Hit hit = papers.hits(SearchRequest.of("Städte", Language.FRENCH)).get(0);
        assertThat(hit.language()).isEqualTo(GERMAN);
        assertThat(hit.snippet().html()).contains("<mark>Städten</mark>");
    }

    @Test
    void what_is_found_by_its_title_alone_shows_how_its_text_begins() {
        Hit hit = papers.hits(SearchRequest.of("fisheries", Language.ENGLISH)).get(0);
        assertThat(hit.snippet().text()).startsWith("The ministers negotiated");
    }

    @Test
    void a_word_that_stands_nowhere_is_corrected_and_the_correction_is_said() {
        SearchRequest request = SearchRequest.of("economie cooperaitves", Language.FRENCH);
        assertThat(papers.ids(request)).containsExactly(1L);
        Interpretation done = papers.find(request).interpretation();
        assertThat(done.corrections()).containsExactly(new Correction("cooperaitves", "cooperatives"));
        assertThat(done.query()).isEqualTo("economie cooperatives");
        assertThat(done.isLiteral()).isFalse();
    }

    @Test
    void a_correction_may_be_of_the_first_letter() {
        assertThat(papers.find(SearchRequest.of("nackerel", Language.ENGLISH))
                        .interpretation()
                        .query())
                .isEqualTo("mackerel");
    }

    @Test
    void asked_literally_nothing_is_corrected() {
        SearchRequest request = new SearchRequest(
                "cooperaitves", Language.FRENCH, Map.of(), SearchRequest.Order.RELEVANCE, 1, 10, true);
        assertThat(papers.find(request).total()).isZero();
        assertThat(papers.find(request).interpretation().isLiteral()).isTrue();
    }

    @Test
    void a_word_that_is_known_is_not_corrected_even_if_it_finds_little() {
        assertThat(papers.find(SearchRequest.of("mackerel", Language.ENGLISH))
                        .interpretation()
                        .corrections())
                .isEmpty();
    }

    @Test
    void words_in_other_languages_are_accepted_beside_the_words_and_named() {
        Expansion fish = (words, language, wanted) -> words.contains("maquereau")
                ? List.of(new Rendering(words.indexOf("maquereau"), 1, Language.ENGLISH, "mackerel", 0.8f))
                : List.of();
        SearchRequest request = SearchRequest.of("maquereau", Language.FRENCH);
        assertThat(papers.ids(request)).doesNotContain(2L);
        assertThat(papers.ids(request, fish)).containsExactly(2L);
        assertThat(papers.find(request, fish).interpretation().renderings())
                .extracting(Rendering::text)
                .containsExactly("mackerel");
        assertThat(papers.hits(request, fish).get(0).snippet().html()).contains("<mark>mackerel</mark>");
    }

    @Test
    void a_rendering_of_two_words_is_as_good_as_both() {
        Expansion quota = (words, language, wanted) -> words.equals(List.of("droits", "peche"))
                ? List.of(new Rendering(0, 2, Language.ENGLISH, "quotas", 1f))
                : List.of();
        SearchRequest request = SearchRequest.of("droits peche", Language.FRENCH);
        assertThat(papers.ids(request, quota)).containsExactly(2L);
        assertThat(papers.interpretation(request, quota).whole()).isEqualTo(1);
    }

    @Test
    void where_no_report_has_all_of_the_words_others_that_differ_by_a_letter_are_accepted() {
        SearchRequest request = SearchRequest.of("delegates Philadelphia", Language.ENGLISH);
        assertThat(papers.ids(request)).startsWith(9L);
        assertThat(papers.interpretation(request).tolerant()).containsExactly("delegates", "Philadelphia");
        assertThat(papers.hits(request).get(0).snippet().html()).contains("<mark>Philadephia</mark>");
    }

    @Test
    void a_part_of_the_words_is_enough_when_no_report_has_all_and_that_is_said() {
        SearchRequest request = SearchRequest.of("housing mackerel", Language.ENGLISH);
        Searching.Found found = papers.find(request);
        assertThat(found.total()).isEqualTo(31);
        assertThat(found.interpretation().some()).isTrue();
        assertThat(found.interpretation().whole()).isZero();
    }

    @Test
    void where_enough_is_found_nothing_else_is_done() {
        Interpretation done = papers.find(SearchRequest.of("housing policy", Language.ENGLISH))
                .interpretation();
        assertThat(done.isLiteral()).isTrue();
    }

    @Test
    void what_is_asked_for_with_signs_is_taken_literally_if_it_finds_anything() {
        SearchRequest request = SearchRequest.of("\"herring quotas\" -housing", Language.ENGLISH);
        assertThat(papers.ids(request)).containsExactly(2L);
        assertThat(papers.find(request).interpretation().isLiteral()).isTrue();
    }

    @Test
    void the_greatest_queries_stay_below_what_engines_allow() {
        Expansion everything = (words, language, wanted) -> IntStream.range(0, words.size())
                .boxed()
                .flatMap(at -> wanted.stream()
                        .flatMap(other ->
                                IntStream.range(0, 9).mapToObj(i -> new Rendering(at, 1, other, "word" + i, 0.9f))))
                .toList();
        for (String query : List.of(
                words(QueryText.MAX_WORK, "", ""),
                words(QueryText.MAX_WORK, "\"", " and\""),
                words(QueryText.MAX_WORK, "", "*"),
                words(QueryText.MAX_WORK, "-", ""),
                words(9, "", ""),
                words(3, "", ""),
                words(QueryText.MAX_WORK, "OR ", ""))) {
            for (Language reader : List.of(Language.ENGLISH, Language.of("zh"), Language.of("is"))) {
                assertThat(papers.hits(SearchRequest.of(query, reader), everything))
                        .hasSizeLessThanOrEqualTo(10);
            }
        }
    }

    private static String words(int count, String before, String after) {
        return IntStream.range(0, count)
                .mapToObj(i -> before + "hous" + (char) ('a' + i) + "ng" + after)
                .collect(Collectors.joining(" "));
    }

    @Test
    void any_text_is_a_query() {
        int queries = Integer.getInteger("rapporteur.fuzz", 300);
        String[] pieces = {
            "\"",
            "'",
            "*",
            "-",
            "+",
            "|",
            "OR",
            "title:",
            "lieu:",
            "year:",
            "2018",
            "2018-",
            "(",
            ")",
            "~2",
            "\\",
            "/",
            "<b>",
            "😀",
            "\u0000",
            "\ud800",
            "\uE000",
            "la",
            "the",
            "l’",
            "housing",
            "hosuing",
            "coopératives",
            "世界人权",
            "العمال",
            "рабочие",
            "a".repeat(400),
            " ",
            "  ",
            "\t",
            "：",
            "“",
            "»",
            "–",
            "ﬁ",
            "ß*",
            "x*"
        };
        Random random = new Random(5);
        for (int i = 0; i < queries; i++) {
            StringBuilder query = new StringBuilder();
            for (int piece = random.nextInt(30); piece > 0; piece--) {
                query.append(pieces[random.nextInt(pieces.length)]).append(random.nextBoolean() ? " " : "");
            }
            Language reader = Language.OF_PAGES.get(i % 3);
            assertThat(papers.hits(SearchRequest.of(query.toString(), reader))).isNotNull();
        }
    }

    @Test
    void what_is_selected_does_not_change_what_the_words_mean() {
        SearchRequest narrowed = new SearchRequest(
                "housing", Language.ENGLISH, Map.of(Facet.YEAR, Set.of("1999")), SearchRequest.Order.RELEVANCE, 1, 10);
        assertThat(papers.find(narrowed).total()).isZero();
        assertThat(papers.find(narrowed).interpretation().isLiteral()).isTrue();
    }
}
