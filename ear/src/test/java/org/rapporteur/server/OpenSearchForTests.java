package org.rapporteur.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Waits for the OpenSearch that the build has started beside the tests, when the run names a port for it. */
public class OpenSearchForTests implements LauncherSessionListener {

    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(200);

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        String port = System.getProperty("test.opensearch.port");
        if (port == null) {
            return;
        }
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!listens(Integer.parseInt(port), end)) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private static boolean listens(int port, long end) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            if (System.nanoTime() > end) {
                throw new UncheckedIOException("OpenSearch does not start on port " + port, e);
            }
            return false;
        }
    }
}
