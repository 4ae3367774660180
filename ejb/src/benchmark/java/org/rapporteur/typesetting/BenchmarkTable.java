package org.rapporteur.typesetting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmark and writes its table in Markdown, and the engines' PDFs beside it. */
public final class BenchmarkTable {

    private static final Path TARGET = Path.of("target", "benchmark");

    /** Medians over all iterations of all forks. */
    private record Row(int pages, Engine.Name engine, double milliseconds, double megabytes, double kilobytes) {}

    private BenchmarkTable() {}

    /** @param arguments options of JMH, such as {@code -f 1 -p pages=2} */
    public static void main(String[] arguments) throws Exception {
        Files.createDirectories(TARGET);
        Map<String, Integer> pages = new HashMap<>();
        for (int length : new int[] {2, 20, 61}) {
            for (Engine.Name engine : Engine.Name.values()) {
                pages.put(length + engine.shown(), write(length, engine));
            }
        }
        String table = table(run(arguments), pages);
        Files.writeString(TARGET.resolve("table.md"), table);
        System.out.println(table);
    }

    private static List<Row> run(String[] arguments) throws RunnerException, CommandLineOptionException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .parent(new CommandLineOptions(arguments))
                        .include(TypesetterBenchmark.class.getSimpleName())
                        .build())
                .run();
        List<Row> rows = new ArrayList<>();
        for (RunResult result : results) {
            rows.add(new Row(
                    Integer.parseInt(result.getParams().getParam("pages")),
                    Engine.Name.valueOf(result.getParams().getParam("engine")),
                    median(result, "nanoseconds") / 1e6,
                    median(result, "bytes") / 1e6,
                    median(result, "size") / 1e3));
        }
        rows.sort(Comparator.comparingInt(Row::pages).thenComparing(Row::engine));
        return rows;
    }

    private static double median(RunResult result, String counter) {
        List<Double> values = new ArrayList<>();
        for (BenchmarkResult fork : result.getBenchmarkResults()) {
            for (IterationResult iteration : fork.getIterationResults()) {
                values.add(iteration.getSecondaryResults().get(counter).getScore()
                        / iteration.getSecondaryResults().get("documents").getScore());
            }
        }
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static int write(int length, Engine.Name engine) throws Exception {
        byte[] bytes = engine.prepare(TypesetterBenchmark.report(length)).run();
        if (engine == Engine.Name.FLOOR) {
            return length;
        }
        Files.write(TARGET.resolve(engine.shown() + "-" + length + ".pdf"), bytes);
        return pages(bytes);
    }

    private static int pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    private static String table(List<Row> rows, Map<String, Integer> pages) {
        StringBuilder table = new StringBuilder();
        table.append(
                        "| report | engine | pages | CPU ms | pages/s | allocated MB | size kB | to the floor | to rapporteur |\n")
                .append("| --- | --- | --- | --- | --- | --- | --- | --- | --- |\n");
        for (Row row : rows) {
            int made = pages.get(row.pages() + row.engine().shown());
            table.append(String.format(
                    Locale.ROOT,
                    "| %d pages | %s | %d | %.1f | %.0f | %.1f | %.0f | %.1f | %.1f |%n",
                    row.pages(),
                    row.engine().shown(),
                    made,
                    row.milliseconds(),
                    made * 1000 / row.milliseconds(),
                    row.megabytes(),
                    row.kilobytes(),
                    row.milliseconds() / milliseconds(rows, row.pages(), Engine.Name.FLOOR),
                    row.milliseconds() / milliseconds(rows, row.pages(), Engine.Name.RAPPORTEUR)));
        }
        return table.toString();
    }

    private static double milliseconds(List<Row> rows, int pages, Engine.Name engine) {
        return rows.stream()
                .filter(row -> row.pages() == pages && row.engine() == engine)
                .mapToDouble(Row::milliseconds)
                .findFirst()
                .orElse(Double.NaN);
    }
}
