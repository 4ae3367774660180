package org.rapporteur.takeover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.kernel.Language;
import org.rapporteur.report.EventKind;
import org.rapporteur.report.Symbol;
import org.rapporteur.report.TakenText;

class ArchivedReportTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-05T12:00:00Z"), ZoneOffset.UTC);
    private static final String GOOD = "{'lang': 'fr', 'title': 'Un titre', 'text': 'Un texte.'}";

    @Test
    void a_line_with_everything_is_read_with_the_original_first() {
        ArchivedReport report = read("{'symbol': 'PA/2018/3', 'from': '2018-03-05', 'to': '2018-03-10', 'places':"
                + " ['Philadelphie', 'Philadelphie', ' New  York '], 'topics': ['Logement'], 'kind': 'study-visit',"
                + " 'original': 'fr', 'versions': [{'lang': 'en', 'title': 'A title', 'text': 'A text.', 'publishedAt':"
                + " '2019-01-02T10:00:00+02:00'}, {'lang': 'fr', 'title': 'Un titre', 'summary': 'Un résumé.', 'text':"
                + " '## Un lieu\\n\\nUn texte.', 'publishedAt': '2018-04-01'}]}");

        assertThat(report.symbol()).contains(Symbol.of("PA/2018/3"));
        assertThat(report.event().kind()).isEqualTo(EventKind.STUDY_VISIT);
        assertThat(report.event().startsOn()).contains(LocalDate.of(2018, 3, 5));
        assertThat(report.event().endsOn()).contains(LocalDate.of(2018, 3, 10));
        assertThat(report.places()).containsExactly("Philadelphie", "New York");
        assertThat(report.topics()).containsExactly("Logement");
        assertThat(report.texts()).extracting(TakenText::language).containsExactly(Language.FRENCH, Language.ENGLISH);
        assertThat(report.texts())
                .extracting(TakenText::publishedAt)
                .containsExactly(Instant.parse("2018-04-01T00:00:00Z"), Instant.parse("2019-01-02T08:00:00Z"));
        assertThat(report.texts().get(0).body().document().ids()).containsExactly("b1", "b2");
    }

    @Test
    void a_line_with_the_least_is_a_seminar_of_a_day_published_when_it_ended() {
        ArchivedReport report = read(line("'date': '2018-03-05', 'original': 'fr', 'versions': [" + GOOD + "]"));

        assertThat(report.symbol()).isEmpty();
        assertThat(report.event().kind()).isEqualTo(EventKind.SEMINAR);
        assertThat(report.event().endsOn()).contains(LocalDate.of(2018, 3, 5));
        assertThat(report.texts().get(0).publishedAt()).isEqualTo("2018-03-05T00:00:00Z");
    }

    @Test
    void a_report_of_an_event_that_is_still_to_end_counts_as_published_now() {
        ArchivedReport report = read(line("'date': '2026-12-01', 'original': 'fr', 'versions': [" + GOOD + "]"));

        assertThat(report.texts().get(0).publishedAt()).isEqualTo(CLOCK.instant());
    }

    static Stream<Arguments> broken() {
        String head = "'date': '2018-03-05', 'original': 'fr'";
        return Stream.of(
                arguments("takeover.json", "no JSON at all"),
                arguments("takeover.json", "{'date': '2018-03-05'"),
                arguments("takeover.json", "{} {}"),
                arguments("takeover.object", "['date']"),
                arguments("takeover.object", "'text'"),
                arguments("takeover.duplicate-field", "{'date': '2018-03-05', 'date': '2018-03-05'}"),
                arguments("takeover.unknown-field", line(head + ", 'title': 'x', 'versions': [" + GOOD + "]")),
                arguments("takeover.unknown-field", version("'author': 'x'")),
                arguments("takeover.missing", line("'date': '2018-03-05', 'versions': [" + GOOD + "]")),
                arguments("takeover.missing", line(head)),
                arguments("takeover.year", line("'date': '0018-03-05', 'original': 'fr', 'versions': [" + GOOD + "]")),
                arguments(
                        "takeover.year",
                        line("'date': '-999999999-01-01', 'original': 'fr', 'versions': [" + GOOD + "]")),
                arguments("takeover.year", line("'date': '2028-01-01', 'original': 'fr', 'versions': [" + GOOD + "]")),
                arguments(
                        "takeover.name-key",
                        line(head + ", 'places': ['" + "\uac01".repeat(100) + "'], 'versions': [" + GOOD + "]")),
                arguments("takeover.missing", text("'lang': 'fr', 'text': 'x'")),
                arguments("takeover.missing", text("'lang': 'fr', 'title': 'x'")),
                arguments("takeover.missing", text("'title': 'x', 'text': 'x'")),
                arguments("takeover.missing", text("'lang': 'fr', 'title': 'x', 'text': null")),
                arguments("takeover.type", line("'date': 20180305, 'original': 'fr', 'versions': [" + GOOD + "]")),
                arguments("takeover.type", line(head + ", 'versions': " + GOOD)),
                arguments("takeover.type", line(head + ", 'versions': ['fr']")),
                arguments("takeover.type", line(head + ", 'places': 'Paris', 'versions': [" + GOOD + "]")),
                arguments("takeover.type", line(head + ", 'places': [1], 'versions': [" + GOOD + "]")),
                arguments("takeover.no-versions", line(head + ", 'versions': []")),
                arguments("takeover.no-versions", line(head + ", 'versions': null")),
                arguments("takeover.too-many-versions", line(head + ", 'versions': [" + many(GOOD, 51) + "]")),
                arguments("language.malformed", text("'lang': 'français', 'title': 'x', 'text': 'x'")),
                arguments("takeover.language", text("'lang': 'xq', 'title': 'x', 'text': 'x'")),
                arguments(
                        "takeover.language",
                        line("'date': '2018-03-05', 'original': 'qx', 'versions': [" + GOOD + "]")),
                arguments(
                        "takeover.original",
                        line("'date': '2018-03-05', 'original': 'en', 'versions': [" + GOOD + "]")),
                arguments("takeover.duplicate-language", line(head + ", 'versions': [" + many(GOOD, 2) + "]")),
                arguments("takeover.title-empty", text("'lang': 'fr', 'title': ' ', 'text': 'x'")),
                arguments(
                        "content.title-length", text("'lang': 'fr', 'title': '" + "x".repeat(301) + "', 'text': 'x'")),
                arguments("content.summary-length", version("'summary': '" + "x".repeat(2001) + "'")),
                arguments(
                        "content.text-length",
                        text("'lang': 'fr', 'title': 'x', 'text': '" + "x ".repeat(500_001) + "'")),
                arguments("takeover.text-empty", text("'lang': 'fr', 'title': 'x', 'text': ' \\n '")),
                arguments("takeover.text-lost", text("'lang': 'fr', 'title': 'x', 'text': '<div></div>'")),
                arguments("takeover.character", text("'lang': 'fr', 'title': 'x\\u0000', 'text': 'x'")),
                arguments("takeover.character", text("'lang': 'fr', 'title': 'x', 'text': 'x\\ud800'")),
                arguments("takeover.no-date", line("'original': 'fr', 'versions': [" + GOOD + "]")),
                arguments("takeover.date", dated("'date': '5 March 2018'")),
                arguments("takeover.date", dated("'date': '2018-02-30'")),
                arguments("event.date-order", dated("'from': '2018-03-10', 'to': '2018-03-05'")),
                arguments("takeover.date-twice", dated("'date': '2018-03-05', 'from': '2018-03-05'")),
                arguments("takeover.from-missing", dated("'to': '2018-03-05'")),
                arguments("takeover.published-at", version("'publishedAt': 'yesterday'")),
                arguments("takeover.published-at", version("'publishedAt': '2018-03-05T12:00:00'")),
                arguments("takeover.published-at", version("'publishedAt': '0001-01-01'")),
                arguments("takeover.published-later", version("'publishedAt': '2026-03-06'")),
                arguments("symbol.malformed", line(head + ", 'symbol': 'PA-18', 'versions': [" + GOOD + "]")),
                arguments("takeover.kind", line(head + ", 'kind': 'party', 'versions': [" + GOOD + "]")),
                arguments("takeover.name-empty", line(head + ", 'topics': [' '], 'versions': [" + GOOD + "]")),
                arguments(
                        "register.name-length",
                        line(head + ", 'topics': ['" + "x".repeat(201) + "'], 'versions': [" + GOOD + "]")),
                arguments(
                        "takeover.too-many-names",
                        line(head + ", 'places': [" + names(51) + "], 'versions': [" + GOOD + "]")));
    }

    @ParameterizedTest(name = "{0}: {index}")
    @MethodSource("broken")
    void a_broken_line_is_refused_with_the_rule_that_it_breaks(String code, String line) {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> read(line))
                .returns(code, DomainException::code);
    }

    @Test
    void a_refusal_names_the_member_that_is_wrong() {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> read(line("'date': '2018-03-05', 'original': 'fr', 'versions': [" + GOOD
                        + ", {'lang': 'en', 'title': 7, 'text': 'x'}]")))
                .satisfies(refusal -> assertThat(refusal.data()).containsEntry("field", "versions[1].title"));
    }

    @Test
    void a_text_with_pairs_of_surrogates_is_no_broken_text() {
        assertThat(read(text("'lang': 'fr', 'title': 'Un 𝄞', 'text': 'x'"))
                        .texts()
                        .get(0)
                        .content()
                        .title())
                .isEqualTo("Un 𝄞");
    }

    private static ArchivedReport read(String line) {
        return ArchivedReport.read(line.replace('\'', '"'), CLOCK);
    }

    private static String line(String members) {
        return "{" + members + "}";
    }

    private static String dated(String dates) {
        return line(dates + ", 'original': 'fr', 'versions': [" + GOOD + "]");
    }

    private static String text(String members) {
        return line("'date': '2018-03-05', 'original': 'fr', 'versions': [{" + members + "}]");
    }

    private static String version(String member) {
        return text("'lang': 'fr', 'title': 'x', 'text': 'x', " + member);
    }

    private static String many(String each, int count) {
        return String.join(", ", java.util.Collections.nCopies(count, each));
    }

    private static String names(int count) {
        List<String> names =
                IntStream.range(0, count).mapToObj(i -> "'Name " + i + "'").toList();
        return names.stream().collect(Collectors.joining(", "));
    }
}
