package org.rapporteur.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rapporteur.api.Script.Answer;

/** Who finds what: staff the drafts, everybody what is published, over HTTP as it is used. */
@ExtendWith(ArquillianExtension.class)
class SearchRightsIT {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Inject
    Callers callers;

    private Staff staff;

    @BeforeEach
    void hire() {
        staff = Staff.hired(callers);
    }

    @Test
    void staff_find_a_draft_and_members_and_the_public_are_refused() throws Exception {
        String slug = staff.draft();
        Answer mine = untilFound("/desk/search?q=%22premier%20paragraphe%22&holder=me&size=50", slug);
        assertThat(mine.at("/texts/0/stage")).isEqualTo("draft");
        assertThat(mine.at("/texts/0/snippetHtml")).contains("<mark>");
        assertThat(mine.at("/texts/0/heading")).isEqualTo("Le programme");
        assertThat(mine.at("/stages/draft")).isNotEqualTo("0");

        assertThat(Script.ofNobody().get("/desk/search?q=premier").status()).isEqualTo(401);
        assertThat(staff.member.get("/desk/search?q=premier").status()).isEqualTo(403);
        assertThat(staff.author.get("/desk/search?stage=printed").code()).isEqualTo("request.word");
        assertThat(staff.author.get("/desk/search?size=1000").code()).isEqualTo("page.range");
    }

    @Test
    void a_draft_is_in_no_public_answer() throws Exception {
        Answer created = staff.author.post("/reports", """
                {"originalLanguage": "fr", "kind": "seminar", "from": "2018-03-05", "to": "2018-03-10",
                 "title": "Ratelades", "text": "Une rateliade entière."}
                """);
        Staff.expect(created, 201);
        untilFound("/desk/search?q=rateliade", created.at("/slug"));

        for (String path : List.of(
                "/api/v1/search?q=rateliade",
                "/api/v1/search?q=rateliade&lang=en",
                "/api/v1/suggestions?q=ratel",
                "/fr/search.atom?q=rateliade",
                "/en/search?q=ratelades",
                "/fr/search?q=rateliades",
                "/fr/search.atom",
                "/fr/feed.atom")) {
            // The page says again what was asked for, and nothing else of it.
            assertThat(visit(path).body())
                    .as(path)
                    .doesNotContain(created.at("/slug"))
                    .doesNotContain("Ratelades")
                    .doesNotContain("entière");
        }
    }

    @Test
    void a_search_can_be_followed_and_is_not_sent_again_unchanged() throws Exception {
        String slug = staff.published();
        String path = "/fr/search.atom?q=logement&year=2018";
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!visit(path).body().contains("/fr/reports/" + slug + "</id>")) {
            assertThat(System.nanoTime()).isLessThan(end);
        }
        HttpResponse<String> feed = visit(path);
        assertThat(feed.statusCode()).isEqualTo(200);
        assertThat(feed.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/atom+xml"));
        String tag = feed.headers().firstValue("ETag").orElseThrow();
        assertThat(visit(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
        String modified = feed.headers().firstValue("Last-Modified").orElseThrow();
        assertThat(visit(path, "If-Modified-Since", modified).statusCode()).isEqualTo(304);
        assertThat(visit(path, "If-Modified-Since", "Mon, 05 Mar 2018 10:00:00 GMT")
                        .statusCode())
                .isEqualTo(200);
        assertThat(visit("/fr/search?q=logement&year=2018").body())
                .contains("href=\"/fr/search.atom?q=logement&amp;year=2018\"");
        assertThat(visit("/de/search.atom").statusCode()).isEqualTo(404);
    }

    private Answer untilFound(String path, String slug) {
        String symbol = slug.replace('-', '/').toUpperCase(Locale.ROOT);
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        Answer answer = staff.author.get(path);
        while (!answer.text().contains("\"" + symbol + "\"")) {
            assertThat(System.nanoTime()).as(answer.text()).isLessThan(end);
            answer = staff.author.get(path);
        }
        return answer;
    }

    private static HttpResponse<String> visit(String path, String... headers) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + System.getenv("RAPPORTEUR_PORT") + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
