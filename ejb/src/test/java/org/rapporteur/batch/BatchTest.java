package org.rapporteur.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.kernel.Language;
import org.rapporteur.security.Account;

class BatchTest {

    private static final Instant NOON = Instant.parse("2026-03-05T12:00:00Z");
    private static final DomainException ERROR = DomainException.conflict("batch.error", "error", "IOException");

    private final Account admin = new Account("admin@example.org", "Admin", Language.ENGLISH, "unused");
    private final ServerLife server = new ServerLife("one", "first");
    private final ServerLife nextLife = new ServerLife("one", "second");
    private final ServerLife other = new ServerLife("two", "first");
    private final Batch batch = new Batch("rendering", Map.of("since", "2020"), admin, NOON);

    @Test
    void a_step_moves_the_position_and_the_counts_together() {
        batch.take(server, NOON);
        batch.measure(OptionalLong.of(10));
        batch.advance(
                Progress.to("4", 4, List.of(new RefusedItem(3, "batch.error", Map.of()))), server, NOON.plusSeconds(1));

        assertThat(batch.position()).isEqualTo("4");
        assertThat(batch.done()).isEqualTo(4);
        assertThat(batch.refused()).isEqualTo(1);
        assertThat(batch.state()).isEqualTo(BatchState.RUNNING);
        assertThat(batch.heldBy(server)).isTrue();
    }

    @Test
    void the_last_step_ends_it_and_tells_the_total_that_nobody_knew() {
        batch.take(server, NOON);
        batch.measure(OptionalLong.empty());
        batch.advance(Progress.end("7", 7, List.of()), server, NOON.plusSeconds(1));

        assertThat(batch.state()).isEqualTo(BatchState.DONE);
        assertThat(batch.total()).hasValue(7);
        assertThat(batch.endedAt()).contains(NOON.plusSeconds(1));
        assertThat(batch.heldBy(server)).isFalse();
        assertThat(batch.free(other, NOON.plus(Duration.ofDays(1)))).isFalse();
    }

    @Test
    void another_server_gets_it_only_when_the_lease_has_run_out() {
        batch.take(server, NOON);

        assertThat(batch.free(other, NOON.plus(Batch.LEASE).minusSeconds(1))).isFalse();
        assertThat(batch.free(other, NOON.plus(Batch.LEASE))).isTrue();
        batch.take(other, NOON.plus(Batch.LEASE));
        assertThat(batch.heldBy(server)).isFalse();
        assertThat(batch.heldBy(other)).isTrue();
    }

    @Test
    void the_next_life_of_a_killed_server_gets_it_at_once() {
        batch.take(server, NOON);

        assertThat(batch.free(nextLife, NOON)).isTrue();
        assertThat(batch.free(server, NOON)).isFalse();
    }

    @Test
    void every_step_renews_the_lease() {
        batch.take(server, NOON);
        batch.advance(Progress.to("1", 1, List.of()), server, NOON.plusSeconds(60));

        assertThat(batch.free(other, NOON.plus(Batch.LEASE))).isFalse();
    }

    @Test
    void it_stops_at_the_end_of_the_step_that_is_under_way() {
        batch.take(server, NOON);
        batch.stop(NOON.plusSeconds(1));

        assertThat(batch.state()).isEqualTo(BatchState.RUNNING);
        assertThat(batch.stopping()).isTrue();
        batch.advance(Progress.to("5", 5, List.of()), server, NOON.plusSeconds(2));
        assertThat(batch.state()).isEqualTo(BatchState.STOPPED);
        assertThat(batch.position()).isEqualTo("5");
        assertThat(batch.stopping()).isFalse();
    }

    @Test
    void it_stops_at_once_where_no_step_is_under_way() {
        batch.stop(NOON);

        assertThat(batch.state()).isEqualTo(BatchState.STOPPED);
        assertThat(batch.free(server, NOON)).isFalse();
    }

    @Test
    void a_server_that_takes_over_what_was_asked_to_stop_stops_it() {
        batch.take(server, NOON);
        batch.stop(NOON);

        assertThat(batch.take(nextLife, NOON)).isFalse();
        assertThat(batch.state()).isEqualTo(BatchState.STOPPED);
    }

    @Test
    void what_has_ended_cannot_be_stopped() {
        batch.stop(NOON);

        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> batch.stop(NOON))
                .returns("batch.not-active", DomainException::code)
                .returns(Map.of("state", "stopped"), DomainException::data);
    }

    @Test
    void a_stopped_one_goes_on_where_it_was() {
        batch.take(server, NOON);
        batch.advance(Progress.to("5", 5, List.of()), server, NOON);
        batch.stop(NOON);
        batch.advance(Progress.to("6", 1, List.of()), server, NOON);
        batch.resume(NOON.plusSeconds(9));

        assertThat(batch.state()).isEqualTo(BatchState.WAITING);
        assertThat(batch.free(other, NOON.plusSeconds(9))).isTrue();
        assertThat(batch.position()).isEqualTo("6");
        assertThat(batch.done()).isEqualTo(6);
        assertThat(batch.endedAt()).isEmpty();
    }

    @Test
    void only_what_stopped_or_failed_can_be_resumed() {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> batch.resume(NOON))
                .returns("batch.not-resumable", DomainException::code);
    }

    @Test
    void a_step_that_stumbles_is_tried_again_after_a_pause() {
        batch.take(server, NOON);
        batch.stumble(ERROR, NOON);

        assertThat(batch.free(server, NOON)).isFalse();
        assertThat(batch.free(server, NOON.plus(Batch.PAUSE))).isTrue();
        assertThat(batch.state()).isEqualTo(BatchState.RUNNING);
    }

    @Test
    void it_fails_after_three_stumbles_in_a_row_and_says_why() {
        for (int i = 0; i < Batch.TRIES; i++) {
            batch.take(server, NOON);
            batch.stumble(ERROR, NOON);
        }

        assertThat(batch.state()).isEqualTo(BatchState.FAILED);
        assertThat(batch.failure()).get().returns("batch.error", DomainException::code);
        assertThat(batch.failure().orElseThrow().data()).containsEntry("error", "IOException");
        batch.resume(NOON);
        assertThat(batch.failure()).isEmpty();
    }

    @Test
    void a_step_that_succeeds_forgives_the_stumbles_before() {
        for (int i = 0; i < Batch.TRIES - 1; i++) {
            batch.take(server, NOON);
            batch.stumble(ERROR, NOON);
        }
        batch.take(server, NOON);
        batch.advance(Progress.to("1", 1, List.of()), server, NOON);
        batch.stumble(ERROR, NOON);

        assertThat(batch.state()).isEqualTo(BatchState.RUNNING);
    }

    @Test
    void while_what_it_needs_is_away_it_waits_however_long() {
        for (int i = 0; i < 2 * Batch.TRIES; i++) {
            assertThat(batch.take(server, NOON)).isTrue();
            batch.pause(NOON);
        }

        assertThat(batch.state()).isEqualTo(BatchState.RUNNING);
        assertThat(batch.free(server, NOON)).isFalse();
        assertThat(batch.free(server, NOON.plus(Batch.PAUSE))).isTrue();
    }

    @Test
    void what_waits_is_stopped_when_that_was_asked_meanwhile() {
        batch.take(server, NOON);
        batch.stop(NOON);
        batch.pause(NOON);

        assertThat(batch.state()).isEqualTo(BatchState.STOPPED);
    }
}
