package org.rapporteur.search;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Instant;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** In a transaction that is undone, so that nobody tries changes that there never were. */
@ExtendWith(ArquillianExtension.class)
class GivenUpIT {

    private static final Instant LONG_AGO = Instant.parse("2001-01-01T00:00:00Z");

    @Inject
    IndexState state;

    @Inject
    UserTransaction transaction;

    @PersistenceContext(unitName = "rapporteur")
    EntityManager entities;

    @BeforeEach
    void begin() throws Exception {
        transaction.begin();
    }

    @AfterEach
    void undo() throws Exception {
        transaction.rollback();
    }

    @Test
    void the_one_that_was_tried_the_longest_time_ago_is_tried_first() {
        givenUp(LONG_AGO.plusSeconds(1));
        UUID older = givenUp(LONG_AGO);

        assertThat(state.retryOne()).contains(older);
        assertThat(status(older)).isEqualTo("PENDING");
        assertThat(state.unwritten(older)).isTrue();
        assertThat(state.retryOne()).isNotEmpty().get().isNotEqualTo(older);
        assertThat(state.unwritten(UUID.randomUUID())).isFalse();
    }

    @Test
    void all_are_tried_at_once() {
        UUID one = givenUp(LONG_AGO);
        UUID other = givenUp(LONG_AGO);

        assertThat(state.retryAll()).isGreaterThanOrEqualTo(2);
        assertThat(status(one)).isEqualTo(status(other)).isEqualTo("PENDING");
    }

    @Test
    void only_those_are_forgotten_that_were_not_tried_since() {
        Instant since = LONG_AGO.plusSeconds(60);
        UUID before = givenUp(LONG_AGO);
        UUID after = givenUp(since.plusSeconds(1));

        state.forgetGivenUp(since);

        assertThat(state.unwritten(before)).isFalse();
        assertThat(state.unwritten(after)).isTrue();
    }

    private UUID givenUp(Instant tried) {
        UUID id = UUID.randomUUID();
        entities.createNativeQuery("insert into hsearch_outbox_event"
                        + " (id, entityname, entityid, entityidhash, payload, retries, processafter, status)"
                        + " values (:id, 'PublishedReport', '0', 0, :payload, 0, :tried, 'ABORTED')")
                .setParameter("id", id)
                .setParameter("payload", new byte[0])
                .setParameter("tried", tried)
                .executeUpdate();
        return id;
    }

    private String status(UUID id) {
        return (String) entities.createNativeQuery("select status from hsearch_outbox_event where id = :id")
                .setParameter("id", id)
                .getSingleResult();
    }
}
