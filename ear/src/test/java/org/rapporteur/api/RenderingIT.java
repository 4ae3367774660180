package org.rapporteur.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rapporteur.api.Script.Answer;
import org.rapporteur.storage.BlobStore;

@ExtendWith(ArquillianExtension.class)
class RenderingIT {

    @Inject
    Callers callers;

    private Staff staff;

    @BeforeEach
    void hire() {
        staff = Staff.hired(callers);
    }

    @Test
    void a_new_brand_gives_new_pdfs_when_an_administrator_says_so_and_the_old_ones_keep_their_addresses() {
        String slug = staff.published();
        Answer before = staff.member.get("/reports/" + slug + "/fr/pdf");
        String old = BlobStore.sha256(before.bytes());
        changeBrand();

        assertThat(staff.member.get("/reports/" + slug + "/fr/pdf").bytes()).isEqualTo(before.bytes());
        render("{}");
        Answer after = staff.member.get("/reports/" + slug + "/fr/pdf");
        String now = BlobStore.sha256(after.bytes());
        assertThat(now).isNotEqualTo(old);
        assertThat(after.header("ETag")).isEqualTo("\"" + now + "\"");
        assertThat(staff.member
                        .get("/reports/" + slug + "/fr/pdf?sha256=" + old)
                        .bytes())
                .isEqualTo(before.bytes());
        assertThat(staff.member
                        .get("/reports/" + slug + "/fr/pdf?sha256=" + "0".repeat(64))
                        .status())
                .isEqualTo(404);
        assertThat(Script.ofNobody()
                        .get("/reports/" + slug + "/fr/pdf?sha256=" + old)
                        .status())
                .isBetween(401, 403);
        Answer editions = staff.editor.get("/desk/reports/" + slug + "/fr/editions");
        assertThat(editions.at("/0/pdfSha256")).isEqualTo(now);
        assertThat(editions.at("/0/renditions/0/sha256")).isEqualTo(old);
        assertThat(editions.at("/0/renditions/0/present")).isEqualTo("false");
        assertThat(editions.at("/0/renditions/1/present")).isEqualTo("true");
    }

    @Test
    void what_is_of_the_present_brand_is_left_alone_unless_all_is_asked_for() {
        String slug = staff.published();
        render("{}");

        Answer again = render("{}");
        assertThat(Integer.parseInt(again.at("/done"))).isEqualTo(Integer.parseInt(again.at("/refused")));
        Answer all = render("{\"which\": \"all\"}");
        assertThat(Integer.parseInt(all.at("/done"))).isPositive();
        assertThat(staff.editor
                        .get("/desk/reports/" + slug + "/fr/editions")
                        .at("/0/renditions")
                        .split("\"sha256\"", -1))
                .as("the same bytes are the same PDF")
                .hasSize(2);
        assertThat(staff.administrator
                        .post("/admin/batches", "{\"kind\": \"rendering\", \"parameters\": {\"which\": \"some\"}}")
                        .code())
                .isEqualTo("request.word");
    }

    @Test
    void what_is_withdrawn_is_left_out_and_rendered_when_it_is_restored_so_that_no_pdf_says_withdrawn_for_good() {
        String slug = staff.published();
        Staff.expect(staff.act(staff.editor, slug, "fr", "withdraw"), 200);
        changeBrand();
        render("{\"which\": \"all\"}");
        assertThat(present(slug)).isEqualTo("true");
        Staff.expect(staff.act(staff.editor, slug, "fr", "restore"), 200);
        String before = pdf(slug);

        render("{}");
        assertThat(pdf(slug)).isNotEqualTo(before);
    }

    private String present(String slug) {
        return staff.editor.get("/desk/reports/" + slug + "/fr/editions").at("/0/renditions/0/present");
    }

    private String pdf(String slug) {
        return staff.editor.get("/desk/reports/" + slug + "/fr/editions").at("/0/pdfSha256");
    }

