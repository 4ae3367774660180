package org.rapporteur.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import org.hibernate.exception.ConstraintViolationException;
import org.junit.jupiter.api.Test;

class CollisionTest {

    @Test
    void a_key_that_is_taken_is_a_collision() {
        assertThat(Collision.caused(new IllegalStateException(violation("23505"))))
                .isTrue();
    }

    @Test
    void another_violated_constraint_is_an_error_of_ours() {
        assertThat(Collision.caused(violation("23502"))).isFalse();
        assertThat(Collision.caused(violation("23503"))).isFalse();
    }

    @Test
    void a_row_that_somebody_else_changed_is_a_collision() {
        assertThat(Collision.caused(new IllegalStateException(new OptimisticLockException())))
                .isTrue();
    }

    private static ConstraintViolationException violation(String state) {
        return new ConstraintViolationException("refused", new SQLException("refused", state), "a_constraint");
    }
}
