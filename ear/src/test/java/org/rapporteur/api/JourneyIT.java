package org.rapporteur.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rapporteur.api.Script.Answer;
import org.rapporteur.storage.BlobStore;

@ExtendWith(ArquillianExtension.class)
class JourneyIT {

    @Inject
    Callers callers;

    private Staff staff;

    @BeforeEach
    void hire() {
        staff = Staff.hired(callers);
    }

    @Test
    void a_report_goes_from_draft_to_published_in_two_languages_by_calls_alone() {
        String slug = staff.approved();
        staff.translate(slug);
        Staff.expect(staff.act(staff.translator, slug, "en", "submit"), 200);
        Staff.expect(staff.act(staff.reviewer, slug, "en", "approve"), 200);
        Answer published = staff.editor.post(
                "/desk/reports/" + slug + "/publications",
                "{\"languages\": {\"fr\": %d, \"en\": %d}}"
                        .formatted(staff.version(slug, "fr"), staff.version(slug, "en")));
        assertThat(published.status()).isEqualTo(201);
        assertThat(published.at("/editions/0/language")).isEqualTo("fr");
        assertThat(published.at("/editions/1/language")).isEqualTo("en");
        assertThat(published.at("/editions/1/number")).isEqualTo("1");
        assertThat(published.at("/editions/1/title")).isEqualTo("English: Le logement en débat");

        Answer history = staff.editor.get("/desk/reports/" + slug + "/history");
        assertThat(history.json()
                        .asJsonArray()
                        .getValuesAs(line -> line.asJsonObject().getString("language") + " "
                                + line.asJsonObject().getString("action")))
                .containsExactly(
                        "fr open",
                        "fr submit",
                        "fr approve",
                        "en open",
                        "en submit",
                        "en approve",
                        "en publish",
                        "fr publish");
    }

    @Test
    void a_report_created_without_a_symbol_gets_the_next_free_one_and_its_address() {
        Answer first = staff.author.get("/desk/reports/" + staff.draft());
        String slug = staff.draft();
        Answer second = staff.author.get("/desk/reports/" + slug);
        assertThat(number(second)).isGreaterThan(number(first));
        assertThat(staff.author.get("/desk/reports/" + second.at("/symbol")).at("/slug"))
                .isEqualTo(slug);
    }

    private static int number(Answer report) {
        return Integer.parseInt(report.at("/symbol").replaceAll(".*/", ""));
    }

    @Test
    void a_name_that_the_register_knows_is_taken_and_another_is_added() {
        String slug = staff.draft();
        Answer report = staff.author.get("/desk/reports/" + slug);
        String known = report.at("/places/0/key");
        assertThat(staff.author.get("/desk/reports/" + staff.draft()).at("/places/0/key"))
                .isEqualTo(known);
        assertThat(staff.author.get("/register/place?q=PHILAD").text()).contains("\"key\":\"" + known + "\"");
        Answer named =
                staff.author.put("/desk/reports/" + slug + "/facts", """
                {"basedOn": %s, "kind": "seminar", "from": "2018-03-05",
                 "places": ["%s", {"labels": {"pt": "Lisboa"}, "country": "PT"}]}
                """.formatted(report.at("/factsVersion"), known));
        assertThat(named.at("/places/1/labels/pt")).isEqualTo("Lisboa");
        assertThat(named.at("/to")).isEqualTo("2018-03-05");
        assertThat(named.header("ETag")).isEqualTo("\"v1\"");
    }

    @Test
    void the_board_shows_a_submitted_text_to_its_reviewers_as_waiting_and_not_to_its_author() {
        Answer report = staff.author.get("/desk/reports/" + staff.submitted());
        String board = "/desk/board?which=waiting&size=200&lang=fr&q=" + report.at("/slug");
        assertThat(staff.reviewer.get(board).at("/total")).isEqualTo("1");
        assertThat(staff.author.get(board).at("/total")).isEqualTo("0");
    }

