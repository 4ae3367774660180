package org.rapporteur.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
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

    private static final int STEP = 250;

    @PersistenceContext(unitName = "rapporteur")
    private EntityManager entities;

    @Inject
    private DocumentWriter writer;

    @Inject
    private Reconciliation reconciliation;

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
        List<Long> ids = from.kind().ids(entities, from.after(), STEP);
        if (!ids.isEmpty()) {
            writer.write(from.kind(), ids);
        }
        return ids.size() < STEP
                ? leave(from, ids.size())
                : Progress.to(from.after(ids.get(ids.size() - 1)).toString(), ids.size(), List.of());
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
