package org.rapporteur.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Asks queries, by one after the other or several at once, and measures how long each takes. */
final class Clients {

    private Clients() {}

    /** One answer, thrown away. */
    interface Asking {
        void ask(Asked.Query query) throws Exception;
    }

    /** Milliseconds. */
    record Times(double half, double ninetyNine, double worst, double perSecond) {

        String row() {
            return String.format(Locale.ROOT, "%.2f | %.1f | %.0f | %.0f", half, ninetyNine, worst, perSecond);
        }
    }

    /** Each query once, by so many threads that take the next one as soon as they have an answer. */
    static Times measure(int clients, List<Asked.Query> queries, Asking asking)
            throws ExecutionException, InterruptedException {
        long[] nanos = new long[queries.size()];
        AtomicInteger next = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        long begun = System.nanoTime();
        try {
            List<Future<?>> done = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                done.add(threads.submit(() -> {
                    for (int at = next.getAndIncrement(); at < nanos.length; at = next.getAndIncrement()) {
                        long start = System.nanoTime();
                        asking.ask(queries.get(at));
                        nanos[at] = System.nanoTime() - start;
                    }
                    return null;
                }));
            }
            for (Future<?> each : done) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        Arrays.sort(nanos);
        return new Times(at(nanos, 50), at(nanos, 99), at(nanos, 100), nanos.length / seconds);
    }

    private static double at(long[] sorted, int percent) {
        int index = Math.max(0, (int) Math.ceil(sorted.length * percent / 100.0) - 1);
        return sorted.length == 0 ? 0 : sorted[index] / 1e6;
    }
}
