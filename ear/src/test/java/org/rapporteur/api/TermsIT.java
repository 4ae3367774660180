package org.rapporteur.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rapporteur.api.Script.Answer;

@ExtendWith(ArquillianExtension.class)
class TermsIT {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Inject
    Callers callers;

    Staff staff;
    String word;

    @BeforeEach
    void begin() {
        staff = Staff.hired(callers);
        word = "vq" + "abcdefghij".charAt(NUMBER.incrementAndGet() % 10) + "zz";
    }

    @Test
    void an_editor_adds_a_concept_changes_it_by_its_tag_and_deletes_it() {
        Answer made = staff.editor.post("/terms", """
                {"kind": "term", "terms": [{"language": "fr", "text": "%1$s social", "status": "preferred"},
                 {"language": "en", "text": "%1$s", "status": "deprecated", "note": "Old"}],
                 "definitions": {"fr": "Une définition."}}
                """.formatted(word));
        assertThat(made.status()).isEqualTo(201);
        String address = "/terms/" + made.at("/id");
        assertThat(staff.translator.get(address).header("ETag")).isEqualTo(made.header("ETag"));

        String changed =
                "{\"terms\": [{\"language\": \"fr\", \"text\": \"%s\", \"status\": \"preferred\"}]}".formatted(word);
        assertThat(staff.editor.put(address, changed).status()).isEqualTo(428);
        assertThat(staff.editor
                        .with("If-Match", "\"v999\"")
                        .put(address, changed)
                        .status())
                .isEqualTo(412);
        Answer after = staff.editor.with("If-Match", made.header("ETag")).put(address, changed);
        assertThat(after.status()).isEqualTo(200);
        assertThat(after.object().getJsonArray("terms")).hasSize(1);
        assertThat(after.object().getJsonObject("definitions")).isEmpty();
        assertThat(after.header("ETag")).isNotEqualTo(made.header("ETag"));

        assertThat(staff.editor.delete(address).status()).isEqualTo(428);
        assertThat(staff.editor
                        .with("If-Match", made.header("ETag"))
                        .delete(address)
                        .code())
                .isEqualTo("edit.conflict");
        assertThat(staff.editor
                        .with("If-Match", after.header("ETag"))
                        .delete(address)
                        .status())
                .isEqualTo(204);
        assertThat(staff.editor.get(address).code()).isEqualTo("concept.unknown");
    }

    @Test
    void staff_read_terms_and_only_editors_and_administrators_change_them_and_the_public_sees_none() {
        String concept =
                "{\"terms\": [{\"language\": \"fr\", \"text\": \"%s\", \"status\": \"preferred\"}]}".formatted(word);
        assertThat(staff.translator.get("/terms?q=" + word).status()).isEqualTo(200);
        assertThat(staff.translator.post("/terms", concept).code()).isEqualTo("terms.editors-only");
        assertThat(staff.member.get("/terms").status()).isEqualTo(403);
        assertThat(Script.ofNobody().get("/terms").status()).isEqualTo(401);
        assertThat(Script.ofNobody().get("/memory").status()).isEqualTo(401);
        assertThat(Script.ofNobody().get("/terms/files/terms.tbx").status()).isEqualTo(401);
        assertThat(staff.translator
                        .send("/terms/imports", "text/csv", "en\nx\n".getBytes(StandardCharsets.UTF_8))
                        .code())
                .isEqualTo("terms.editors-only");
        assertThat(staff.administrator.post("/terms", concept).status()).isEqualTo(201);
    }

