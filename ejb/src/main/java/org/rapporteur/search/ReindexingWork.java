package org.rapporteur.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.rapporteur.batch.LongWork;
import org.rapporteur.batch.Progress;

/**
 * Writes both indexes anew, document by document in the place of the one before, then removes what is left over. Searches
 * find everything meanwhile, in its old form or in its new one. A step's documents are committed in the index before its
 * position is in the database, so that a process killed at any moment leaves none out.
 */
@ApplicationScoped
class ReindexingWork implements LongWork {

    /** Rows that are locked and written together. */
    private static final int BATCH = 50;

    /** How long a step goes on before it has the index committed, which costs the more the more often it is done. */
    private static final Duration STEP = Duration.ofSeconds(2);

    @PersistenceContext(unitName = "rapporteur")
    private EntityManager entities;

    @Inject
    private DocumentWriter writer;

    @Inject
    private Reconciliation reconciliation;

    @Inject
    private Clock clock;

    /** What is done to an index, in this order. */
    private enum Phase {
        WRITE,
        SWEEP
    }

    /** Between two rows of one index. */
    private record Place(Followed kind, Phase phase, long after) {

        static Place of(String position) {
            if (position.isEmpty()) {
                return new Place(Followed.values()[0], Phase.WRITE, Reconciliation.START);
            }
            String[] parts = position.split(" ", -1);
            return new Place(Followed.valueOf(parts[0]), Phase.valueOf(parts[1]), Long.parseLong(parts[2]));
        }

        Place after(long id) {
            return new Place(kind, phase, id);
        }

        /** Where the next phase, or that of the next index, begins; empty after the last. */
        Optional<Place> next() {
            if (phase == Phase.WRITE) {
                return Optional.of(new Place(kind, Phase.SWEEP, Reconciliation.START));
            }
            return kind.ordinal() + 1 == Followed.values().length
                    ? Optional.empty()
                    : Optional.of(new Place(Followed.values()[kind.ordinal() + 1], Phase.WRITE, Reconciliation.START));
        }

        @Override
        public String toString() {
            return kind + " " + phase + " " + after;
        }
    }

    @Override
    public String kind() {
        return "reindexing";
    }

    @Override
    public boolean offered() {
        return true;
    }

    @Override
    public OptionalLong size(Map<String, String> parameters) {
        long sum = 0;
        for (Followed kind : Followed.values()) {
            sum += kind.count(entities);
        }
        return OptionalLong.of(sum);
    }

    @Override
    public Progress step(Map<String, String> parameters, String position) {
        Place from = Place.of(position);
        return from.phase() == Phase.WRITE ? write(from) : sweep(from);
    }

    private Progress write(Place from) {
        Instant end = clock.instant().plus(STEP);
        long after = from.after();
        int done = 0;
        List<Long> ids;
        do {
            ids = from.kind().ids(entities, after, BATCH);
            if (!ids.isEmpty()) {
                writer.write(from.kind(), ids);
                after = ids.get(ids.size() - 1);
                done += ids.size();
            }
        } while (ids.size() == BATCH && clock.instant().isBefore(end));
        writer.commit(from.kind());
        return ids.size() < BATCH
                ? leave(from, done)
                : Progress.to(from.after(after).toString(), done, List.of());
    }

    private Progress sweep(Place from) {
        OptionalLong next = reconciliation.step(from.kind(), from.after(), true).next();
        return next.isPresent() ? Progress.to(from.after(next.getAsLong()).toString(), 0, List.of()) : leave(from, 0);
    }

    private static Progress leave(Place from, int done) {
        return from.next()
                .map(place -> Progress.to(place.toString(), done, List.of()))
                .orElseGet(() -> Progress.end(from.toString(), done, List.of()));
    }
}
