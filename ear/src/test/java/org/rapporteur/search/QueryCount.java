package org.rapporteur.search;

import jakarta.persistence.EntityManager;
import java.util.stream.LongStream;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;

/** How many statements something asks the database. */
final class QueryCount {

    private QueryCount() {}

    /** What is counted. */
    interface Reading {
        void read() throws Exception;
    }

    /** The server's own tasks ask too, so the fewest of several tries counts. */
    static long of(EntityManager entities, Reading reading) {
        Statistics statistics =
                entities.getEntityManagerFactory().unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        try {
            return LongStream.range(0, 9)
                    .map(attempt -> count(statistics, reading))
                    .min()
                    .orElseThrow();
        } finally {
            statistics.setStatisticsEnabled(false);
        }
    }

    private static long count(Statistics statistics, Reading reading) {
        long before = statistics.getPrepareStatementCount();
        try {
            reading.read();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return statistics.getPrepareStatementCount() - before;
    }
}
