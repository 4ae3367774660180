package org.rapporteur.search;

import static org.hibernate.search.util.common.data.RangeBoundInclusion.EXCLUDED;
import static org.hibernate.search.util.common.data.RangeBoundInclusion.INCLUDED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.util.common.data.Range;
import org.jspecify.annotations.Nullable;

/**
 * Compares an index with the database in step, a thousand rows at a time, so that the size of the archive does not
 * matter, and has written anew what differs. Repairing twice does no harm, and readers search meanwhile.
 */
@ApplicationScoped
class Reconciliation {

    /** Where comparing begins. */
    static final long START = Long.MIN_VALUE;

    private static final int STEP = 1_000;
    private static final int BATCH = 50;

    @PersistenceContext(unitName = "rapporteur")
    private EntityManager entities;

    @Inject
    private DocumentWriter writer;

    @Inject
    private SparingWriter sparing;

    /** A document as far as it is compared; one that was made by an earlier release may not know its state. */
    private record Indexed(long key, @Nullable String state) {}

    /** @param refused how many documents that differ could not be written; the log tells which */
    record Outcome(Difference difference, long refused) {}

    /**
     * @param next where to go on comparing; empty at the end
     * @param refused as of {@link Outcome}
     */
    record Step(Difference difference, OptionalLong next, long refused) {}

    /** @param mend whether what differs is also written anew; what cannot be is left out */
    Outcome run(Followed kind, boolean mend) {
        Difference sum = Difference.NONE;
        long refused = 0;
        OptionalLong after = OptionalLong.of(START);
        while (after.isPresent()) {
            Step step = step(kind, after.getAsLong(), mend);
            sum = sum.plus(step.difference());
            refused += step.refused();
            after = step.next();
        }
        return new Outcome(sum, refused);
    }

    /** Compares the next rows and the documents of the same keys. */
    Step step(Followed kind, long after, boolean mend) {
        Map<Long, String> rows = kind.states(entities, after, STEP);
        OptionalLong next = rows.size() < STEP
                ? OptionalLong.empty()
                : OptionalLong.of(
                        rows.keySet().stream().max(Comparator.naturalOrder()).orElseThrow());
        List<Long> wrong = new ArrayList<>();
        Difference difference = compare(rows, indexed(kind, after, next.orElse(Long.MAX_VALUE)), wrong);
        return new Step(difference, next, mend && !wrong.isEmpty() ? mend(kind, wrong) : 0);
    }

    private List<Indexed> indexed(Followed kind, long after, long upTo) {
        return Search.session(entities)
                .search(kind.type())
                .select(f -> f.composite()
                        .from(f.field(IndexField.KEY, Long.class), f.field(IndexField.STATE, String.class))
                        .as(Indexed::new))
                .where(f -> f.range().field(IndexField.KEY).within(Range.between(after, EXCLUDED, upTo, INCLUDED)))
                .fetchAllHits();
    }

    /** @param wrong gets the keys of what differs */
    private static Difference compare(Map<Long, String> rows, List<Indexed> indexed, List<Long> wrong) {
        Map<Long, String> missing = new HashMap<>(rows);
        long outdated = 0;
        long leftover = 0;
        for (Indexed document : indexed) {
            missing.remove(document.key());
            String state = rows.get(document.key());
            if (state == null) {
                leftover++;
                wrong.add(document.key());
            } else if (!state.equals(document.state())) {
                outdated++;
                wrong.add(document.key());
            }
        }
        wrong.addAll(missing.keySet());
        return new Difference(rows.size(), missing.size(), outdated, leftover);
    }

    private long mend(Followed kind, List<Long> wrong) {
        long refused = 0;
        for (int i = 0; i < wrong.size(); i += BATCH) {
            refused += sparing.write(kind, wrong.subList(i, Math.min(i + BATCH, wrong.size())))
                    .refused()
                    .size();
        }
        writer.commit(kind);
        return refused;
    }
}