    @Test
    void what_was_taken_over_gets_its_pdf_and_a_text_that_cannot_be_set_is_told() {
        int number = ThreadLocalRandom.current().nextInt(1000, 900_000);
        String good = line(number, "Un texte.");
        String bad = line(number + 1, "Un hiéroglyphe : 𓀀.");
        Answer taken = staff.administrator.send(
                "/admin/takeovers", "application/x-ndjson", (good + "\n" + bad).getBytes(StandardCharsets.UTF_8));
        Staff.expect(taken, 201);
        ended(taken);

        Answer done = render("{\"which\": \"missing\"}");
        assertThat(staff.member.get("/reports/zz-2007-" + number + "/fr/pdf").status())
                .isEqualTo(200);
        assertThat(staff.member
                        .get("/reports/zz-2007-" + (number + 1) + "/fr/pdf")
                        .code())
                .isEqualTo("archive.pdf-later");
        assertThat(staff.administrator
                        .get("/admin/batches/" + done.at("/id") + "/refusals?size=1000")
                        .text())
                .contains("\"code\":\"typesetting.missing-glyph\"", "\"symbol\":\"ZZ/2007/" + (number + 1) + "\"");
    }

    @Test
    void a_trial_tells_what_cannot_be_set_and_keeps_no_pdf() {
        int number = ThreadLocalRandom.current().nextInt(1000, 900_000);
        Answer taken = staff.administrator.send(
                "/admin/takeovers",
                "application/x-ndjson",
                (line(number, "Un texte.") + "\n" + line(number + 1, "Un hiéroglyphe : 𓀀."))
                        .getBytes(StandardCharsets.UTF_8));
        Staff.expect(taken, 201);
        ended(taken);

        Answer tried = render("{\"which\": \"missing\", \"trial\": \"yes\"}");
        assertThat(staff.administrator
                        .get("/admin/batches/" + tried.at("/id") + "/refusals?size=1000")
                        .text())
                .contains("\"symbol\":\"ZZ/2007/" + (number + 1) + "\"")
                .doesNotContain("\"symbol\":\"ZZ/2007/" + number + "\"");
        assertThat(staff.member.get("/reports/zz-2007-" + number + "/fr/pdf").code())
                .isEqualTo("archive.pdf-later");
    }

    @Test
    void a_brand_that_is_saved_without_a_change_makes_no_pdf_outdated() {
        staff.published();
        render("{}");
        String brand = Script.ofNobody().get("/brand").text();
        Staff.expect(staff.administrator.put("/brand", brand), 200);

        Answer again = render("{}");
        assertThat(again.at("/done")).isEqualTo(again.at("/refused"));
    }

    private static String line(int number, String text) {
        return "{\"symbol\": \"ZZ/2007/%d\", \"date\": \"2007-03-05\", \"original\": \"fr\", \"versions\": [{\"lang\": \"fr\", \"title\": \"Un titre\", \"text\": \"%s\"}]}"
                .formatted(number, text);
    }

    private void changeBrand() {
        Answer brand = Script.ofNobody().get("/brand");
        String changed = brand.text()
                .replaceFirst(
                        "\"website\":\"[^\"]*\"", "\"website\":\"https://www.example.org/" + System.nanoTime() + "\"");
        Staff.expect(staff.administrator.put("/brand", changed), 200);
    }

    private Answer render(String parameters) {
        Answer started = staff.administrator.post(
                "/admin/batches", "{\"kind\": \"rendering\", \"parameters\": " + parameters + "}");
        Staff.expect(started, 201);
        return ended(started);
    }

    private Answer ended(Answer started) {
        String path = "/admin/batches/" + started.at("/id");
        Instant end = Instant.now().plus(Duration.ofMinutes(3));
        while (!staff.administrator.get(path).object().containsKey("endedAt")) {
            assertThat(Instant.now()).isBefore(end);
            LockSupport.parkNanos(100_000_000);
        }
        Answer ended = staff.administrator.get(path);
        assertThat(ended.at("/state")).as(ended.text()).isEqualTo("done");
        return ended;
    }
}
