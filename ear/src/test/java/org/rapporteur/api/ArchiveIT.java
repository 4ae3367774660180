package org.rapporteur.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rapporteur.api.Script.Answer;
import org.rapporteur.storage.BlobStore;

@ExtendWith(ArquillianExtension.class)
class ArchiveIT {

    @Inject
    Callers callers;

    private Staff staff;

    @BeforeEach
    void hire() {
        staff = Staff.hired(callers);
    }

    @Test
    void everybody_reads_what_is_published_and_nothing_before() {
        String slug = staff.approved();
        assertThat(Script.ofNobody().get("/reports/" + slug).code()).isEqualTo("archive.unknown");
        Staff.expect(staff.publish(staff.editor, slug, "fr"), 201);
        Answer report = Script.ofNobody().get("/reports/" + slug + "?lang=en");
        assertThat(report.status()).as(report.text()).isEqualTo(200);
        assertThat(report.at("/from")).isEqualTo("2018-03-05");
        assertThat(report.at("/places/0/label")).isEqualTo("Philadelphia");
        assertThat(report.at("/texts/0/language")).isEqualTo("fr");
        assertThat(report.at("/texts/0/original")).isEqualTo("true");
        assertThat(report.at("/texts/0/address")).endsWith("/fr/reports/" + slug);
        assertThat(report.at("/texts/0/editions/0/kind")).isEqualTo("first");
        Answer text = Script.ofNobody().get("/reports/" + report.at("/symbol") + "/fr");
        assertThat(text.at("/text")).contains("Un *deuxième* paragraphe.");
        assertThat(Script.ofNobody().get("/reports/" + slug + "/en").code()).isEqualTo("archive.not-in-language");
    }

    @Test
    void the_pdf_is_for_members_and_staff_and_is_the_one_that_the_edition_names() {
        String slug = staff.published();
        String path = "/reports/" + slug + "/fr/pdf";
        Answer refused = Script.ofNobody().get(path);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("archive.members-only");
        Answer pdf = staff.member.get(path);
        assertThat(pdf.status()).isEqualTo(200);
        assertThat(pdf.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(pdf.header("Cache-Control")).contains("private");
        Answer editions = staff.editor.get("/desk/reports/" + slug + "/fr/editions");
        assertThat(BlobStore.sha256(pdf.bytes())).isEqualTo(editions.at("/0/pdfSha256"));
        Answer again = staff.member.with("If-None-Match", pdf.header("ETag")).get(path);
        assertThat(again.status()).isEqualTo(304);
        assertThat(staff.member.get("/reports/" + slug + "/fr/editions/1/pdf").bytes())
                .isEqualTo(pdf.bytes());
        assertThat(staff.member.get("/reports/" + slug + "/fr/editions/2/pdf").code())
                .isEqualTo("archive.no-edition");
    }

    @Test
    void what_was_withdrawn_says_why_and_what_takes_its_place() {
        String slug = staff.published();
        String successor = staff.published();
        Answer withdrawn = staff.editor.post(
                "/desk/reports/" + slug + "/fr/actions/withdraw",
                "{\"basedOn\": %d, \"reason\": \"Published twice\", \"successor\": \"%s\"}"
                        .formatted(staff.version(slug, "fr"), successor));
        Staff.expect(withdrawn, 200);
        Answer text = Script.ofNobody().get("/reports/" + slug + "/fr");
        assertThat(text.status()).isEqualTo(410);
        assertThat(text.code()).isEqualTo("archive.withdrawn");
        assertThat(text.at("/data/reason")).isEqualTo("Published twice");
        assertThat(text.at("/data/successor")).isEqualToIgnoringCase(successor.replace('-', '/'));
        assertThat(Script.ofNobody().get("/reports/" + slug).status()).isEqualTo(410);
        assertThat(staff.member.get("/reports/" + slug + "/fr/pdf").status()).isEqualTo(410);
        Staff.expect(staff.act(staff.editor, slug, "fr", "restore"), 200);
        assertThat(Script.ofNobody().get("/reports/" + slug).status()).isEqualTo(200);
    }

    @Test
    void what_is_published_is_found_in_a_moment_with_its_address_and_facets() {
        String slug = staff.published();
        String path = "/search?q=logement&lang=fr&size=50&order=published";
        assertThat(within(
                        Duration.ofSeconds(20),
                        () -> Script.ofNobody().get(path).text().contains("/fr/reports/" + slug + "\"")))
                .isTrue();
        Answer found = Script.ofNobody().get(path);
        assertThat(found.object().getInt("total")).isPositive();
        assertThat(found.at("/hits/0/snippetHtml")).contains("<mark>");
        assertThat(found.at("/facets/year").toString()).contains("2018");
        Answer narrowed = Script.ofNobody().get(path + "&year=1999");
        assertThat(narrowed.at("/total")).isEqualTo("0");
        assertThat(Script.ofNobody().get("/search?size=1000").code()).isEqualTo("page.range");
        assertThat(Script.ofNobody().get("/search?order=best").code()).isEqualTo("request.word");
    }

    private static boolean within(Duration time, BooleanSupplier condition) {
        Instant end = Instant.now().plus(time);
        while (Instant.now().isBefore(end)) {
            if (condition.getAsBoolean()) {
                return true;
            }
            java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
        }
        return condition.getAsBoolean();
    }
}