    @Test
    void what_is_said_wrongly_is_refused_with_what_is_wrong() {
        assertThat(staff.editor.post("/terms", "{\"terms\": []}").code()).isEqualTo("concept.no-term");
        assertThat(staff.editor
                        .post("/terms", "{\"terms\": [{\"language\": \"fr\", \"text\": \"a\", \"status\": \"best\"}]}")
                        .code())
                .isEqualTo("request.word");
        assertThat(staff.editor
                        .post(
                                "/terms",
                                "{\"terms\": [{\"language\": \"fr\", \"text\": \"a\", \"status\": \"preferred\"},"
                                        + " {\"language\": \"fr\", \"text\": \"b\", \"status\": \"preferred\"}]}")
                        .code())
                .isEqualTo("concept.two-preferred");
        assertThat(staff.editor.get("/terms?size=100000").code()).isEqualTo("page.range");
        assertThat(staff.editor.get("/memory?source=***").code()).isEqualTo("language.malformed");
    }

    @Test
    void a_file_of_terms_is_taken_once_and_its_broken_lines_are_told() {
        byte[] csv = """
                kind,en,fr
                term,%1$s party,parti %1$s
                organisation,%1$s Union,Union %1$s
                animal,cat,chat
                """.formatted(word).getBytes(StandardCharsets.UTF_8);
        JsonObject first = staff.editor.send("/terms/imports", "text/csv", csv).object();
        assertThat(first.getInt("added")).isEqualTo(2);
        assertThat(first.getInt("refused")).isEqualTo(1);
        JsonObject refusal = first.getJsonArray("refusals").getJsonObject(0);
        assertThat(refusal.getString("code")).isEqualTo("exchange.kind");
        assertThat(refusal.getInt("line")).isEqualTo(4);

        JsonObject again = staff.editor.send("/terms/imports", "text/csv", csv).object();
        assertThat(again.getInt("added") + again.getInt("merged")).isZero();
        assertThat(again.getInt("known")).isEqualTo(2);

        byte[] spanish = "en,es\n%1$s party,partido %1$s\n".formatted(word).getBytes(StandardCharsets.UTF_8);
        assertThat(staff.editor
                        .send("/terms/imports", "text/csv", spanish)
                        .object()
                        .getInt("merged"))
                .isEqualTo(1);
        assertThat(staff.editor.get("/terms?q=partido+" + word).text()).contains("parti " + word);
        assertThat(staff.editor.get("/terms/files/terms.csv").text()).contains("partido " + word);
        Answer tbx = staff.editor.get("/terms/files/terms.tbx");
        assertThat(tbx.header("Content-Type")).startsWith("application/x-tbx+xml");
        JsonObject own = staff.editor
                .send("/terms/imports", "application/xml", tbx.bytes())
                .object();
        assertThat(own.getInt("added") + own.getInt("merged") + own.getInt("refused"))
                .isZero();
        assertThat(staff.editor
                        .send("/terms/imports", "text/csv", "PK\u0003\u0004\0".getBytes(StandardCharsets.UTF_8))
                        .code())
                .isEqualTo("exchange.format");
    }

    @Test
    void a_memory_is_taken_once_and_given_out_again() {
        byte[] tmx = """
                <tmx version="1.4"><header srclang="en"/><body>
                <tu><tuv xml:lang="en"><seg>The %1$s moved.</seg></tuv><tuv xml:lang="fr"><seg>Le %1$s a <hi type="italic">bougé</hi>.</seg></tuv></tu>
                <tu><tuv xml:lang="en"><seg>Alone %1$s</seg></tuv></tu>
                </body></tmx>
                """.formatted(word).getBytes(StandardCharsets.UTF_8);
        JsonObject first = staff.editor
                .send("/memory/imports?name=old.tmx", "application/x-tmx+xml", tmx)
                .object();
        assertThat(first.getInt("added")).isEqualTo(1);
        assertThat(first.getJsonArray("refusals").getJsonObject(0).getString("code"))
                .isEqualTo("exchange.one-language");
        assertThat(staff.editor
                        .send("/memory/imports", "application/xml", tmx)
                        .object()
                        .getInt("known"))
                .isEqualTo(1);

        JsonObject found =
                staff.translator.get("/memory?source=en&target=fr&q=" + word).object();
        assertThat(found.getInt("total")).isEqualTo(1);
        JsonObject unit = found.getJsonArray("units").getJsonObject(0);
        assertThat(unit.getString("file")).isEqualTo("old.tmx");
        assertThat(unit.getJsonObject("target").getString("markdown")).contains("*bougé*");
        assertThat(staff.translator
                        .get("/memory/files/memory.tmx?source=fr&target=en")
                        .text())
                .contains("<hi type=\"italic\">bougé</hi>");
        Answer all = staff.translator.get("/memory/files/memory.tmx");
        JsonObject own = staff.editor
                .send("/memory/imports", "application/xml", all.bytes())
                .object();
        assertThat(own.getInt("added")).isZero();
        assertThat(own.getInt("refused")).isZero();
        String address = "/memory/" + unit.getInt("id");
        assertThat(staff.translator.delete(address).code()).isEqualTo("terms.editors-only");
        assertThat(staff.editor.delete(address).status()).isEqualTo(204);
        assertThat(staff.editor.get(address).code()).isEqualTo("memory.unknown");
    }

