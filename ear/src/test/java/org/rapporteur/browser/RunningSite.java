package org.rapporteur.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The site as {@code ./run} starts it, with demo content in an empty data folder. Started once for all journeys of a
 * run and stopped as a person would, by the interrupt that {@code ./run} waits for.
 */
public final class RunningSite implements ExtensionContext.Store.CloseableResource {

    private static final Duration START = Duration.ofMinutes(4);

    private final Process run;
    private final URI address;
    private final Path home;

    private RunningSite(Process run, URI address, Path home) {
        this.run = run;
        this.address = address;
        this.home = home;
    }

    /** The one site of this test run, started at the first call. */
    static RunningSite of(ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .getOrComputeIfAbsent(RunningSite.class, key -> start(), RunningSite.class);
    }

    /** Where the site answers, ending with a slash. */
    public URI address() {
        return address;
    }

    /** The data folder, with {@code log/server.log} in it. */
    public Path home() {
        return home;
    }

    private static RunningSite start() {
        try {
            String port = System.getProperty("test.http.port");
            Path home = Files.createDirectories(Path.of(System.getProperty("test.home")));
            Path output = home.resolveSibling("run.log");
            ProcessBuilder builder = new ProcessBuilder(System.getProperty("test.run"), "--no-build")
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().put("RAPPORTEUR_HOME", home.toString());
            builder.environment().put("RAPPORTEUR_PORT", port);
            RunningSite site = new RunningSite(builder.start(), URI.create("http://localhost:" + port + "/"), home);
            site.awaitReady(output);
            return site;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitReady(Path output) throws IOException {
        long deadline = System.nanoTime() + START.toNanos();
        while (!Files.readString(output).contains("Rapporteur is ready")) {
            if (System.nanoTime() > deadline || exited()) {
                run.destroy();
                throw new IllegalStateException("The site did not start:\n" + Files.readString(output));
            }
        }
    }

    private boolean exited() {
        try {
            return run.waitFor(200, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    @Override
    public void close() throws InterruptedException {
        run.destroy();
        if (!run.waitFor(60, TimeUnit.SECONDS)) {
            run.descendants().forEach(ProcessHandle::destroyForcibly);
            run.destroyForcibly();
            throw new IllegalStateException("The site did not stop within a minute");
        }
    }
}
