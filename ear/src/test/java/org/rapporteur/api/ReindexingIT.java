package org.rapporteur.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.hibernate.search.mapper.orm.Search;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rapporteur.api.Script.Answer;

@ExtendWith(ArquillianExtension.class)
class ReindexingIT {

    @Inject
    Callers callers;

    @Inject
    UserTransaction transaction;

    @PersistenceContext(unitName = "rapporteur")
    private EntityManager entities;

    private Staff staff;

    @BeforeEach
    void hire() {
        staff = Staff.hired(callers);
        staff.published();
        settle();
    }

    @Test
    void searches_find_everything_while_the_index_is_written_anew() {
        String before = total();
        List<String> meanwhile = new ArrayList<>();

        Answer started = start();
        while (active(started)) {
            meanwhile.add(total());
        }

        assertThat(meanwhile).isNotEmpty().containsOnly(before);
        Answer ended = staff.administrator.get(path(started));
        assertThat(ended.at("/state")).as(ended.text()).isEqualTo("done");
        assertThat(Integer.parseInt(ended.at("/done"))).isGreaterThanOrEqualTo(Integer.parseInt(before));
        assertThat(equal()).isTrue();
    }

    @Test
    void an_index_that_was_lost_is_whole_again() {
        String before = total();
        Search.session(entities).workspace().purge();
        Search.session(entities).workspace().refresh();
        assertThat(total()).isEqualTo("0");

        end(start());

        assertThat(total()).isEqualTo(before);
        assertThat(equal()).isTrue();
    }

    @Test
    void a_document_whose_report_is_no_longer_public_is_removed() throws Exception {
        String slug = staff.published();
        settle();
        int before = Integer.parseInt(total());
        show(slug, false);
        assertThat(equal()).isFalse();

        end(start());
        assertThat(Integer.parseInt(total())).isEqualTo(before - 1);
        assertThat(equal()).isTrue();

        show(slug, true);
        end(start());
        assertThat(Integer.parseInt(total())).isEqualTo(before);
    }

    @Test
    void nobody_but_an_administrator_starts_it() {
        assertThat(staff.chief
                        .post("/admin/batches", "{\"kind\": \"reindexing\"}")
                        .status())
                .isEqualTo(403);
    }

    /** Past everything that would tell the index of it. */
    private void show(String slug, boolean shown) throws Exception {
        transaction.begin();
        entities.createNativeQuery("update published_report set shown = :shown where slug = :slug")
                .setParameter("shown", shown)
                .setParameter("slug", slug)
                .executeUpdate();
        transaction.commit();
    }

    private Answer start() {
        Answer started = staff.administrator.post("/admin/batches", "{\"kind\": \"reindexing\"}");
        Staff.expect(started, 201);
        return started;
    }

    private void end(Answer started) {
        until(() -> !active(started));
        assertThat(staff.administrator.get(path(started)).at("/state")).isEqualTo("done");
    }

    private boolean active(Answer started) {
        return !staff.administrator.get(path(started)).object().containsKey("endedAt");
    }

    private static String path(Answer started) {
        return "/admin/batches/" + started.at("/id");
    }

    private static String total() {
        return Script.ofNobody().get("/search?q=").at("/total");
    }

    private boolean equal() {
        return staff.administrator.get("/admin/index").at("/equal").equals("true");
    }

    private void settle() {
        until(this::equal);
    }

    private static void until(BooleanSupplier condition) {
        Instant end = Instant.now().plus(Duration.ofMinutes(1));
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
            LockSupport.parkNanos(50_000_000);
        }
    }
}
