package org.rapporteur.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rapporteur.api.Script.Answer;

@ExtendWith(ArquillianExtension.class)
class BatchesIT {

    private static final String PATH = "/admin/batches";

    @Inject
    Callers callers;

    @PersistenceContext(unitName = "rapporteur")
    EntityManager entities;

    private Staff staff;
    private final String name = "Counted " + UUID.randomUUID();

    @BeforeEach
    void hire() {
        staff = Staff.hired(callers);
    }

    @Test
    void every_step_is_done_once_though_one_is_refused_and_one_stumbles_after_its_work() {
        String batch = start("\"count\": \"8\", \"refuse\": \"3\", \"stumble\": \"5\"");

        Answer ended = ended(batch);
        assertThat(ended.at("/state")).isEqualTo("done");
        assertThat(ended.at("/done")).isEqualTo("8");
        assertThat(ended.at("/total")).isEqualTo("8");
        assertThat(ended.at("/refused")).isEqualTo("1");
        assertThat(made()).isEqualTo(7);
        Answer refusals = staff.administrator.with("Accept-Language", "fr").get(PATH + "/" + batch + "/refusals");
        assertThat(refusals.text())
                .contains("\"item\":3", "\"code\":\"batch.unknown\"", "\"title\":\"Ce travail n’existe pas.\"");
        assertThat(staff.administrator.get(PATH + "/" + batch + "/refusals.csv").text())
                .startsWith("item,code,reason,data\r\n3,\"batch.unknown\",");
        assertThat(staff.administrator
                        .get(PATH + "/" + batch + "/refusals.jsonl")
                        .text())
                .startsWith("{\"item\":3,\"code\":\"batch.unknown\"")
                .endsWith("}\n");
    }

    @Test
    void what_is_stopped_goes_on_where_it_was() {
        String batch = start("\"count\": \"100000\"");
        assertThat(start("\"count\": \"1\"", 409).code()).isEqualTo("batch.active");
        until(() -> Integer.parseInt(view(batch).at("/done")) > 0);
        Staff.expect(staff.administrator.post(PATH + "/" + batch + "/stop", ""), 200);

        Answer stopped = ended(batch);
        assertThat(stopped.at("/state")).isEqualTo("stopped");
        assertThat(made()).isEqualTo(Long.parseLong(stopped.at("/done")));
        assertThat(staff.administrator.post(PATH + "/" + batch + "/stop", "").code())
                .isEqualTo("batch.not-active");
        Staff.expect(staff.administrator.post(PATH + "/" + batch + "/resume", ""), 200);
        assertThat(staff.administrator.post(PATH + "/" + batch + "/resume", "").code())
                .isEqualTo("batch.not-resumable");
        until(() -> Long.parseLong(view(batch).at("/done")) > Long.parseLong(stopped.at("/done")));
        Staff.expect(staff.administrator.post(PATH + "/" + batch + "/stop", ""), 200);
        long done = Long.parseLong(ended(batch).at("/done"));
        assertThat(made()).isEqualTo(done);
    }

    @Test
    void what_gives_up_has_failed_with_its_reason_and_without_its_last_step() {
        String batch = start("\"count\": \"8\", \"give-up\": \"4\"");

        Answer failed = ended(batch);
        assertThat(failed.at("/state")).isEqualTo("failed");
        assertThat(failed.at("/failure")).isEqualTo("request.field");
        assertThat(failed.at("/done")).isEqualTo("3");
        assertThat(made()).isEqualTo(3);
    }

    @Test
    void long_work_is_for_administrators_and_says_what_is_wrong() {
        assertThat(staff.editor.get(PATH).status()).isEqualTo(403);
        assertThat(staff.editor.post(PATH, "{\"kind\": \"counting\"}").status()).isEqualTo(403);
        assertThat(Script.ofNobody().get(PATH).status()).isEqualTo(401);
        assertThat(staff.administrator.post(PATH, "{\"kind\": \"digging\"}").code())
                .isEqualTo("batch.unknown-kind");
        assertThat(staff.administrator.post(PATH, "{\"kind\": \"counting\"}").code())
                .isEqualTo("request.missing");
        assertThat(staff.administrator.get(PATH + "/1").code()).isEqualTo("batch.unknown");
        assertThat(staff.administrator.post(PATH + "/1/stop", "").code()).isEqualTo("batch.unknown");
        assertThat(staff.administrator.get(PATH + "/1/refusals").code()).isEqualTo("batch.unknown");
    }

    private String start(String parameters) {
        return start(parameters, 201).at("/id");
    }

    private Answer start(String parameters, int status) {
        Answer started = staff.administrator.post(
                PATH, "{\"kind\": \"counting\", \"parameters\": {\"name\": \"%s\", %s}}".formatted(name, parameters));
        Staff.expect(started, status);
        return started;
    }

    private Answer view(String batch) {
        Answer view = staff.administrator.get(PATH + "/" + batch);
        Staff.expect(view, 200);
        return view;
    }

    private Answer ended(String batch) {
        until(() -> view(batch).object().containsKey("endedAt"));
        return view(batch);
    }

    private static void until(java.util.function.BooleanSupplier condition) {
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("a minute").isBefore(end);
            LockSupport.parkNanos(100_000_000);
        }
    }

    private long made() {
        return entities.createQuery("select count(o) from Organisation o where o.name like :name", Long.class)
                .setParameter("name", name + " %")
                .getSingleResult();
    }
}
