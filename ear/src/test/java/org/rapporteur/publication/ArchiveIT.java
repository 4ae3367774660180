package org.rapporteur.publication;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rapporteur.kernel.Language;
import org.rapporteur.report.Content;
import org.rapporteur.report.VersionKey;
import org.rapporteur.search.ArchiveSearch;
import org.rapporteur.search.SearchRequest;
import org.rapporteur.security.People;
import org.rapporteur.security.Role;
import org.rapporteur.security.RoleGrant;
import org.rapporteur.security.Visit;

@ExtendWith(ArquillianExtension.class)
class ArchiveIT {

    private static final Content CONTENT =
            new Content("Une école d'été", "Trois jours au bord du lac.", "## Le lieu\n\nUn lac, et de l’ombre.");

    @Inject
    Publishing publishing;

    @Inject
    Archive archive;

    @Inject
    ArchiveSearch search;

    @Inject
    People people;

    @PersistenceContext(unitName = "rapporteur")
    EntityManager entities;

    private final Visit visit = new Visit();

    @BeforeEach
    void nobody_has_tried_yet() {
        people.forgetTries();
    }

    @Test
    void everybody_reads_the_report_and_a_known_copy_is_not_sent_again() throws Exception {
        VersionKey key = published();

        HttpResponse<String> page = visit.get(address(key));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Une école d'été")
                .contains("Un lac, et de l’ombre.")
                .contains("<html", "lang=\"fr\"")
                .contains("hreflang=\"fr\"")
                .contains("citation_title");
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(page.headers().firstValue("ETag")).isPresent();
        // What is similar follows a moment later, and then stands still.
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!unchanged(address(key))) {
            assertThat(System.nanoTime()).isLessThan(end);
        }
        assertThat(visit.get("/fr/").body()).contains(address(key));
        assertThat(visit.get("/fr/feed.atom").body()).contains(address(key));
        assertThat(visit.get("/sitemap.xml?part=1").body()).contains(address(key));
    }

    @Test
    void the_pdf_is_refused_to_the_public_with_a_way_back_to_it() throws Exception {
        VersionKey key = published();

        HttpResponse<String> answer = visit.get(address(key) + "/report.pdf");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body())
                .doesNotContain("%PDF")
                .contains("/fr/sign-in?next=" + address(key).replace("/", "%2F") + "%2Freport.pdf")
                .contains("/fr/membership");
    }

    @Test
    void the_pdf_is_refused_to_a_member_whose_organisation_has_left() throws Exception {
        VersionKey key = published();
        visit.signIn(people.member(false), People.PASSWORD);

        HttpResponse<String> answer = visit.get(address(key) + "/report.pdf");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).doesNotContain("%PDF");
    }

    @Test
    void the_pdf_is_kept_from_somebody_whose_password_must_be_changed_first() throws Exception {
        VersionKey key = published();
        visit.signIn(people.newcomer(RoleGrant.of(Role.EDITOR, null)), People.PASSWORD);

        HttpResponse<String> answer = visit.get(address(key) + "/report.pdf");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/account");
    }

    @Test
    void the_pdf_is_given_to_a_member_whole_in_part_and_not_twice() throws Exception {
        VersionKey key = published();
        visit.signIn(people.member(true), People.PASSWORD);

        HttpResponse<String> answer = visit.get(address(key) + "/report.pdf");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).startsWith("%PDF-");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .contains(key.symbol().value().replace('/', '-') + ".fr.pdf");
        String tag = answer.headers().firstValue("ETag").orElseThrow();
        assertThat(tag).matches("\"[0-9a-f]{64}\"");
        assertThat(visit.get(address(key) + "/report.pdf", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        HttpResponse<String> part = visit.get(address(key) + "/report.pdf", "Range", "bytes=1-3");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo("PDF");
    }

    @Test
    void what_was_withdrawn_answers_gone_with_its_reason_and_leads_on() throws Exception {
        VersionKey key = published();
        publishing.translation(key, Language.ENGLISH, Map.of("Une école d'été", "A summer school"));
        publishing.withdraw(key, "Les chiffres étaient faux.");

        HttpResponse<String> page = visit.get(address(key));
        assertThat(page.statusCode()).isEqualTo(410);
        assertThat(page.body())
                .contains("Les chiffres étaient faux.")
                .contains("/en/reports/" + key.symbol().slug())
                .doesNotContain("Un lac, et de l’ombre.");
        visit.signIn(people.member(true), People.PASSWORD);
        assertThat(visit.get(address(key) + "/report.pdf").statusCode()).isEqualTo(302);
        publishing.restore(key);
        assertThat(visit.get(address(key)).statusCode()).isEqualTo(200);
    }

    @Test
    void what_is_not_there_in_a_language_offers_the_languages_that_there_are() throws Exception {
        VersionKey key = published();

        HttpResponse<String> page = visit.get("/es/reports/" + key.symbol().slug());
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains(address(key));
        assertThat(visit.get("/fr/reports/zz-1900-1").statusCode()).isEqualTo(404);
        VersionKey draft = publishing.draft(Language.FRENCH, publishing.facts(2018, List.of(), List.of()), CONTENT);
        assertThat(visit.get(address(draft)).statusCode()).isEqualTo(404);
    }

    @Test
    void a_correction_is_told_and_the_edition_before_keeps_its_address() throws Exception {
        VersionKey key = published();
        publishing.translation(key, Language.ENGLISH, Map.of("Une école d'été", "A summer school"));
        publishing.correct(
                key, new Content(CONTENT.title(), CONTENT.summary(), "Un lac sans ombre."), "L'ombre manquait.");

        assertThat(visit.get(address(key)).body())
                .contains("L'ombre manquait.")
                .contains("Un lac sans ombre.")
                .contains(address(key) + "/editions/1");
        assertThat(visit.get(address(key) + "/editions/1").body())
                .contains("Un lac, et de l’ombre.")
                .contains("href=\"" + address(key) + "\"");
        ArchivePage english = archive.page(key.symbol().slug(), Language.ENGLISH);
        assertThat(((ArchivePage.Reading) english).newerSource()).isPresent();
    }

    @Test
    void pages_cost_as_many_queries_whatever_the_archive_holds() throws Exception {
        VersionKey key = published();
        for (int i = 0; i < 3; i++) {
            published();
        }

        assertThat(queries(() -> archive.newest(Language.FRENCH, 50))).isLessThanOrEqualTo(3);
        assertThat(queries(() -> archive.page(key.symbol().slug(), Language.FRENCH)))
                .isLessThanOrEqualTo(8);
        assertThat(queries(() -> search.search(SearchRequest.of("lac", Language.FRENCH))))
                .isLessThanOrEqualTo(1);
    }

    private boolean unchanged(String address) throws Exception {
        String tag = visit.get(address).headers().firstValue("ETag").orElseThrow();
        return visit.get(address, "If-None-Match", tag).statusCode() == 304;
    }

    /** The server's own tasks ask too, so the fewest of several tries counts. */
    private long queries(Runnable reading) {
        Statistics statistics =
                entities.getEntityManagerFactory().unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        try {
            return LongStream.range(0, 9)
                    .map(attempt -> {
                        long before = statistics.getPrepareStatementCount();
                        reading.run();
                        return statistics.getPrepareStatementCount() - before;
                    })
                    .min()
                    .orElseThrow();
        } finally {
            statistics.setStatisticsEnabled(false);
        }
    }

    private VersionKey published() throws Exception {
        return publishing.original(
                Language.FRENCH, publishing.facts(2018, List.of("Annecy"), List.of("Education")), CONTENT);
    }

    private static String address(VersionKey key) {
        return "/" + key.language() + "/reports/" + key.symbol().slug();
    }
}
