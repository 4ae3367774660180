package org.rapporteur.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RetriesTest {

    private static final int MANY = 100;

    private final Outbox outbox = new Outbox();
    private final Retries retries = new Retries(outbox);

    /** Changes of which all fail while the index is full, and some for ever. */
    private static final class Outbox implements Retries.Changes {

        private final Deque<UUID> givenUp = new ArrayDeque<>();
        private final Set<UUID> hopeless = new HashSet<>();
        private boolean full = true;
        private int tries;

        private void retry(UUID change) {
            tries++;
            if (full || hopeless.contains(change)) {
                givenUp.addLast(change);
            }
        }

        @Override
        public Optional<UUID> retryOne() {
            Optional<UUID> oldest = Optional.ofNullable(givenUp.pollFirst());
            oldest.ifPresent(this::retry);
            return oldest;
        }

        @Override
        public boolean unwritten(UUID change) {
            return givenUp.contains(change);
        }

        @Override
        public int retryAll() {
            int all = givenUp.size();
            for (int i = 0; i < all; i++) {
                retry(givenUp.removeFirst());
            }
            return all;
        }
    }

    @BeforeEach
    void many_changes_are_given_up_while_the_index_is_full() {
        retries.retry();
        for (int i = 0; i < MANY; i++) {
            outbox.givenUp.add(UUID.randomUUID());
        }
    }

    @Test
    void an_index_that_takes_nothing_is_asked_for_one_change_at_a_time() {
        for (int i = 0; i < 10; i++) {
            retries.retry();
        }

        assertThat(outbox.tries).isEqualTo(10);
        assertThat(outbox.givenUp).hasSize(MANY);
    }

    @Test
    void all_are_tried_as_soon_as_one_succeeds() {
        retries.retry();
        outbox.full = false;
        retries.retry();
        retries.retry();

        assertThat(outbox.givenUp).isEmpty();
    }

    @Test
    void one_that_never_succeeds_does_not_keep_the_others_waiting() {
        outbox.hopeless.add(outbox.givenUp.getFirst());
        outbox.full = false;
        retries.retry();
        retries.retry();
        retries.retry();

        assertThat(outbox.givenUp).containsExactlyElementsOf(outbox.hopeless);
    }

    @Test
    void all_are_tried_when_the_index_was_away() {
        outbox.full = false;
        retries.away();
        retries.retry();

        assertThat(outbox.givenUp).isEmpty();
    }
}
