package org.rapporteur.publication;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rapporteur.kernel.Language;
import org.rapporteur.report.Content;
import org.rapporteur.report.VersionKey;

/** Reports in languages in which there are no pages. */
@ExtendWith(ArquillianExtension.class)
class OtherLanguagesIT {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Language GERMAN = Language.of("de");
    private static final Language ARABIC = Language.of("ar");

    @Inject
    Publishing publishing;

    @Test
    void a_report_has_an_address_in_its_language_and_the_page_around_it_is_in_the_readers() throws Exception {
        VersionKey key = publishing.original(
                GERMAN,
                publishing.facts(2018, List.of("Wuppertal"), List.of("Housing")),
                new Content("Wohnen in der Stadt", "", "Ein *kurzer* Text."));
        String path = "/de/reports/" + key.symbol().slug();

        HttpResponse<String> french = visit(path, "fr");
        assertThat(french.statusCode()).isEqualTo(200);
        assertThat(french.body())
                .contains("<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"fr\">")
                .contains("<h1 lang=\"de\" dir=\"ltr\">Wohnen in der Stadt</h1>")
                .contains("<div class=\"prose\" lang=\"de\" dir=\"ltr\">")
                .contains("hreflang=\"de\"")
                .contains("<meta name=\"DCTERMS.language\" content=\"de\"")
                .contains(path + "/report.pdf\"");
        assertThat(french.headers().allValues("Vary")).contains("Accept-Language");
        assertThat(french.headers().firstValue("ETag")).isPresent();
        assertThat(visit(path, "es").body()).contains("lang=\"es\">").contains("<h1 lang=\"de\"");
        assertThat(visit(path + "?ui=en", "es").body()).contains("lang=\"en\">").contains("<h1 lang=\"de\"");
        assertThat(visit(path + "/editions/1?ui=fr", "es").statusCode()).isEqualTo(200);
        assertThat(visit(path + "/report.pdf", "fr").statusCode()).isEqualTo(401);
    }

    @Test
    void a_script_from_right_to_left_reads_so_on_a_page_from_left_to_right() throws Exception {
        VersionKey key = publishing.original(
                ARABIC,
                publishing.facts(2018, List.of(), List.of()),
                new Content("العمل والسكن", "", "نص قصير عن السكن."));
        assertThat(visit("/ar/reports/" + key.symbol().slug(), "en").body())
                .contains("<h1 lang=\"ar\" dir=\"rtl\">العمل والسكن</h1>")
                .contains("<div class=\"prose\" lang=\"ar\" dir=\"rtl\">");
    }

    @Test
    void the_languages_of_a_report_lead_to_each_other() throws Exception {
        VersionKey german = publishing.original(
                GERMAN, publishing.facts(2018, List.of(), List.of()), new Content("Zwei Sprachen", "", "Ein Text."));
        publishing.translation(german, Language.FRENCH, Map.of("Zwei Sprachen", "Deux langues"));
        String slug = german.symbol().slug();

        assertThat(visit("/fr/reports/" + slug, "fr").body())
                .contains("href=\"/de/reports/" + slug + "?ui=fr\"")
                .contains("hreflang=\"de\" href=\"http")
                .contains("/de/reports/" + slug + "\"");
        assertThat(visit("/de/reports/" + slug + "?ui=fr", "en").body())
                .contains("href=\"/fr/reports/" + slug + "\"")
                .contains("<link rel=\"canonical\" href=\"http");
        HttpResponse<String> spanish = visit("/es/reports/" + slug, "fr");
        assertThat(spanish.statusCode()).isEqualTo(404);
        assertThat(spanish.body()).contains("/de/reports/" + slug + "?ui=es");
    }

    @Test
    void what_is_no_language_and_what_is_not_published_in_one_is_not_there() throws Exception {
        VersionKey key = publishing.original(
                Language.FRENCH,
                publishing.facts(2018, List.of(), List.of()),
                new Content("Une langue", "", "Un texte."));
        assertThat(visit("/pt/reports/" + key.symbol().slug(), "en").statusCode())
                .isEqualTo(404);
        assertThat(visit("/nowhere/reports/" + key.symbol().slug(), "en").statusCode())
                .isEqualTo(404);
        assertThat(visit("/de/search", "en").statusCode()).isEqualTo(404);
        assertThat(visit("/de/reports/xx-1-1", "en").statusCode()).isEqualTo(404);
    }

    private static HttpResponse<String> visit(String path, String language) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + System.getenv("RAPPORTEUR_PORT") + path))
                        .header("Accept-Language", language)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
