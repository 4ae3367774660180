import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.codelibs.opensearch.runner.OpenSearchRunner;

/**
 * An OpenSearch of one node on loopback, without users and TLS: for tests and for trying out, never for use. Two
 * arguments: its port, and its folder, in which the file "pid" names the process.
 */
public final class LocalOpenSearch {

    private LocalOpenSearch() {}

    public static void main(String... arguments) throws IOException, InterruptedException {
        String port = arguments[0];
        Path folder = Files.createDirectories(Path.of(arguments[1]).toAbsolutePath());
        Files.writeString(folder.resolve("pid"), String.valueOf(ProcessHandle.current().pid()));
        OpenSearchRunner runner = new OpenSearchRunner();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                runner.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }));
        runner.onBuild((number, settings) -> {
                    settings.put("http.port", port);
                    settings.put("network.host", "127.0.0.1");
                    settings.put("transport.port", "0");
                    settings.put("discovery.type", "single-node");
                    settings.put("cluster.routing.allocation.disk.threshold_enabled", "false");
                })
                .build(OpenSearchRunner.newConfigs()
                        .basePath(folder.toString())
                        .clusterName("rapporteur")
                        .numOfNode(1));
        System.out.println("OpenSearch is ready on port " + port);
        new CountDownLatch(1).await();
    }
}