    @Test
    void a_large_memory_is_taken_in_step_by_step_and_what_it_refuses_is_told_by_line() {
        StringBuilder tmx = new StringBuilder("<tmx version=\"1.4\"><header srclang=\"en\"/><body>\n");
        for (int i = 1; i <= 2_500; i++) {
            String french = i == 2_000 ? "" : "Numéro " + i + " " + word;
            tmx.append(
                    "<tu><tuv xml:lang=\"en\"><seg>Number %d %s</seg></tuv><tuv xml:lang=\"fr\"><seg>%s</seg></tuv></tu>\n"
                            .formatted(i, word, french));
        }
        byte[] file = tmx.append("</body></tmx>").toString().getBytes(StandardCharsets.UTF_8);
        assertThat(staff.editor
                        .send("/memory/imports/long", "application/xml", file)
                        .status())
                .isEqualTo(403);
        assertThat(staff.administrator
                        .send("/memory/imports/long", "application/xml", "<html/>".getBytes(StandardCharsets.UTF_8))
                        .code())
                .isEqualTo("exchange.root");

        Answer begun = staff.administrator.send("/memory/imports/long?name=large.tmx", "application/xml", file);
        assertThat(begun.status()).isEqualTo(202);
        String batch = "/admin/batches/" + begun.at("/batch");
        JsonObject work = staff.administrator.get(batch).object();
        long end = System.nanoTime() + java.time.Duration.ofMinutes(2).toNanos();
        while (!work.getString("state").equals("done")) {
            assertThat(System.nanoTime()).as("%s", work).isLessThan(end);
            assertThat(work.getString("state")).isNotEqualTo("failed");
            work = staff.administrator.get(batch).object();
        }
        assertThat(work.getInt("done")).isEqualTo(2_500);
        assertThat(work.getInt("refused")).isEqualTo(1);
        assertThat(staff.administrator.get(batch + "/refusals").text())
                .contains("memory.empty")
                .contains("2001");
        assertThat(staff.editor.get("/memory?q=" + word).object().getInt("total"))
                .isEqualTo(2_499);
    }

    @Test
    void a_text_is_told_its_terms_with_their_places() {
        staff.editor.post(
                "/terms",
                "{\"terms\": [{\"language\": \"fr\", \"text\": \"conseil %s\", \"status\": \"preferred\"}]}"
                        .formatted(word));
        JsonObject found = staff.translator
                .post("/terms/occurrences", "{\"language\": \"fr\", \"text\": \"Les conseils %s.\"}".formatted(word))
                .json()
                .asJsonArray()
                .getJsonObject(0);

        assertThat(found.getInt("start")).isEqualTo(4);
        assertThat(found.getInt("end")).isEqualTo(4 + "conseils ".length() + word.length());
    }
}
