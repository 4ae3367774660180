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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.work.SearchIndexingPlan;
import org.hibernate.search.util.common.data.Range;
import org.jspecify.annotations.Nullable;
import org.rapporteur.report.Manuscript;
import org.rapporteur.workflow.Stage;

/**
 * Compares the manuscripts' index with the database in step, and has written anew what differs. It finds work after an
 * upgrade, when the index was lost, and when the database was put back from a copy; otherwise none, since changes of the
 * index are rows of the transaction that makes them.
 */
@ApplicationScoped
class ManuscriptCheck {

    private static final int STEP = 1_000;
    private static final int BATCH = 100;

    @PersistenceContext(unitName = "rapporteur")
    private EntityManager entities;

    @Inject
    private Repair repair;

    private record Indexed(long key, String state) {}

    /** What a document is made of: when one of these changes, it is out of date. */
    static String state(Manuscript manuscript) {
        return state(
                manuscript.textVersion(),
                manuscript.stage(),
                manuscript.holder().map(holder -> holder.id()).orElse(null));
    }

    private static String state(long textVersion, Stage stage, @Nullable Long holder) {
        return textVersion + " " + stage + " " + (holder == null ? ManuscriptBinder.NOBODY : holder) + " "
                + IndexField.format();
    }

    /**
     * @param mend whether what differs is also written anew, through the outbox
     * @return how many manuscripts are missing, out of date or left over
     */
    long run(boolean mend) {
        long different = 0;
        long after = Long.MIN_VALUE;
        while (true) {
            Map<Long, String> there = there(after);
            long upTo = there.size() < STEP
                    ? Long.MAX_VALUE
                    : there.keySet().stream().mapToLong(Long::longValue).max().orElseThrow();
            Set<Long> wrong = new HashSet<>(there.keySet());
            for (Indexed document : indexed(after, upTo)) {
                if (document.state().equals(there.get(document.key()))) {
                    wrong.remove(document.key());
                } else {
                    wrong.add(document.key());
                }
            }
            different += wrong.size();
            if (mend) {
                mend(List.copyOf(wrong));
            }
            if (upTo == Long.MAX_VALUE) {
                return different;
            }
            after = upTo;
        }
    }

    private void mend(List<Long> wrong) {
        for (int i = 0; i < wrong.size(); i += BATCH) {
            repair.write(wrong.subList(i, Math.min(i + BATCH, wrong.size())));
        }
    }

    private Map<Long, String> there(long after) {
        Map<Long, String> there = new HashMap<>();
        entities.createQuery(
                        "select m.id, m.textVersion, m.stage, m.holder.id from Manuscript m where m.id > :after"
                                + " order by m.id",
                        Object[].class)
                .setParameter("after", after)
                .setMaxResults(STEP)
                .getResultList()
                .forEach(row -> there.put((Long) row[0], state((Long) row[1], (Stage) row[2], (Long) row[3])));
        return there;
    }

    private List<Indexed> indexed(long after, long upTo) {
        return new ArrayList<>(Search.session(entities)
                .search(Manuscript.class)
                .select(f -> f.composite()
                        .from(f.field(IndexField.KEY, Long.class), f.field(ManuscriptBinder.STATE, String.class))
                        .as(Indexed::new))
                .where(f -> f.range().field(IndexField.KEY).within(Range.between(after, EXCLUDED, upTo, INCLUDED)))
                .fetchAllHits());
    }

    /** Asks for documents to be written anew, or removed where there is no such manuscript any more. */
    @ApplicationScoped
    static class Repair {

        @PersistenceContext(unitName = "rapporteur")
        private EntityManager entities;

        @Transactional(TxType.REQUIRES_NEW)
        void write(Collection<Long> ids) {
            SearchIndexingPlan plan = Search.session(entities).indexingPlan();
            for (Long id : ids) {
                Manuscript manuscript = entities.find(Manuscript.class, id);
                if (manuscript == null) {
                    plan.purge(Manuscript.class, id, null);
                } else {
                    plan.addOrUpdate(manuscript);
                }
            }
        }
    }
}