    @Test
    void a_text_saved_twice_is_saved_once() {
        String slug = staff.draft();
        String path = "/desk/reports/" + slug + "/fr/manuscript";
        String text = "{\"basedOn\": 1, \"title\": \"Un autre titre\", \"text\": \"Le texte.\"}";
        assertThat(staff.author.put(path, text).at("/textVersion")).isEqualTo("2");
        Answer repeated = staff.author.put(path, text.replace("\"basedOn\": 1", "\"basedOn\": 2"));
        assertThat(repeated.status()).isEqualTo(200);
        assertThat(repeated.at("/textVersion")).isEqualTo("2");
        assertThat(staff.author.get(path).header("ETag")).isEqualTo("\"v2\"");
    }

    @Test
    void a_correction_leaves_the_public_edition_until_the_next_one() {
        String slug = staff.published();
        Answer corrected = staff.editor.post(
                "/desk/reports/" + slug + "/fr/actions/correct",
                "{\"basedOn\": %d, \"reason\": \"Une date fausse\", \"correction\": \"correction\"}"
                        .formatted(staff.version(slug, "fr")));
        assertThat(corrected.at("/text/stage")).isEqualTo("draft");
        assertThat(corrected.at("/text/standing")).isEqualTo("published");
        Staff.expect(
                staff.author.put(
                        "/desk/reports/" + slug + "/fr/manuscript",
                        "{\"basedOn\": %d, \"title\": \"Le logement\", \"text\": \"Corrigé.\"}"
                                .formatted(staff.version(slug, "fr"))),
                200);
        Staff.expect(staff.act(staff.author, slug, "fr", "submit"), 200);
        Staff.expect(staff.act(staff.reviewer, slug, "fr", "approve"), 200);
        Staff.expect(staff.publish(staff.editor, slug, "fr"), 201);
        Answer editions = staff.editor.get("/desk/reports/" + slug + "/fr/editions");
        assertThat(editions.at("/0/current")).isEqualTo("false");
        assertThat(editions.at("/1/kind")).isEqualTo("correction");
        assertThat(editions.at("/1/note")).isEqualTo("Une date fausse");
        Answer difference = staff.editor.get("/desk/reports/" + slug + "/fr/difference?from=1&to=2");
        assertThat(difference.json().asJsonObject().getJsonArray("blocks")).isNotEmpty();
    }

    @Test
    void a_translation_is_taken_back_block_by_block_and_said_to_need_none() {
        String slug = staff.submitted();
        staff.translate(slug);
        String units = "/desk/reports/" + slug + "/en/bench/units/";
        Answer none = staff.translator.post(
                units + "b3/no-equivalent", "{\"basedOn\": %d}".formatted(staff.version(slug, "en")));
        assertThat(none.status()).isEqualTo(200);
        assertThat(none.text()).contains("no-equivalent");
        Answer blank = staff.translator.put(
                units + "b2", "{\"basedOn\": %s, \"markdown\": \"\"}".formatted(none.at("/textVersion")));
        assertThat(blank.object().getInt("settled")).isEqualTo(none.object().getInt("settled") - 1);
    }

    @Test
    void a_picture_is_stored_and_gives_the_markdown_that_shows_it() throws Exception {
        byte[] png = picture();
        Answer stored = staff.author.send("/images", "image/png", png);
        assertThat(stored.status()).isEqualTo(201);
        assertThat(stored.at("/sha256")).isEqualTo(BlobStore.sha256(png));
        assertThat(stored.at("/markdown")).isEqualTo("![](/images/" + BlobStore.sha256(png) + ")");
    }

