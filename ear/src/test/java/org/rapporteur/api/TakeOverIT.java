package org.rapporteur.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.zip.GZIPOutputStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rapporteur.api.Script.Answer;
import org.rapporteur.storage.BlobStore;

@ExtendWith(ArquillianExtension.class)
class TakeOverIT {

    private static final String LINES = "application/x-ndjson";

    @Inject
    Callers callers;

    @PersistenceContext(unitName = "rapporteur")
    EntityManager entities;

    private Staff staff;
    private final int number = ThreadLocalRandom.current().nextInt(1000, 900_000);

    @BeforeEach
    void hire() {
        staff = Staff.hired(callers);
    }

    @Test
    void a_line_is_public_at_once_in_all_its_languages_and_says_that_its_pdf_is_to_come() {
        String slug = slug(1);
        ended(taken(line(1), "later"));

        Answer report = Script.ofNobody().get("/reports/" + slug);
        assertThat(report.status()).as(report.text()).isEqualTo(200);
        assertThat(report.at("/kind")).isEqualTo("congress");
        assertThat(report.at("/from")).isEqualTo("2008-03-05");
        assertThat(report.at("/originalLanguage")).isEqualTo("fr");
        assertThat(report.text()).contains("Ravenne-sous-Bois").doesNotContain("pdfSha256");
        Answer english = Script.ofNobody().get("/reports/" + slug + "/en");
        assertThat(english.at("/title")).isEqualTo("A title of an archive");
        assertThat(english.at("/publishedAt")).startsWith("2009-02-03");
        assertThat(english.at("/edition")).isEqualTo("1");
        assertThat(staff.member.get("/reports/" + slug + "/fr/pdf").code()).isEqualTo("archive.pdf-later");
        Answer history = staff.editor.get("/desk/reports/" + slug + "/history");
        assertThat(history.text())
                .contains("\"action\":\"take-over\"", "\"from\":\"unopened\"", "\"to\":\"published\"");
        assertThat(within(() -> Script.ofNobody()
                        .get("/search?q=ravennatique" + number)
                        .text()
                        .contains(slug)))
                .as("found in the archive")
                .isTrue();
    }

    @Test
    void the_same_lines_again_change_nothing_packed_or_not() {
        String file = line(1) + "\n" + line(2) + "\n\n" + line(1) + "\n";
        String first = ended(taken(file, "later")).at("/done");
        long reports = reports();
        Answer again = staff.administrator.send("/admin/takeovers", "application/gzip", packed(file));
        Staff.expect(again, 201);

        Answer ended = ended(again);
        assertThat(first).isEqualTo("4");
        assertThat(ended.at("/done")).isEqualTo("4");
        assertThat(ended.at("/refused")).isEqualTo("0");
        assertThat(reports()).isEqualTo(reports);
    }

