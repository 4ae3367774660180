package org.rapporteur.search;

import static org.hibernate.search.util.common.data.RangeBoundInclusion.EXCLUDED;
import static org.hibernate.search.util.common.data.RangeBoundInclusion.INCLUDED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.work.SearchIndexingPlan;
import org.hibernate.search.util.common.data.Range;
import org.rapporteur.publication.PublishedReport;

/**
 * Compares index and database in step, a thousand reports at a time, so that the size of the archive does not matter.
 * Repairs go through the outbox like every other change of the index: a killed process loses none of them, repairing
 * twice does no harm, and readers search meanwhile.
 */
@ApplicationScoped
class Reconciliation {

    private static final int STEP = 1_000;
    private static final int BATCH = 100;

    @PersistenceContext(unitName = "rapporteur")
    private EntityManager entities;

    @Inject
    private Repair repair;

    /** A document as far as it is compared. */
    private record Indexed(long key, long changes, String format) {}

    /** @param mend whether what differs is also written anew */
    Difference run(boolean mend) {
        Difference sum = Difference.NONE;
        long after = Long.MIN_VALUE;
        while (true) {
            Map<Long, Long> shown = shown(after);
            long upTo = shown.size() < STEP
                    ? Long.MAX_VALUE
                    : shown.keySet().stream().mapToLong(Long::longValue).max().orElseThrow();
            sum = sum.plus(compare(shown, indexed(after, upTo), mend));
            if (upTo == Long.MAX_VALUE) {
                return sum;
            }
            after = upTo;
        }
    }

    /** Ids with their changes, in the order of the ids. */
    private Map<Long, Long> shown(long after) {
        Map<Long, Long> shown = new HashMap<>();
        entities.createQuery(
                        "select p.id, p.changes from PublishedReport p where p.shown = true and p.id > :after"
                                + " order by p.id",
                        Object[].class)
                .setParameter("after", after)
                .setMaxResults(STEP)
                .getResultList()
                .forEach(row -> shown.put((Long) row[0], (Long) row[1]));
        return shown;
    }

    private List<Indexed> indexed(long after, long upTo) {
        return Search.session(entities)
                .search(PublishedReport.class)
                .select(f -> f.composite()
                        .from(
                                f.field(IndexField.KEY, Long.class),
                                f.field(IndexField.CHANGES, Long.class),
                                f.field(IndexField.FORMAT, String.class))
                        .as(Indexed::new))
                .where(f -> f.range().field(IndexField.KEY).within(Range.between(after, EXCLUDED, upTo, INCLUDED)))
                .fetchAllHits();
    }

    private Difference compare(Map<Long, Long> shown, List<Indexed> indexed, boolean mend) {
        List<Long> wrong = new ArrayList<>();
        Map<Long, Long> missing = new HashMap<>(shown);
        long outdated = 0;
        long leftover = 0;
        for (Indexed document : indexed) {
            missing.remove(document.key());
            Long changes = shown.get(document.key());
            if (changes == null) {
                leftover++;
                wrong.add(document.key());
            } else if (changes != document.changes() || !document.format().equals(IndexField.format())) {
                outdated++;
                wrong.add(document.key());
            }
        }
        wrong.addAll(missing.keySet());
        if (mend) {
            for (int i = 0; i < wrong.size(); i += BATCH) {
                repair.write(wrong.subList(i, Math.min(i + BATCH, wrong.size())));
            }
        }
        return new Difference(shown.size(), missing.size(), outdated, leftover);
    }

    /** Asks for documents to be written anew, or removed where the report is not public. */
    @ApplicationScoped
    static class Repair {

        @PersistenceContext(unitName = "rapporteur")
        private EntityManager entities;

        @Transactional(TxType.REQUIRES_NEW)
        void write(Collection<Long> ids) {
            SearchIndexingPlan plan = Search.session(entities).indexingPlan();
            for (Long id : ids) {
                PublishedReport report = entities.find(PublishedReport.class, id);
                if (report == null) {
                    plan.purge(PublishedReport.class, id, null);
                } else {
                    plan.addOrUpdate(report);
                }
            }
        }
    }
}
