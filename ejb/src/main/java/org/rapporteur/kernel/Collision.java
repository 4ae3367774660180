package org.rapporteur.kernel;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import java.util.List;
import org.hibernate.exception.ConstraintViolationException;

/**
 * Two transactions that wanted the same at the same moment: one of them is undone by the database, and may succeed when
 * it is repeated.
 */
public final class Collision {

    private static final List<Class<? extends Throwable>> SIGNS =
            List.of(OptimisticLockException.class, PessimisticLockException.class, LockTimeoutException.class);

    /** {@code unique_violation} (ISO/IEC 9075-2, class 23); the class's other states are no rivals' work. */
    private static final String NOT_UNIQUE = "23505";

    private static final int DEPTH = 20;

    private Collision() {}

    /** Whether an error, or what caused it, is one. */
    public static boolean caused(Throwable error) {
        Throwable cause = error;
        for (int depth = 0; cause != null && depth < DEPTH; depth++) {
            Throwable sign = cause;
            if (SIGNS.stream().anyMatch(type -> type.isInstance(sign)) || notUnique(sign)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static boolean notUnique(Throwable error) {
        return error instanceof ConstraintViolationException violation && NOT_UNIQUE.equals(violation.getSQLState());
    }
}