    @Test
    void a_broken_line_is_refused_alone_with_its_number_and_so_is_a_symbol_that_another_report_has() {
        ended(taken(line(1), "later"));
        String other = line(1).replace("A title of an archive", "Another title");
        byte[] file = (line(2) + "\nno JSON\n" + other + "\n" + line(3).replace("\"text\"", "\"words\"") + "\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] latin = Arrays.copyOf(file, file.length + 3);
        latin[file.length] = (byte) '"';
        latin[file.length + 1] = (byte) 0xE9;
        latin[file.length + 2] = (byte) '"';
        Answer started = staff.administrator.send("/admin/takeovers", LINES, latin);
        Staff.expect(started, 201);

        Answer ended = ended(started);
        assertThat(ended.at("/done")).isEqualTo("5");
        assertThat(ended.at("/refused")).isEqualTo("4");
        assertThat(staff.administrator
                        .get("/admin/batches/" + ended.at("/id") + "/refusals.csv")
                        .text()
                        .lines()
                        .map(row -> row.replaceFirst("(,\"[^\"]*\").*", "$1")))
                .containsExactly(
                        "item,code,reason,data",
                        "2,\"takeover.json\"",
                        "3,\"takeover.symbol-taken\"",
                        "4,\"takeover.unknown-field\"",
                        "5,\"takeover.utf-8\"");
        assertThat(Script.ofNobody().get("/reports/" + slug(2)).status()).isEqualTo(200);
        assertThat(Script.ofNobody().get("/reports/" + slug(1) + "/en").at("/title"))
                .isEqualTo("A title of an archive");
    }

    @Test
    void a_report_without_symbol_gets_the_next_free_one_of_its_year() {
        String line = line(1).replaceFirst("\"symbol\": \"[^\"]*\",", "");
        ended(taken(
                line.replace("2008-", "1958-") + "\n"
                        + line.replace("2008-", "1958-").replace("Un", "Deux"),
                "now"));

        assertThat(Script.ofNobody().get("/reports/PA/1958/1").status()).isEqualTo(200);
        assertThat(Script.ofNobody().get("/reports/PA/1958/2").status()).isEqualTo(200);
    }

    @Test
    void pdfs_are_made_at_once_where_that_is_asked_for() {
        ended(taken(line(1), "now"));

        Answer pdf = staff.member.get("/reports/" + slug(1) + "/fr/pdf");
        assertThat(pdf.status()).isEqualTo(200);
        assertThat(pdf.header("ETag")).isEqualTo("\"" + BlobStore.sha256(pdf.bytes()) + "\"");
        assertThat(Script.ofNobody().get("/reports/" + slug(1) + "/fr").status())
                .isEqualTo(200);
    }

    @Test
    void what_was_taken_over_is_corrected_like_everything_else() {
        String slug = slug(1);
        ended(taken(line(1).replaceFirst(", \\{\"lang\": \"en\".*?}", ""), "later"));
        Staff.expect(
                staff.editor.post(
                        "/desk/reports/" + slug + "/fr/actions/correct",
                        "{\"basedOn\": 1, \"correction\": \"correction\", \"reason\": \"An error\"}"),
                200);
        Staff.expect(staff.act(staff.author, slug, "fr", "claim"), 200);
        Staff.expect(
                staff.author.put(
                        "/desk/reports/" + slug + "/fr/manuscript",
                        "{\"basedOn\": 1, \"title\": \"Un titre corrigé\", \"summary\": \"\", \"text\": \"Un texte.\"}"),
                200);
        Staff.expect(staff.act(staff.author, slug, "fr", "submit"), 200);
        Staff.expect(staff.act(staff.reviewer, slug, "fr", "approve"), 200);
        Staff.expect(staff.publish(staff.editor, slug, "fr"), 201);

        assertThat(Script.ofNobody().get("/reports/" + slug + "/fr").at("/edition"))
                .isEqualTo("2");
        assertThat(staff.member.get("/reports/" + slug + "/fr/pdf").status()).isEqualTo(200);
    }

    @Test
    void a_translation_that_was_taken_over_is_paired_with_its_source_when_it_is_corrected() {
        String slug = slug(1);
        ended(taken(line(1), "later"));
        Staff.expect(
                staff.editor.post(
                        "/desk/reports/" + slug + "/en/actions/correct",
                        "{\"basedOn\": 1, \"correction\": \"correction\", \"reason\": \"An error\"}"),
                200);

        Answer bench = staff.translator.get("/desk/reports/" + slug + "/en/bench");
        assertThat(bench.object().getJsonArray("units").stream()
                        .map(unit -> unit.asJsonObject().getString("id") + " "
                                + unit.asJsonObject().getString("state") + " "
                                + unit.asJsonObject().getString("target", "")))
                .containsExactly(
                        "title confirmed A title of an archive", "summary empty ", "b1 empty ", "b2 confirmed A text.");
    }

    @Test
    void only_an_archive_may_come_without_its_length_or_with_a_great_one() throws Exception {
        HttpRequest form = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + System.getenv("RAPPORTEUR_PORT") + "/en/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[10])))
                .build();
        assertThat(HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()
                        .send(form, HttpResponse.BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(411);
        assertThat(staff.administrator
                        .send("/reports", "application/json", new byte[33 * 1024 * 1024])
                        .code())
                .isEqualTo("request.too-large");
        Answer archive = staff.administrator.stream("/admin/takeovers", LINES, new byte[33 * 1024 * 1024]);
        Staff.expect(archive, 201);
        assertThat(ended(archive).at("/refused")).isEqualTo("1");
    }

    @Test
    void taking_over_is_for_administrators_and_a_file_that_is_none_is_refused() {
        byte[] line = line(1).getBytes(StandardCharsets.UTF_8);
        assertThat(Script.ofNobody().send("/admin/takeovers", LINES, line).status())
                .isEqualTo(401);
        assertThat(staff.chief.send("/admin/takeovers", LINES, line).code()).isEqualTo("security.forbidden");
        assertThat(staff.administrator
                        .send("/admin/takeovers", "multipart/form-data; boundary=x", line)
                        .code())
                .isEqualTo("takeover.media-type");
        assertThat(staff.administrator
                        .send("/admin/takeovers", LINES, new byte[0])
                        .code())
                .isEqualTo("takeover.file-empty");
        byte[] cut = packed(line(1));
        assertThat(staff.administrator
                        .send("/admin/takeovers", LINES, Arrays.copyOf(cut, cut.length - 12))
                        .code())
                .isEqualTo("takeover.gzip");
        assertThat(staff.administrator
                        .send("/admin/takeovers?pdf=soon", LINES, line(1).getBytes(StandardCharsets.UTF_8))
                        .code())
                .isEqualTo("request.word");
        assertThat(staff.administrator
                        .post("/admin/batches", "{\"kind\": \"takeover\", \"parameters\": {\"file\": \"../x\"}}")
                        .code())
                .isEqualTo("takeover.file-gone");
    }

    @Test
    void translations_that_were_taken_over_are_in_the_memory_once_somebody_has_it_filled_and_only_once() {
        String line =
                "{\"symbol\": \"ZZ/2008/%d\", \"date\": \"2008-03-05\", \"original\": \"fr\", \"versions\": [{\"lang\": \"fr\", \"title\": \"Un titre\", \"text\": \"Le souvenir %d demeure.\"}, {\"lang\": \"en\", \"title\": \"A title\", \"text\": \"The memory %d remains.\"}]}"
                        .formatted(number + 7, number, number);
        ended(taken(line, "later"));
        assertThat(remembered()).isZero();

        for (int i = 0; i < 2; i++) {
            Answer started = staff.administrator.post("/admin/batches", "{\"kind\": \"memory\"}");
            Staff.expect(started, 201);
            ended(started);
            assertThat(remembered()).isEqualTo(1);
        }
    }

    private int remembered() {
        return staff.translator
                .get("/memory?source=fr&target=en&q=souvenir%20" + number)
                .object()
                .getInt("total");
    }

    private String slug(int which) {
        return "zz-2008-" + (number + which);
    }

    private String line(int which) {
        return "{\"symbol\": \"ZZ/2008/%d\", \"from\": \"2008-03-05\", \"to\": \"2008-03-09\", \"kind\": \"congress\","
                        .formatted(number + which)
                + " \"places\": [\"Ravenne-sous-Bois\"], \"topics\": [\"Archives\"], \"original\": \"fr\", \"versions\":"
                + " [{\"lang\": \"fr\", \"title\": \"Un titre d’archives\", \"summary\": \"Un résumé.\", \"text\": \"## Un"
                + " lieu\\n\\nUn texte ravennatique" + number
                + ".\", \"publishedAt\": \"2008-04-01\"}, {\"lang\": \"en\", \"title\": \"A title of an archive\","
                + " \"text\": \"A text.\", \"publishedAt\": \"2009-02-03T10:00:00Z\"}]}";
    }

    private Answer taken(String file, String pdf) {
        Answer started =
                staff.administrator.send("/admin/takeovers?pdf=" + pdf, LINES, file.getBytes(StandardCharsets.UTF_8));
        Staff.expect(started, 201);
        assertThat(started.header("Location")).endsWith("/admin/batches/" + started.at("/id"));
        return started;
    }

    private Answer ended(Answer started) {
        String path = "/admin/batches/" + started.at("/id");
        assertThat(within(() -> staff.administrator.get(path).object().containsKey("endedAt")))
                .as("ended")
                .isTrue();
        Answer ended = staff.administrator.get(path);
        assertThat(ended.at("/state")).as(ended.text()).isEqualTo("done");
        return ended;
    }

    private long reports() {
        return entities.createQuery("select count(r) from Report r", Long.class).getSingleResult();
    }

    private static byte[] packed(String file) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(file.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static boolean within(BooleanSupplier condition) {
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        while (Instant.now().isBefore(end)) {
            if (condition.getAsBoolean()) {
                return true;
            }
            LockSupport.parkNanos(100_000_000);
        }
        return condition.getAsBoolean();
    }
}
