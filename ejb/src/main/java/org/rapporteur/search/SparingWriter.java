package org.rapporteur.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.rapporteur.kernel.Collision;

/**
 * Writes documents of which some cannot be written: those are left out and told, instead of keeping all others from the
 * index.
 */
@ApplicationScoped
class SparingWriter {

    private static final Logger LOG = Logger.getLogger(SparingWriter.class);

    @Inject
    private DocumentWriter writer;

    @Inject
    private Engine engine;

    /**
     * @param refused ids of the rows whose documents could not be written
     * @param cause why the first of them could not; null where there is none
     */
    record Outcome(List<Long> refused, @Nullable RuntimeException cause) {

        static final Outcome ALL_WRITTEN = new Outcome(List.of(), null);
    }

    /**
     * Writes as {@link DocumentWriter#write} does: together, and one by one where that fails.
     *
     * @throws RuntimeException what the writing failed with, where the index does not answer or another transaction was
     *     in the way; some of the documents may have been written
     */
    Outcome write(Followed kind, Collection<Long> ids) {
        Outcome outcome = write(ids, some -> writer.write(kind, some), engine::answers);
        if (outcome.cause() != null) {
            LOG.warnf(
                    "The index of %s could not take %s: %s",
                    kind.name().toLowerCase(Locale.ROOT),
                    outcome.refused(),
                    outcome.cause().getMessage());
        }
        return outcome;
    }

    static Outcome write(Collection<Long> ids, Consumer<Collection<Long>> writing, BooleanSupplier answers) {
        RuntimeException failure = failure(ids, writing, answers);
        if (failure == null) {
            return Outcome.ALL_WRITTEN;
        }
        List<Long> refused = new ArrayList<>();
        RuntimeException cause = null;
        for (Long id : ids) {
            RuntimeException own = failure(List.of(id), writing, answers);
            if (own != null) {
                refused.add(id);
                cause = cause == null ? own : cause;
            }
        }
        return new Outcome(refused, cause);
    }

    /** @return why these cannot be written; null where they were */
    private static @Nullable RuntimeException failure(
            Collection<Long> ids, Consumer<Collection<Long>> writing, BooleanSupplier answers) {
        try {
            writing.accept(ids);
            return null;
        } catch (RuntimeException failure) {
            if (Collision.caused(failure) || !answers.getAsBoolean()) {
                throw failure;
            }
            return failure;
        }
    }
}
