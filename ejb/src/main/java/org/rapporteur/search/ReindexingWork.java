package org.rapporteur.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.rapporteur.batch.LongWork;
import org.rapporteur.batch.Progress;
import org.rapporteur.batch.RefusedItem;

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
    private SparingWriter sparing;

    @Inject
    private Engine engine;

    @Inject
    private Reconciliation reconciliation;

    @Inject
    private Clock clock;

    /** What is done to an index, in this order. */
    private enum Phase {
        WRITE,
        SWEEP
    }

    /**
     * Between two rows of one index.
     *
     * @param done how many rows were dealt with before, in both indexes
     */
    private record Place(Followed kind, Phase phase, long after, long done) {

        /** Where the count stands, which positions of earlier releases have not. */
        private static final int COUNTED = 3;

        static Place of(String position) {
            if (position.isEmpty()) {
                return new Place(Followed.values()[0], Phase.WRITE, Reconciliation.START, 0);
            }
            String[] parts = position.split(" ", -1);
            long done = parts.length > COUNTED ? Long.parseLong(parts[COUNTED]) : 0;
            return new Place(Followed.valueOf(parts[0]), Phase.valueOf(parts[1]), Long.parseLong(parts[2]), done);
        }

        Place after(long id, long more) {
            return new Place(kind, phase, id, done + more);
        }

        /** Where the next phase, or that of the next index, begins; empty after the last. */
        Optional<Place> next() {
            if (phase == Phase.WRITE) {
                return Optional.of(new Place(kind, Phase.SWEEP, Reconciliation.START, done));
            }
            return kind.ordinal() + 1 == Followed.values().length
                    ? Optional.empty()
                    : Optional.of(
                            new Place(Followed.values()[kind.ordinal() + 1], Phase.WRITE, Reconciliation.START, done));
        }

        @Override
        public String toString() {
            return kind + " " + phase + " " + after + " " + done;
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

    /** Waits while the index is away, however long: an upgrade of OpenSearch does not end it. */
    @Override
    public Progress step(Map<String, String> parameters, String position) {
        Place from = Place.of(position);
        return engine.work(() -> from.phase() == Phase.WRITE ? write(from) : sweep(from));
    }

    private Progress write(Place from) {
        Instant end = clock.instant().plus(STEP);
        List<RefusedItem> refused = new ArrayList<>();
        Place at = from;
        List<Long> ids;
        do {
            ids = from.kind().ids(entities, at.after(), BATCH);
            if (!ids.isEmpty()) {
                refused.addAll(write(at, ids));
                at = at.after(ids.get(ids.size() - 1), ids.size());
            }
        } while (ids.size() == BATCH && clock.instant().isBefore(end));
        writer.commit(from.kind());
        long done = at.done() - from.done();
        return ids.size() < BATCH ? leave(at, done, refused) : Progress.to(at.toString(), done, refused);
    }

    private List<RefusedItem> write(Place at, List<Long> ids) {
        SparingWriter.Outcome outcome = sparing.write(at.kind(), ids);
        if (outcome.cause() != null && outcome.refused().size() == BATCH) {
            // An index that takes nothing at all, as on a full disk, is no fault of the reports.
            throw outcome.cause();
        }
        return outcome.refused().stream()
                .map(id -> new RefusedItem(
                        at.done() + ids.indexOf(id) + 1,
                        "search.unwritable",
                        Map.of(
                                "index",
                                at.kind().name().toLowerCase(Locale.ROOT),
                                "name",
                                at.kind().name(entities, id))))
                .toList();
    }

    /** What cannot be written is told by the phase before already. */
    private Progress sweep(Place from) {
        OptionalLong next = reconciliation.step(from.kind(), from.after(), true).next();
        return next.isPresent()
                ? Progress.to(from.after(next.getAsLong(), 0).toString(), 0, List.of())
                : leave(from, 0, List.of());
    }

    private static Progress leave(Place from, long done, List<RefusedItem> refused) {
        return from.next()
                .map(place -> Progress.to(place.toString(), done, refused))
                .orElseGet(() -> Progress.end(from.toString(), done, refused));
    }
}
