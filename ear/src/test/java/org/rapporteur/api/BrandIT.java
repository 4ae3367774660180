package org.rapporteur.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.ImageIO;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rapporteur.api.Script.Answer;

/** The brand is changed by administrators, against the version they saw, and never to what cannot be printed. */
@ExtendWith(ArquillianExtension.class)
class BrandIT {

    private static final String LOGO = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 40 20'>"
            + "<rect width='40' height='20' fill='#b0121c'/></svg>";

    @Inject
    Callers callers;

    private Staff staff;
    private JsonObject before;

    @BeforeEach
    void remember() {
        staff = Staff.hired(callers);
        before = staff.administrator.get("/brand").object();
    }

    @AfterEach
    void restore() {
        Staff.expect(staff.administrator.put("/brand", with(now()).toString()), 200);
    }

    private long now() {
        return staff.administrator
                .get("/brand")
                .object()
                .getJsonNumber("version")
                .longValue();
    }

    private JsonObject with(long version) {
        return Json.createObjectBuilder(before).add("version", version).build();
    }

    private JsonObject with(String name, JsonValue value) {
        return Json.createObjectBuilder(with(now())).add(name, value).build();
    }

    private static List<String> faults(Answer answer) {
        return answer.object().getJsonObject("data").getJsonArray("faults").stream()
                .map(JsonValue::asJsonObject)
                .map(fault -> fault.getString("field") + " " + fault.getString("code"))
                .toList();
    }

    @Test
    void only_administrators_change_or_preview_it() {
        String body = with(now()).toString();
        assertThat(staff.chief.put("/brand", body).status()).isEqualTo(403);
        assertThat(staff.chief.post("/brand/preview", body).status()).isEqualTo(403);
        assertThat(staff.chief
                        .send("/brand/logo", "image/svg+xml", LOGO.getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(403);
        assertThat(Script.ofNobody().post("/brand/preview", body).status()).isEqualTo(401);
    }

    @Test
    void a_change_names_the_version_that_was_seen() {
        long seen = now();
        JsonObject bars =
                Json.createObjectBuilder(with(seen)).add("ornament", "#ffcc00").build();
        Answer saved = staff.administrator.put("/brand", bars.toString());
        Answer late = staff.administrator.put("/brand", with(seen).toString());

        assertThat(saved.status()).as(saved.text()).isEqualTo(200);
        assertThat(saved.at("/ornament")).isEqualTo("#ffcc00");
        assertThat(saved.header("ETag")).isEqualTo("\"v" + (seen + 1) + '"');
        assertThat(late.code()).isEqualTo("edit.conflict");
        assertThat(staff.administrator.get("/brand").at("/ornament")).isEqualTo("#ffcc00");
    }

    @Test
    void everything_that_is_wrong_is_said_at_once_with_its_field() {
        JsonObject wrong = Json.createObjectBuilder(with("accent", Json.createValue("#ffee00")))
                .add("website", "http://example.org")
                .add("symbolPrefix", "pa")
                .build();
        Answer refused = staff.administrator.put("/brand", wrong.toString());

        assertThat(refused.status()).isEqualTo(422);
        assertThat(faults(refused))
                .containsExactly("website brand.website-https", "accent brand.contrast", "symbolPrefix brand.prefix");
        assertThat(refused.at("/data/faults/1/text")).isNotBlank();
        assertThat(refused.at("/data/faults/1/data/readable")).startsWith("#");
    }

    @Test
    void a_name_in_letters_that_no_typeface_has_is_named() {
        JsonValue names = Json.createArrayBuilder()
                .add(Json.createObjectBuilder().add("language", "en").add("name", "Federation"))
                .add(Json.createObjectBuilder().add("language", "fr").add("name", "F\u07F7d\u00E9ration"))
                .build();
        Answer refused = staff.administrator.put("/brand", with("names", names).toString());

        assertThat(faults(refused)).containsExactly("names.fr brand.glyph");
        assertThat(refused.at("/data/character")).isEqualTo("\u07F7");
    }

    @Test
    void the_page_is_drawn_without_anything_being_stored() throws IOException {
        long seen = now();
        Answer page = staff.administrator.post(
                "/brand/preview?language=fr",
                with("accent", Json.createValue("#0b57d0")).toString());

        assertThat(page.status()).as(page.text()).isEqualTo(200);
        assertThat(page.header("Content-Type")).isEqualTo("image/png");
        assertThat(ImageIO.read(new ByteArrayInputStream(page.bytes())).getWidth())
                .isEqualTo(909);
        assertThat(now()).isEqualTo(seen);
    }

    @Test
    void a_page_that_cannot_be_drawn_is_refused_with_the_reason() {
        Answer refused = staff.administrator.post(
                "/brand/preview", with("accent", Json.createValue("#ffee00")).toString());

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("brand.contrast");
    }

    @Test
    void a_logo_is_stored_and_printed_and_what_it_may_not_hold_is_named() {
        Answer stored = staff.administrator.send("/brand/logo", "image/svg+xml", LOGO.getBytes(StandardCharsets.UTF_8));
        Answer refused = staff.administrator.send(
                "/brand/logo",
                "image/svg+xml",
                LOGO.replace("</svg>", "<script/></svg>").getBytes(StandardCharsets.UTF_8));
        Answer saved = staff.administrator.put(
                "/brand", with("logo", Json.createValue(stored.at("/sha256"))).toString());
        Answer unknown = staff.administrator.put(
                "/brand", with("logo", Json.createValue("0".repeat(64))).toString());

        assertThat(stored.status()).as(stored.text()).isEqualTo(201);
        assertThat(refused.code()).isEqualTo("image.drawing");
        assertThat(refused.at("/data/detail")).isEqualTo("script");
        assertThat(saved.status()).as(saved.text()).isEqualTo(200);
        assertThat(faults(unknown)).containsExactly("logo brand.logo");
    }

    @Test
    void pictures_of_reports_may_not_be_drawings_and_webp_is_named() {
        assertThat(staff.author
                        .send("/images", "application/octet-stream", LOGO.getBytes(StandardCharsets.UTF_8))
                        .code())
                .isEqualTo("image.unreadable");
        assertThat(staff.author
                        .send(
                                "/images",
                                "application/octet-stream",
                                "RIFF0000WEBPVP8L".getBytes(StandardCharsets.US_ASCII))
                        .code())
                .isEqualTo("image.webp");
    }

    @Test
    void under_a_brand_that_cannot_be_read_nothing_is_published_and_pages_still_answer() {
        String slug = staff.approved();
        callers.importAccent("#ffee00");
        Answer refused = staff.publish(staff.editor, slug, "fr");
        Answer page = Script.ofNobody().get("/brand");
        callers.importAccent(before.getString("accent"));
        Answer published = staff.publish(staff.editor, slug, "fr");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("brand.contrast");
        assertThat(refused.at("/data/field")).isEqualTo("accent");
        assertThat(page.status()).isEqualTo(200);
        assertThat(published.status()).as(published.text()).isEqualTo(201);
    }
}