    private static byte[] picture() throws Exception {
        var out = new java.io.ByteArrayOutputStream();
        javax.imageio.ImageIO.write(
                new java.awt.image.BufferedImage(3, 2, java.awt.image.BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    @Test
    void the_preview_shows_what_the_page_will_show_and_no_markup_of_the_writers() {
        Answer preview = staff.author.post(
                "/desk/preview", "{\"language\": \"fr\", \"markdown\": \"Un *mot*. <script>alert(1)</script>\"}");
        assertThat(preview.at("/html")).contains("<em>mot</em>").doesNotContain("<script");
        assertThat(preview.at("/notices/0/code")).isEqualTo("text.html-dropped");
    }

    @Test
    void the_pdf_can_be_seen_before_it_is_published() {
        Answer preview = staff.editor.get("/desk/reports/" + staff.submitted() + "/fr/preview.pdf");
        assertThat(preview.status()).isEqualTo(200);
        assertThat(new String(preview.bytes(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }

    @Test
    void an_administrator_makes_an_account_whose_password_must_be_changed_before_it_gets_a_token() {
        String email = "new-" + System.nanoTime() + "@api.example.org";
        Answer issued = staff.administrator.post("/admin/accounts", """
                {"email": "%s", "name": "Somebody new", "pageLanguage": "fr",
                 "roles": [{"role": "author"}, {"role": "reviewer", "language": "fr"}]}
                """.formatted(email));
        assertThat(issued.status()).isEqualTo(201);
        String once = issued.at("/oneTimePassword");
        String asked = "{\"email\": \"%s\", \"password\": \"%s\", \"name\": \"first\"}";
        assertThat(Script.ofNobody()
                        .post("/tokens", asked.formatted(email, once))
                        .code())
                .isEqualTo("security.password-one-time");
        Answer changed = Script.ofNobody()
                .put(
                        "/account/password",
                        "{\"email\": \"%s\", \"password\": \"%s\", \"newPassword\": \"seven words that nobody guesses\"}"
                                .formatted(email, once));
        assertThat(changed.status()).isEqualTo(204);
        Answer token = Script.ofNobody().post("/tokens", asked.formatted(email, "seven words that nobody guesses"));
        assertThat(token.status()).isEqualTo(201);
        Answer own = Script.withToken(token.at("/secret")).get("/account");
        assertThat(own.at("/roles/1/language")).isEqualTo("fr");
    }

    @Test
    void a_reset_password_and_a_closed_account_end_the_accounts_tokens_for_good() {
        Answer issued = staff.administrator.post("/admin/accounts", """
                {"email": "reset-%d@api.example.org", "name": "Somebody", "pageLanguage": "fr",
                 "roles": [{"role": "author"}]}
                """.formatted(System.nanoTime()));
        String account = "/admin/accounts/" + issued.at("/account/id");
        String email = issued.at("/account/email");
        Script first = withPassword(email, issued.at("/oneTimePassword"), "seven words that nobody guesses");
        assertThat(first.get("/account").status()).isEqualTo(200);

        Answer reset = staff.administrator.post(account + "/password-reset", "");
        assertThat(reset.status()).as(reset.text()).isEqualTo(200);
        assertThat(first.get("/account").code()).isEqualTo("security.token");

        Script second = withPassword(email, reset.at("/oneTimePassword"), "eight words that nobody guesses at all");
        assertThat(second.get("/account").status()).isEqualTo(200);
        assertThat(staff.administrator.post(account + "/close", "").status()).isEqualTo(200);
        assertThat(staff.administrator.post(account + "/reopen", "").status()).isEqualTo(200);
        assertThat(second.get("/account").code()).isEqualTo("security.token");
    }

    private static Script withPassword(String email, String once, String own) {
        Script.ofNobody()
                .put(
                        "/account/password",
                        "{\"email\": \"%s\", \"password\": \"%s\", \"newPassword\": \"%s\"}"
                                .formatted(email, once, own));
        Answer token = Script.ofNobody()
                .post(
                        "/tokens",
                        "{\"email\": \"%s\", \"password\": \"%s\", \"name\": \"first\"}".formatted(email, own));
        return Script.withToken(token.at("/secret"));
    }

    @Test
    void a_revoked_token_opens_nothing_any_more_and_the_others_go_on() {
        Script another = Script.of(staff.authorEmail);
        Answer tokens = another.get("/tokens");
        assertThat(another.delete("/tokens/" + tokens.at("/0/id")).status()).isEqualTo(204);
        assertThat(another.get("/account").code()).isEqualTo("security.token");
        assertThat(staff.author.get("/account").status()).isEqualTo(200);
    }
}
