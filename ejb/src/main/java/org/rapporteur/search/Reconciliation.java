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

    /** A document as far as it is compared; one that was made by an earlier release may not know its state. */
    private record Indexed(long key, @Nullable String state) {}

    /** @param next where to go on comparing; empty at the end */
    record Step(Difference difference, OptionalLong next) {}

    /** @param mend whether what differs is also written anew */
    Difference run(Followed kind, boolean mend) {
        Difference sum = Difference.NONE;
        OptionalLong after = OptionalLong.of(START);
        while (after.isPresent()) {
            Step step = step(kind, after.getAsLong(), mend);
            sum = sum.plus(step.difference());
            after = step.next();
        }
        return sum;
    }

    /** Compares the next rows and the documents of the same keys. */
    Step step(Followed kind, long after, boolean mend) {
        Map<Long, String> rows = kind.states(entities, after, STEP);
        OptionalLong next = rows.size() < STEP
                ? OptionalLong.empty()
                : OptionalLong.of(
                        rows.keySet().stream().max(Comparator.naturalOrder()).orElseThrow());
        return new Step(compare(kind, rows, indexed(kind, after, next.orElse(Long.MAX_VALUE)), mend), next);
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

    private Difference compare(Followed kind, Map<Long, String> rows, List<Indexed> indexed, boolean mend) {
        List<Long> wrong = new ArrayList<>();
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
        if (mend && !wrong.isEmpty()) {
            for (int i = 0; i < wrong.size(); i += BATCH) {
                writer.write(kind, wrong.subList(i, Math.min(i + BATCH, wrong.size())));
            }
            writer.commit(kind);
        }
        return new Difference(rows.size(), missing.size(), outdated, leftover);
    }
}
