package org.rapporteur.typesetting;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.rapporteur.kernel.Language;

/** Reports of three lengths through each engine. What counts is the thread's own processor time, not the clock's. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 3, jvmArgsAppend = "-Xmx1g")
@Warmup(iterations = 3, time = 4)
@Measurement(iterations = 5, time = 2)
@State(Scope.Thread)
public class TypesetterBenchmark {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Param({"2", "20", "61"})
    public int pages;

    @Param
    public Engine.Name engine;

    private Engine prepared = () -> new byte[0];

    /** What one iteration used; JMH adds these up. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Used {
        public long nanoseconds;
        public long bytes;
        public long documents;
        public long size;
    }

    /** The shortest report is text alone; the others have everything that the peers can set too. */
    static PrintableReport report(int pages) {
        return pages == 2
                ? WrittenReports.ofText(Language.FRENCH, pages)
                : WrittenReports.ofEverything(Language.FRENCH, pages);
    }

    @Setup
    public void prepare() {
        prepared = engine.prepare(report(pages));
    }

    @Benchmark
    public byte[] document(Used used) throws Exception {
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        long time = THREADS.getCurrentThreadCpuTime();
        byte[] pdf = prepared.run();
        used.nanoseconds += THREADS.getCurrentThreadCpuTime() - time;
        used.bytes += THREADS.getCurrentThreadAllocatedBytes() - bytes;
        used.size += pdf.length;
        used.documents++;
        return pdf;
    }
}
