package org.rapporteur.search;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;

/**
 * Prints how long a search takes, in one run and on one index: with Lucene alone, through {@link Searching} as the
 * application asks, and over HTTP at the running server, by its REST resource and by its page. Facets and passages
 * everywhere; one client, then eight.
 *
 * <p>Arguments: the folder of the corpora; the folder of the server's index, or a number of reports of which one is made;
 * optionally the address of the server whose index it is, or a minus; optionally how many queries of each kind.
 */
public final class Latency {

    private static final int[] CLIENTS = {1, 8};
    private static final int QUERIES = 300;
    private static final int WARMING = 2;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final HttpClient http = HttpClient.newHttpClient();

    public static void main(String[] arguments) throws Exception {
        if (arguments.length < 2) {
            System.out.println("Skipped: no index given");
            return;
        }
        Path copy = Files.createTempDirectory("latency");
        try {
            String site = arguments.length > 2 && !arguments[2].equals("-") ? arguments[2] : "";
            int queries = arguments.length > 3 ? Integer.parseInt(arguments[3]) : QUERIES;
            if (arguments[1].matches("\\d+")) {
                make(copy, Path.of(arguments[0]), Integer.parseInt(arguments[1]));
            } else {
                copy(Path.of(arguments[1]).resolve(ArchiveMapping.INDEX), copy.resolve(ArchiveMapping.INDEX));
            }
            new Latency().run(copy, site, queries);
        } finally {
            try (Stream<Path> all = Files.walk(copy)) {
                all.sorted((one, other) -> other.compareTo(one))
                        .forEach(path -> path.toFile().delete());
            }
        }
    }

    private static void make(Path folder, Path corpora, int reports) throws IOException {
        try (Papers papers = new Papers(folder)) {
            List<Papers.Paper> some = new ArrayList<>();
            for (Papers.Paper paper : Pages.of(corpora, reports)) {
                some.add(paper);
                if (some.size() == 500) {
                    papers.add(some);
                    some.clear();
                }
            }
            papers.add(some);
        }
    }

    /** The files of the last commit: they never change, and the server may go on meanwhile. */
    private static void copy(Path index, Path copy) throws IOException {
        Files.createDirectories(copy);
        try (DirectoryReader reader = DirectoryReader.open(FSDirectory.open(index))) {
            for (String file : reader.getIndexCommit().getFileNames()) {
                Files.copy(index.resolve(file), copy.resolve(file));
            }
        }
    }

    private void run(Path index, String site, int count) throws Exception {
        try (RawLucene raw = new RawLucene(index.resolve(ArchiveMapping.INDEX));
                Papers papers = new Papers(index)) {
            Asked asked = new Asked(raw.reader(), count);
            out.printf(
                    Locale.ROOT,
                    "%n%,d reports, index %,d MB, %d queries of each kind%n",
                    raw.reader().numDocs(),
                    size(index) >> 20,
                    asked.of(Asked.Kind.WORD).size());
            out.println("\n| query | clients | | p50 ms | p99 ms | worst ms | a second | p50 to raw |");
            out.println("| --- | --- | --- | --- | --- | --- | --- | --- |");
            for (Asked.Kind kind : Asked.Kind.values()) {
                List<Asked.Query> queries = asked.of(kind);
                compare(raw, papers, queries);
                for (int clients : CLIENTS) {
                    double floor = row(kind, clients, "Lucene", queries, raw::ask, 0);
                    row(kind, clients, "service", queries, query -> papers.hits(query.request()), floor);
                    if (!site.isEmpty()) {
                        row(kind, clients, "REST", queries, query -> get(rest(site, query)), floor);
                        row(kind, clients, "page", queries, query -> get(page(site, query)), floor);
                    }
                }
            }
        }
    }

    /** What is compared has to be the same answer. */
    private void compare(RawLucene raw, Papers papers, List<Asked.Query> queries) throws IOException {
        long different = 0;
        for (Asked.Query query : queries) {
            Searching.Found found = papers.find(query.request());
            if (found.interpretation().isLiteral()
                    && found.total() != raw.ask(query).found()) {
                different++;
            }
        }
        if (different > 0) {
            out.println("Not comparable: " + different + " queries find another number of reports");
        }
    }

    private double row(
            Asked.Kind kind, int clients, String what, List<Asked.Query> queries, Clients.Asking asking, double floor)
            throws Exception {
        for (int i = 0; i < WARMING; i++) {
            Clients.measure(clients, queries, asking);
        }
        Clients.Times times = Clients.measure(clients, queries, asking);
        String ratio = floor == 0 ? "1" : String.format(Locale.ROOT, "%.2f", times.half() / floor);
        out.printf("| %s | %d | %s | %s | %s |%n", kind.label(), clients, what, times.row(), ratio);
        return times.half();
    }

    private static String rest(String site, Asked.Query query) {
        return site + "/api/v1/search?lang=" + query.reader() + "&q=" + encoded(query.text());
    }

    private static String page(String site, Asked.Query query) {
        return site + "/" + query.reader() + "/search?q=" + encoded(query.text());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private void get(String address) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer =
                http.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException(answer.statusCode() + " from " + address);
        }
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.mapToLong(path -> path.toFile().length()).sum();
        }
    }
}
